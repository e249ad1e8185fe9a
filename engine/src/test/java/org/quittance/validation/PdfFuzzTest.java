package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quittance.CreateOptions;
import org.quittance.Creation;
import org.quittance.Quittance;
import org.quittance.finding.Finding;

/**
 * Spoilt PDFs by the dozen; {@code -Dfuzz.pdf=20000 -Dfuzz.seed=7} makes as many as one likes. Whatever comes in, a whole
 * report goes out, in time, and nothing is left behind.
 */
class PdfFuzzTest {
    private static final int COUNT = Integer.getInteger("fuzz.pdf", 60);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    /** Each step of each fourth file; the others go through the reading and the container alone, which is quick. */
    private static final int WHOLE = 4;

    private static final long MOST_SECONDS = 30;

    private static List<byte[]> originals() {
        List<byte[]> originals = new ArrayList<>();
        originals.add(TestPdf.sound().plainBytes());
        originals.add(TestPdf.sound()
                .attach("notes.txt", "text/plain", "Supplement")
                .withoutPdfA()
                .plainBytes());
        originals.add(TestPdf.sound().bytes());
        originals.add(drawn());
        return originals;
    }

    /** One of our own, with fonts, tags and all, its objects in the clear. */
    private static byte[] drawn() {
        Creation creation =
                Quittance.standard().create("basic.xml", Samples.utf8(Samples.basic()), CreateOptions.pdf());
        assertThat(creation).isInstanceOf(Creation.Created.class);
        return TestPdf.plain(((Creation.Created) creation).bytes());
    }

    @Test
    void every_mutant_gets_a_whole_report_in_time() {
        TemporaryFolder temporary = new TemporaryFolder();
        List<byte[]> originals = originals();
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (int i = 0; i < COUNT; i++) {
            long seed = SEED * 1_000_003 + i;
            byte[] mutant = PdfMutator.mutant(originals.get(i % originals.size()), seed);
            long start = System.nanoTime();
            if (i % WHOLE == 0) {
                FileReport report = Samples.VALIDATOR.validate("mutant.pdf", mutant, Options.STANDARD);
                whole(report, seed);
                verdicts.merge(report.verdict(), 1, Integer::sum);
            } else {
                assertThatCode(() -> read(mutant)).as("seed %d", seed).doesNotThrowAnyException();
            }
            assertThat((System.nanoTime() - start) / 1_000_000_000L)
                    .as("seconds for seed %d", seed)
                    .isLessThan(MOST_SECONDS);
        }
        assertThat(verdicts.getOrDefault(Verdict.REJECTED, 0)).isPositive();
        assertThat(temporary.leftovers()).isEmpty();
    }

    private static void whole(FileReport report, long seed) {
        assertThat(report.steps()).as("seed %d", seed).isNotEmpty();
        assertThat(report.steps().get(0).name()).as("seed %d", seed).isEqualTo("container");
        assertThat(report.steps()).as("seed %d", seed).allSatisfy(step -> {
            assertThat(step.outcome()).isNotNull();
            assertThat(step.outcome().ran() || step.reason() != null).isTrue();
        });
        for (Finding finding : report.findings()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN)) {
                assertThat(finding.text(language)).as("seed %d", seed).isNotBlank();
            }
        }
        if (report.accepted()) {
            assertThat(Samples.outcomes(report))
                    .as("seed %d", seed)
                    .contains("container passed", "rules en16931-cii passed", "arithmetic passed");
        }
    }

    private static void read(byte[] mutant) throws Exception {
        Subject subject = Subject.of(Source.of("mutant.pdf", mutant));
        for (Check check : new ContainerStep().checks(subject, Options.STANDARD)) {
            assertThat(check.body().run()).isNotNull();
        }
    }
}
