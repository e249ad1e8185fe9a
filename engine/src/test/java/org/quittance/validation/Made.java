package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.quittance.CreateOptions;
import org.quittance.Creation;
import org.quittance.Quittance;

/** Invoices that we make, for tests that show what becomes of them. */
final class Made {
    private static final Quittance QUITTANCE = Quittance.standard();
    private static final Path SAMPLES =
            Path.of(System.getProperty("quittance.root", ".."), "samples/src/main/invoices");

    private Made() {}

    /** The PDF made of one of the samples. */
    static byte[] sample(String name) {
        try {
            return bytes(QUITTANCE.create(SAMPLES.resolve(name + ".yaml"), CreateOptions.pdf()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is made of a document. */
    static byte[] of(String document, CreateOptions options) {
        return bytes(QUITTANCE.create("invoice.yaml", Samples.utf8(document), options));
    }

    private static byte[] bytes(Creation creation) {
        assertThat(creation).as("%s", creation.report().findings()).isInstanceOf(Creation.Created.class);
        return ((Creation.Created) creation).bytes();
    }
}
