package org.quittance.schematron;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Named bytes that a rule set or a schema is made of: a file of a jar, or content handed in by the caller. */
public final class Resource {

    private final String name;
    private final byte @Nullable [] content;

    private Resource(String name, byte @Nullable [] content) {
        this.name = name;
        this.content = content;
    }

    /** A file on the class path; read each time it is asked for, never kept. The path has no leading slash. */
    public static Resource onClassPath(String path) {
        return new Resource(path, null);
    }

    /** Content that the caller holds; the bytes are copied. */
    public static Resource of(String name, byte[] content) {
        return new Resource(name, content.clone());
    }

    /** The path inside the jar, or the name that the caller gave. */
    public String name() {
        return name;
    }

    /**
     * The whole content.
     *
     * @throws UncheckedIOException if the file is not on the class path or cannot be read
     */
    public byte[] bytes() {
        return content == null ? read() : content.clone();
    }

    /** SHA-256 of the content, in lower-case hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    boolean exists() {
        return content != null || Resource.class.getResource("/" + name) != null;
    }

    private byte[] read() {
        try (InputStream in = Resource.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new FileNotFoundException(
                        "'" + name + "' is not on the class path; add the jar that the catalogue names as its source");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Resource that && name.equals(that.name) && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(content));
    }

    @Override
    public String toString() {
        return name;
    }
}
