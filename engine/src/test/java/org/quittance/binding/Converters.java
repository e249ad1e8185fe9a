package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The converters en16931-cii2ubl and en16931-ubl2cii, in a Java of their own so that their libraries never meet ours. */
final class Converters {
    private static final int MINUTES = 10;
    private static final Path ENGINE = Path.of(System.getProperty("quittance.root", ".."), "engine");

    private Converters() {}

    /** What they make of the invoices that they convert. All in one process: its start costs most. */
    static Map<CorpusXml, Unchecked> convert(List<CorpusXml> sources, Path folder)
            throws IOException, InterruptedException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Path out = Files.createDirectory(folder.resolve("out"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                ENGINE.resolve("target/converters/*").toString(),
                ENGINE.resolve("src/test/converters/Convert.java").toString(),
                out.toString()));
        for (int i = 0; i < sources.size(); i++) {
            command.add(
                    Files.write(in.resolve(i + ".xml"), sources.get(i).bytes()).toString());
        }
        run(command, folder.resolve("converters.log"));
        Map<CorpusXml, Unchecked> converted = new LinkedHashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            Path made = out.resolve(i + ".xml");
            if (Files.exists(made)) {
                converted.put(sources.get(i), new Unchecked(Files.readAllBytes(made)));
            }
        }
        return converted;
    }

    private static void run(List<String> command, Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                    .as("the converters end within %d minutes", MINUTES)
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
}
