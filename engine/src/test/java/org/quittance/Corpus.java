package org.quittance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;

/** The files of the shared corpus with what its manifest says of each; empty, and said so, where it is not there. */
public final class Corpus {
    private static final Path ROOT = Path.of(System.getProperty("quittance.corpus", "../../shared/corpus"));

    private Corpus() {}

    /**
     * One file.
     *
     * @param path the file
     * @param name its path in the corpus
     * @param facts the cells of its manifest row by column
     */
    public record Entry(Path path, String name, Map<String, String> facts) {
        /** The cell of a manifest column, perhaps empty. */
        public String fact(String column) {
            return facts.getOrDefault(column, "");
        }

        /** The bytes of the file. */
        public byte[] bytes() {
            try {
                return Files.readAllBytes(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Every file of the corpus; with {@code CI=true} its absence is a failure. */
    public static List<Entry> entries() {
        if (!Files.exists(ROOT.resolve("MANIFEST.tsv"))) {
            Assertions.assertThat(System.getenv("CI"))
                    .as("the corpus must be there in CI")
                    .isNotEqualTo("true");
            System.out.println("The corpus is not there: its checks are not run.");
            return List.of();
        }
        try {
            List<String> lines = Files.readAllLines(ROOT.resolve("MANIFEST.tsv"));
            String[] columns = lines.get(0).split("\t", -1);
            return lines.stream()
                    .skip(1)
                    .map(line -> entry(columns, line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String[] columns, String[] cells) {
        Map<String, String> facts = new HashMap<>();
        IntStream.range(0, Math.min(columns.length, cells.length)).forEach(i -> facts.put(columns[i], cells[i]));
        return new Entry(ROOT.resolve(cells[0]), cells[0], facts);
    }
}
