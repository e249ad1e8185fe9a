package org.quittance.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.quittance.Quittance;
import org.quittance.validation.FileReport;

/** Judges every file of a folder and below it: {@code CheckFolder invoices}. */
public final class CheckFolder {
    private CheckFolder() {}

    /** Prints a line for each file of the folder that the first argument names, and one for each finding. */
    public static void main(String[] arguments) throws IOException {
        Quittance quittance = Quittance.standard();
        for (Path file : files(Path.of(arguments[0]))) {
            FileReport report = quittance.validate(file);
            System.out.println(report.verdict().id() + " " + file.getFileName());
            report.findings()
                    .forEach(finding -> System.out.println("  " + finding.rule() + " " + finding.text(Locale.FRENCH)));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
