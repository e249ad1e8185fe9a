package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quittance.schematron.Corpus;

/**
 * Spoiled invoices by the hundred, or by as many thousands as {@code -Dfuzz.xml=N} asks for, from the seed
 * {@code -Dfuzz.seed=S}: each gets a whole report, in time, and no step of our own breaks off.
 */
class XmlFuzzTest {
    private static final int FEW = 300;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long LARGEST = 60_000;

    @Test
    void our_own_sample_spoiled_gets_a_whole_report() throws IOException {
        spoil(List.of(Samples.utf8(Samples.basic())), Integer.getInteger("fuzz.xml", FEW) / 10);
    }

    /** Small files, so that many are tried. */
    @Test
    void invoices_of_the_corpus_spoiled_get_a_whole_report() throws IOException {
        Corpus.needed(FEW);
        List<byte[]> sound = Corpus.files("").stream()
                .filter(path -> path.endsWith(".xml"))
                .map(Corpus::bytes)
                .filter(bytes -> bytes.length < LARGEST)
                .toList();
        spoil(sound, Integer.getInteger("fuzz.xml", FEW));
    }

    private static void spoil(List<byte[]> sound, int number) throws IOException {
        long seed = Long.getLong("fuzz.seed", 20_261_123L);
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (int i = 0; i < number; i++) {
            byte[] input = new XmlFuzzer(seed + i).spoiled(sound.get(i % sound.size()));
            long began = System.nanoTime();
            FileReport report = Samples.VALIDATOR.validate("input " + i, input, Options.STANDARD);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            verdicts.merge(report.verdict(), 1, Integer::sum);
            String problem = problem(report, took);
            if (!problem.isEmpty()) {
                Path folder = Files.createDirectories(Path.of("target", "fuzz"));
                Path kept = Files.write(folder.resolve("input-" + (seed + i) + ".xml"), input);
                assertThat(problem)
                        .as("input %d of seed %d, kept in %s", i, seed, kept)
                        .isEmpty();
            }
        }
        System.out.println(number + " spoiled invoices of seed " + seed + ": " + verdicts);
        assertThat(verdicts).containsKey(Verdict.REJECTED);
        assertThat(Samples.VALIDATOR.leftBehind()).isZero();
    }

    /** What is not as it should be; official stylesheets may break off, since some of them compute without looking. */
    private static String problem(FileReport report, Duration took) {
        if (took.compareTo(LONGEST) > 0) {
            return "took " + took;
        }
        if (report.steps().isEmpty()
                || ReportForm.json(Locale.FRENCH).file(report).isEmpty()) {
            return "no report";
        }
        for (StepReport step : report.steps()) {
            if (step.outcome() == Outcome.CRASHED && !step.name().equals("rules")) {
                return step.toString();
            }
        }
        boolean whole = RequiredSteps.of(report.kind()).stream().allMatch(required -> report.steps().stream()
                .anyMatch(step -> step.name().equals(required)));
        return whole || report.verdict() != Verdict.ACCEPTED ? "" : "accepted without " + report.steps();
    }
}
