package org.quittance.binding;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentReaderTest {

    static Stream<Path> samples() throws Exception {
        try (Stream<Path> files =
                Files.list(Path.of(System.getProperty("quittance.root"), "samples/src/main/invoices"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_is_read(Path sample) throws Exception {
        System.out.println(Documents.dump(Documents.invoice(Files.readString(sample))));
    }
}
