package org.quittance.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What readers of PDFs leave behind in the temporary folder, since the moment that this was made. */
final class TemporaryFolder {
    private final List<String> before = names();

    /** Other programs use the folder too, so what vanishes within ten seconds is none of ours: a leak stays. */
    Set<String> leftovers() {
        Set<String> left = new TreeSet<>(names());
        left.removeAll(before);
        for (int i = 0; i < 40 && !left.isEmpty(); i++) {
            sleep();
            left.retainAll(names());
        }
        return left;
    }

    private static List<String> names() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*(tmp_pdf|pdfbox|verapdf).*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
