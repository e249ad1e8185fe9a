package org.quittance.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The outputs that a sample is to have, kept in {@code src/test/golden} and rewritten by {@code -Dgolden.update=true}. */
final class Golden {
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private Golden() {}

    /** Compares an output with the file kept for it. */
    static void compare(Sample sample, String file, byte[] output) throws IOException {
        compare(Sample.file("src/test/golden").resolve(sample.name()).resolve(file), output);
    }

    /** Compares a generated page with the one that is kept. */
    static void compare(Path kept, byte[] output) throws IOException {
        if (UPDATE) {
            Files.createDirectories(kept.getParent());
            Files.write(kept, output);
        }
        assertThat(kept).as("-Dgolden.update=true writes it").exists();
        assertThat(text(output)).as("%s", kept).isEqualTo(text(Files.readAllBytes(kept)));
        assertThat(output).isEqualTo(Files.readAllBytes(kept));
    }

    /** As {@link #compare(Sample, String, byte[])}, in UTF-8. */
    static void compare(Sample sample, String file, String output) throws IOException {
        compare(sample, file, output.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
