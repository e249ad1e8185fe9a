package org.quittance.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.quittance.validation.FileReport;
import org.quittance.validation.SvrlReport;

/** A folder with one SVRL document for each file and rule set: {@code FILE.RULESET.svrl}. */
final class SvrlFiles {
    /** File systems end names at 255 bytes, and a letter may take three. */
    private static final int LONGEST = 60;

    private static final String INCOMPLETE = "INCOMPLETE.txt";

    private final Path folder;
    private final Set<String> taken = new HashSet<>();

    private SvrlFiles(Path folder) {
        this.folder = folder;
    }

    /** The folder, made when it is not there. */
    static SvrlFiles in(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException("\"" + folder + "\" is a file; -o takes a folder for SVRL of several rule sets.");
        }
        Files.createDirectories(folder);
        return new SvrlFiles(folder);
    }

    /**
     * Says that documents are missing here, which nobody sees by those that are there. It stands from the beginning, for a
     * run that is killed.
     */
    void incomplete(String why) throws IOException {
        Output.write(folder.resolve(INCOMPLETE), to -> to.write((why + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** Every file that was asked for has been judged. */
    void complete() throws IOException {
        Files.deleteIfExists(folder.resolve(INCOMPLETE));
    }

    void write(FileReport file) throws IOException {
        for (SvrlReport report : SvrlReport.of(file)) {
            String name = free(safe(file.path()) + "." + safe(report.ruleSet()));
            Output.write(folder.resolve(name), report.xml().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Two files of one name in two folders, or a set in two versions, get a number. */
    private String free(String base) {
        String name = base + ".svrl";
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = base + "-" + i + ".svrl";
        }
        return name;
    }

    /** The last part of a path without anything that a file system or a shell takes for something else. */
    static String safe(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String plain = name.replaceAll("[^A-Za-z0-9\u00C0-\u024F._@-]+", "_").replaceAll("^[.-]+", "_");
        return plain.isEmpty() ? "file" : plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
