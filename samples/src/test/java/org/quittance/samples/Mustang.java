package org.quittance.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Mustangproject's validator, in a Java of its own so that its libraries never meet ours. */
final class Mustang {
    private static final int MINUTES = 10;
    private static final Pattern SUMMARY = Pattern.compile("<summary status=\"(\\w+)\"/>");

    private Mustang() {}

    /** What it reports on each invoice (XML), by the file's name. All in one process: its start costs most. */
    static Map<String, String> reports(List<Path> invoices) throws IOException, InterruptedException {
        Path folder = Sample.output("mustang-reports");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Djava.awt.headless=true",
                "-cp",
                Sample.file("target/mustang/mustang.jar").toString(),
                Sample.file("src/test/mustang/Judge.java").toString(),
                folder.toString()));
        invoices.forEach(invoice -> command.add(invoice.toString()));
        run(command, folder);
        Map<String, String> reports = new TreeMap<>();
        for (Path invoice : invoices) {
            String name = invoice.getFileName().toString();
            reports.put(name, Files.readString(folder.resolve(name + ".xml")));
        }
        return reports;
    }

    /** Holds when the report calls the data and the whole valid. */
    static void valid(String report) {
        assertThat(SUMMARY.matcher(report).results().map(match -> match.group(1)))
                .as(report)
                .isNotEmpty()
                .containsOnly("valid");
    }

    private static void run(List<String> command, Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("mustang.log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                    .as("Mustang ends within %d minutes; it says in %s how far it came", MINUTES, log)
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue())
                .as("Mustang runs; it says more in %s", log)
                .isZero();
    }
}
