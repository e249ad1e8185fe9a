package org.quittance.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.CreateOptions;
import org.quittance.Quittance;
import org.quittance.data.Table;
import org.quittance.term.Profile;
import org.quittance.validation.FileReport;
import org.quittance.validation.Outcome;
import org.quittance.validation.StepReport;
import org.quittance.validation.Verdict;

/** Every sample in every profile and syntax: accepted by the official rules of both, or refused with a reason to read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTest {
    private static final Table JUDGES = Table.beside(MatrixTest.class, "matrix.tsv");
    private static final int ENOUGH = 3;

    private List<MatrixCell> cells = List.of();

    @BeforeAll
    void make() {
        Quittance quittance = Quittance.standard();
        cells = Sample.all().parallelStream()
                .flatMap(sample -> Stream.of(Profile.values())
                        .flatMap(profile -> Stream.of(CreateOptions.cii(), CreateOptions.ubl())
                                .map(options -> MatrixCell.make(quittance, sample, options.withProfile(profile)))))
                .toList();
    }

    static Stream<Table.Row> judges() {
        return JUDGES.rows().stream();
    }

    @Test
    void every_cell_is_accepted_or_refused() {
        assertThat(cells).isNotEmpty().allSatisfy(cell -> assertThat(cell.verdict())
                .as("%s: %s", cell, cell.report())
                .isNotEqualTo(Verdict.INCOMPLETE));
    }

    @ParameterizedTest
    @MethodSource("judges")
    void what_is_accepted_was_judged_by_the_official_schema_and_rules(Table.Row judge) {
        assertThat(cells(judge)).filteredOn(MatrixCell::accepted).allSatisfy(cell -> {
            List<StepReport> steps = cell.report().steps();
            assertThat(steps).as("%s", cell).extracting(StepReport::outcome).containsOnly(Outcome.PASSED);
            assertThat(ruleSets(cell.report(), "rules"))
                    .filteredOn(id -> !id.startsWith("fr-flux2"))
                    .as("those of the format, without those of the target")
                    .isEqualTo(judge.list("ruleSets"));
            assertThat(judge.list("schemas")).containsAll(ruleSets(cell.report(), "schema"));
            assertThat(ruleSets(cell.report(), "schema")).hasSize(1);
            assertThat(cell.report().profile()).isEqualTo(judge.get("profile"));
        });
    }

    @ParameterizedTest
    @MethodSource("judges")
    void every_profile_has_samples_that_it_accepts(Table.Row judge) {
        assertThat(cells(judge)).filteredOn(MatrixCell::accepted).hasSizeGreaterThanOrEqualTo(ENOUGH);
    }

    @Test
    void a_sample_is_accepted_in_the_profile_it_is_made_for() throws IOException {
        for (Sample sample : Sample.all()) {
            Profile profile = sample.profile();
            assertThat(cells)
                    .filteredOn(cell -> cell.sample().equals(sample) && cell.profile() == profile)
                    .anyMatch(MatrixCell::accepted);
        }
    }

    @Test
    void what_is_refused_has_a_rule_to_read_up() {
        assertThat(cells).filteredOn(cell -> !cell.accepted()).allSatisfy(cell -> assertThat(cell.reasons())
                .as("%s", cell)
                .isNotEmpty()
                .allMatch(reason -> reason.matches("[A-Z].*")));
    }

    @Test
    void a_profile_is_refused_in_a_syntax_that_it_is_not_defined_for() {
        assertThat(cells).filteredOn(cell -> judge(cell).isEmpty()).isNotEmpty().allSatisfy(cell -> assertThat(
                        cell.reasons())
                .containsExactly("QX-PROFILE-SYNTAX BT-24"));
    }

    @Test
    void the_page_shows_every_cell() throws IOException {
        Golden.compare(
                Sample.file("../docs/profiles.md").normalize(),
                MatrixPage.of(cells).getBytes(StandardCharsets.UTF_8));
    }

    private List<MatrixCell> cells(Table.Row judge) {
        return cells.stream().filter(cell -> judges(judge, cell)).toList();
    }

    private static Optional<Table.Row> judge(MatrixCell cell) {
        return judges().filter(judge -> judges(judge, cell)).findFirst();
    }

    private static boolean judges(Table.Row judge, MatrixCell cell) {
        return judge.get("profile").equals(cell.profile().id())
                && judge.get("syntax").equals(cell.syntax().name());
    }

    private static List<String> ruleSets(FileReport report, String step) {
        return report.steps().stream()
                .filter(s -> s.name().equals(step))
                .map(s -> String.valueOf(s.ruleSet()))
                .toList();
    }
}
