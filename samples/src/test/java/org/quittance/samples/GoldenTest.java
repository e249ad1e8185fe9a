package org.quittance.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.CreateOptions;
import org.quittance.Creation;
import org.quittance.Quittance;
import org.quittance.term.Profile;
import org.quittance.validation.FileReport;
import org.quittance.validation.Options;
import org.quittance.validation.Outcome;
import org.quittance.validation.Report;
import org.quittance.validation.StepReport;
import org.quittance.validation.Verdict;

/** Each sample becomes an invoice that is accepted, a PDF where its profile has one, and stays what it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenTest {
    private static final Instant CLOCK = Instant.parse("2026-11-23T00:00:00Z");

    /** Mustang takes the guideline of EXTENDED-CTC-FR for an error; the official rules of that profile judge it here. */
    private static final Set<Profile> STRANGE_TO_MUSTANG = Set.of(Profile.EXTENDED_CTC_FR);

    private final Quittance quittance = Quittance.standard();
    private final Quittance another = Quittance.standard();
    private final Map<String, Creation> made = new TreeMap<>();
    private @Nullable Map<String, String> secondOpinions;

    static List<Sample> samples() {
        return Sample.all();
    }

    static List<Sample> hybrids() {
        return Sample.all().stream().filter(Sample::hybrid).toList();
    }

    static List<Sample> known_to_mustang() throws IOException {
        List<Sample> known = new ArrayList<>();
        for (Sample sample : hybrids()) {
            if (!STRANGE_TO_MUSTANG.contains(sample.profile())) {
                known.add(sample);
            }
        }
        return known;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void it_is_accepted(Sample sample) throws IOException {
        FileReport report = made(sample).report();
        assertThat(report.verdict()).as("%s", report.findings()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.steps())
                .allSatisfy(step -> assertThat(step.outcome()).as(step.name()).isEqualTo(Outcome.PASSED));
        assertThat(report.profile()).isEqualTo(sample.profile().id());
    }

    @ParameterizedTest
    @MethodSource("hybrids")
    void its_pdf_is_for_the_archive_and_for_everyone(Sample sample) throws IOException {
        assertThat(made(sample).report().steps())
                .extracting(step -> step.name() + " " + step.ruleSet())
                .contains("pdfa pdfa-3a", "pdfua pdfua-1");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void its_outputs_are_the_golden_ones(Sample sample) throws IOException {
        byte[] output = output(sample);
        if (sample.hybrid()) {
            Golden.compare(sample, Hybrid.name(output), Hybrid.xml(output));
            Golden.compare(sample, "page.txt", Hybrid.text(output));
        } else {
            Golden.compare(sample, "ubl.xml", output);
        }
        Golden.compare(sample, "report.json", timeless(made(sample).report()).json(Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("hybrids")
    void the_pdf_holds_the_xml_that_is_made_alone(Sample sample) throws IOException {
        Creation alone = quittance.create(sample.document(), CreateOptions.cii());
        assertThat(alone).isInstanceOf(Creation.Created.class);
        assertThat(Hybrid.xml(output(sample))).isEqualTo(((Creation.Created) alone).bytes());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void another_engine_gives_the_same_bytes(Sample sample) throws IOException {
        Creation again = another.create(sample.document(), sample.options());
        assertThat(again).isInstanceOf(Creation.Created.class);
        assertThat(((Creation.Created) again).bytes()).isEqualTo(output(sample));
    }

    @ParameterizedTest
    @MethodSource("hybrids")
    void every_amount_of_the_xml_stands_on_the_page(Sample sample) throws IOException {
        byte[] pdf = output(sample);
        String xml = new String(Hybrid.xml(pdf), StandardCharsets.UTF_8);
        assertThat(Figures.amounts(xml)).isNotEmpty().isSubsetOf(Figures.printed(Hybrid.text(pdf), sample.language()));
    }

    @ParameterizedTest
    @MethodSource("hybrids")
    void every_term_that_its_page_names_agrees_with_the_xml(Sample sample) throws IOException {
        assertThat(made(sample).report().steps())
                .filteredOn(step -> step.name().equals("page"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(Objects.requireNonNull(step.coverage()).of()).isGreaterThan(20);
                    assertThat(step.coverage().agreeing())
                            .isEqualTo(step.coverage().of());
                });
        assertThat(made(sample).report().findings())
                .noneMatch(finding -> finding.step().equals("page"));
    }

    @ParameterizedTest
    @MethodSource("known_to_mustang")
    void mustang_finds_it_valid(Sample sample) throws Exception {
        assertThat(secondOpinions().get(sample.name() + ".pdf")).satisfies(Mustang::valid);
    }

    private Map<String, String> secondOpinions() throws Exception {
        if (secondOpinions == null) {
            Path folder = Sample.output("invoices");
            List<Path> files = new ArrayList<>();
            for (Sample sample : known_to_mustang()) {
                if (made(sample) instanceof Creation.Created) {
                    files.add(Files.write(folder.resolve(sample.name() + ".pdf"), output(sample)));
                }
            }
            secondOpinions = Mustang.reports(files);
        }
        return secondOpinions;
    }

    private byte[] output(Sample sample) throws IOException {
        Creation creation = made(sample);
        assertThat(creation).as("%s", creation.report().findings()).isInstanceOf(Creation.Created.class);
        return ((Creation.Created) creation).bytes();
    }

    private Creation made(Sample sample) throws IOException {
        Creation creation = made.get(sample.name());
        if (creation == null) {
            creation = quittance.create(sample.document(), sample.options());
            made.put(sample.name(), creation);
        }
        return creation;
    }

    /** The report without what differs from run to run and from place to place. */
    private static Report timeless(FileReport file) {
        List<StepReport> steps = file.steps().stream()
                .map(s -> new StepReport(s.name(), s.ruleSet(), s.version(), s.outcome(), s.reason(), 0, s.coverage()))
                .toList();
        String name = Path.of(file.path()).getFileName().toString();
        FileReport same = new FileReport(
                name,
                file.sha256(),
                file.bytes(),
                file.kind(),
                file.profile(),
                file.guideline(),
                file.target(),
                steps,
                file.findings(),
                file.exhibit());
        return new Report(Quittance.version(), CLOCK, Duration.ZERO, Options.STANDARD, List.of(same));
    }
}
