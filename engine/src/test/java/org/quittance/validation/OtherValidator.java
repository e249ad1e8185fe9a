package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.quittance.data.Table;

/**
 * A validator that is not ours, run in a Java of its own so that its libraries never meet ours; and what it answered when
 * all files were last put to it.
 */
enum OtherValidator {
    MUSTANG("Mustang 2.25.0"),
    PHIVE("phive 12.0.3");

    private static final int MINUTES = 15;
    private static final Path ENGINE =
            Path.of(System.getProperty("quittance.root", ".."), "engine").toAbsolutePath();
    private static final Path RECORDS = ENGINE.resolve("src/test/resources/org/quittance/validation");
    private static final Table RULES = Table.beside(OtherValidator.class, "phive-rules.tsv");

    private final String title;

    OtherValidator(String title) {
        this.title = title;
    }

    /** Its name and version. */
    String title() {
        return title;
    }

    /** How it is called in data. */
    String id() {
        return title.substring(0, title.indexOf(' ')).toLowerCase(Locale.ROOT);
    }

    /**
     * What it says of an invoice.
     *
     * @param verdict valid, invalid or broken
     * @param errors the rules that it reports as errors; XSD stands for its schema, PDF for PDF/A
     */
    record Answer(String verdict, Set<String> errors) {
        Answer {
            errors = new TreeSet<>(errors);
        }

        private static Answer of(String verdict, String errors) {
            return new Answer(verdict, errors.isBlank() ? Set.of() : Set.of(errors.split(" ")));
        }

        @Override
        public String toString() {
            return verdict + "\t" + String.join(" ", errors);
        }
    }

    /** Whether it has rules for what the file is. */
    boolean knows(Judged file) {
        return this == MUSTANG || !rules(file).isEmpty();
    }

    /** What it answered when it was last asked about everything. */
    Map<String, Answer> recorded() {
        return Table.beside(OtherValidator.class, id() + ".tsv").rows().stream()
                .collect(Collectors.toMap(
                        row -> row.get("path"),
                        row -> Answer.of(row.get("verdict"), row.get("errors")),
                        (a, b) -> a,
                        TreeMap::new));
    }

    /** Puts down what it answered. */
    void record(Map<String, Answer> answers) throws IOException {
        StringBuilder table = new StringBuilder("# What " + title
                + " says of the files of the corpus. Written by AgreementTest.\npath\tverdict\terrors\n");
        answers.forEach((path, answer) -> table.append(path + "\t" + answer + "\n"));
        Files.writeString(RECORDS.resolve(id() + ".tsv"), table);
    }

    /** Asks it about some files, all in one process: its start costs most. */
    Map<String, Answer> ask(List<Judged> files, Path folder) throws IOException, InterruptedException {
        Path answers = folder.resolve(id() + "-answers.tsv");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Djava.awt.headless=true",
                "-cp",
                ENGINE.resolve("target/validators/" + id() + "/*").toString(),
                ENGINE.resolve("src/test/validators/" + name().charAt(0) + id().substring(1) + ".java")
                        .toString(),
                answers.toString()));
        Map<String, String> paths = new TreeMap<>();
        for (Judged file : files) {
            Path input = folder.resolve(id() + "-" + paths.size() + (takesPdf(file) ? ".pdf" : ".xml"));
            Files.write(input, takesPdf(file) ? file.bytes() : file.xml());
            paths.put(input.toString(), file.name());
            if (this == PHIVE) {
                command.add(rules(file));
            }
            command.add(input.toString());
        }
        run(command, folder);
        Map<String, Answer> said = new TreeMap<>();
        for (String line : Files.readAllLines(answers)) {
            String[] cells = line.split("\t", -1);
            said.put(paths.getOrDefault(cells[0], ""), Answer.of(cells[1], cells[2]));
        }
        return said;
    }

    private boolean takesPdf(Judged file) {
        return this == MUSTANG && file.name().endsWith(".pdf");
    }

    /** What phive is to validate a file by: it does not look for itself. */
    private static String rules(Judged file) {
        String profile = String.valueOf(file.report().profile());
        return RULES.rows().stream()
                .filter(row -> row.get("kind").equals(file.report().kind().id())
                        && (row.get("profile").equals(profile)
                                || row.get("profile").equals("*")))
                .map(row -> row.get("rules"))
                .findFirst()
                .orElse("");
    }

    private void run(List<String> command, Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve(id() + ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                    .as("it ends within %d minutes", MINUTES)
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
}
