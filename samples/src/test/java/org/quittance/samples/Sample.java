package org.quittance.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A sample invoice as its author wrote it.
 *
 * @param name the name of its file without the ending; one that ends in {@code -en} is worded in English
 */
record Sample(String name) {
    private static final Path MODULE = Path.of(System.getProperty("quittance.root"), "samples");
    private static final String ENDING = ".yaml";

    /** All samples, by name. */
    static List<Sample> all() {
        try (Stream<Path> files = Files.list(MODULE.resolve("src/main/invoices"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> new Sample(file.substring(0, file.length() - ENDING.length())))
                    .sorted((a, b) -> a.name.compareTo(b.name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of this module for what tests make. */
    static Path output(String folder) throws IOException {
        return Files.createDirectories(MODULE.resolve("target").resolve(folder));
    }

    /** A file of this module. */
    static Path file(String path) {
        return MODULE.resolve(path);
    }

    Path document() {
        return MODULE.resolve("src/main/invoices").resolve(name + ENDING);
    }

    String text() throws IOException {
        return Files.readString(document());
    }

    /** The language of its page. */
    Locale language() {
        return name.endsWith("-en") ? Locale.ENGLISH : Locale.FRENCH;
    }

    @Override
    public String toString() {
        return name;
    }
}
