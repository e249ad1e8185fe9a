package org.quittance.bench;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Mustangproject writing the invoice that it has read, in a class loader of its own. */
final class Mustang implements AutoCloseable {
    private static final Path JAR =
            Path.of(System.getProperty("quittance.mustang", "bench/target/mustang/mustang.jar"));

    private final URLClassLoader loader;
    private final Object invoice;
    private final Constructor<?> provider;
    private final Method generate;
    private final Method xml;

    Mustang(byte[] cii) throws ReflectiveOperationException, IOException {
        if (!Files.isRegularFile(JAR)) {
            throw new IOException(JAR.toAbsolutePath() + " is missing; bench/README.md says how to get it.");
        }
        loader = new URLClassLoader(new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        invoice = read(cii);
        Class<?> type = loader.loadClass("org.mustangproject.ZUGFeRD.ZUGFeRD2PullProvider");
        Class<?> transaction = loader.loadClass("org.mustangproject.ZUGFeRD.IExportableTransaction");
        provider = type.getConstructor();
        generate = type.getMethod("generateXML", transaction);
        xml = type.getMethod("getXML");
    }

    private Object read(byte[] cii) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass("org.mustangproject.ZUGFeRD.ZUGFeRDInvoiceImporter");
        Object importer = type.getConstructor().newInstance();
        type.getMethod("fromXML", String.class).invoke(importer, new String(cii, StandardCharsets.UTF_8));
        return type.getMethod("extractInvoice").invoke(importer);
    }

    byte[] write() throws ReflectiveOperationException {
        Object one = provider.newInstance();
        generate.invoke(one, invoice);
        return (byte[]) xml.invoke(one);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
