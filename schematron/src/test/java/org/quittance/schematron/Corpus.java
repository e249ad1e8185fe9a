package org.quittance.schematron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The invoices of other projects that tests look at. They stand beside a checkout, not in it: where they are absent the
 * tests say how many checks they did not run, and fail if the environment says {@code CI=true}.
 */
public final class Corpus {

    private static final Path ROOT = Path.of(System.getProperty("quittance.corpus", "../../shared/corpus"));

    private Corpus() {}

    /** Goes on if the corpus is there; otherwise says that so many checks are not run and skips the test. */
    public static void needed(int checks) {
        boolean there = Files.isRegularFile(ROOT.resolve("MANIFEST.tsv"));
        if (!there) {
            System.out.println(checks + " corpus checks not run");
            assertThat(System.getenv("CI"))
                    .as("the corpus is absent at %s, and CI must not go on without it", ROOT)
                    .isNotEqualTo("true");
        }
        assumeTrue(there, "corpus");
    }

    /** The content of a file of the corpus. */
    public static byte[] bytes(String path) {
        try {
            return Files.readAllBytes(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The paths of all files under a folder of the corpus, sorted. */
    public static List<String> files(String folder) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of the manifest. */
    public static List<Entry> manifest() {
        return TsvTable.rows(Resource.of("MANIFEST.tsv", bytes("MANIFEST.tsv"))).stream()
                .map(Entry::new)
                .toList();
    }

    /** What the manifest says of one file. */
    public static final class Entry {

        private final TsvRow row;

        private Entry(TsvRow row) {
            this.row = row;
        }

        /** The value in that column, the empty string if nothing stands there. */
        public String cell(String column) {
            return row.cell(column);
        }
    }
}
