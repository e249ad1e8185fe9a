package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;

class TallyTest {
    private static FileReport file(String path, String producer, Outcome outcome, Finding... findings) {
        List<StepReport> steps = RequiredSteps.of(Kind.FACTUR_X).stream()
                .map(step -> step.equals("rules")
                        ? new StepReport(step, "en16931-cii", "1", outcome, null, 0)
                        : new StepReport(step, null, null, Outcome.PASSED, null, 0))
                .toList();
        return new FileReport(path, "", 1, Kind.FACTUR_X, "basic", null, steps, List.of(findings))
                .showing(new Exhibit(producer, null));
    }

    private static Finding error(String set, String rule, int line) {
        Message told = Message.of("QX-PROFILE-UNSUPPORTED", rule);
        return Finding.of("rules", set, rule, Severity.ERROR, List.of(), Place.at("/a", line, 1), told, "official");
    }

    @Test
    void files_are_counted_by_program_profile_and_cause() {
        Tally.Collector collector = new Tally.Collector();
        collector.add(file("1", "A", Outcome.FAILED, error("s", "R-1", 1), error("s", "R-2", 1), error("s", "R-1", 2)));
        collector.add(file("2", "B", Outcome.PASSED));
        collector.add(file("3", "B", Outcome.FAILED, error("s", "R-2", 1)));
        collector.add(file("4", "B", Outcome.CRASHED));
        Tally tally = collector.tally();

        assertThat(tally.rows())
                .extracting(Tally.Row::verdict)
                .containsExactly(Verdict.REJECTED, Verdict.ACCEPTED, Verdict.REJECTED, Verdict.INCOMPLETE);
        assertThat(tally.rows()).extracting(Tally.Row::cause).containsExactly("R-1", "", "R-2", "rules en16931-cii");
        assertThat(tally.rows()).extracting(Tally.Row::errors).containsExactly(2, 0, 1, 0);
        assertThat(tally.producers())
                .containsExactly(
                        new Tally.Share("B", Map.of(Verdict.ACCEPTED, 1, Verdict.REJECTED, 1, Verdict.INCOMPLETE, 1)),
                        new Tally.Share("A", Map.of(Verdict.REJECTED, 1)));
        assertThat(tally.profiles()).extracting(Tally.Share::files).containsExactly(4);
        assertThat(tally.causes())
                .extracting(cause -> cause.first().rule() + " " + cause.files() + " " + cause.findings())
                .containsExactly("R-2 2 2", "R-1 1 2");
    }

    @Test
    void what_two_rule_sets_find_at_one_place_counts_once() {
        Tally.Collector collector = new Tally.Collector();
        collector.add(file("1", "A", Outcome.FAILED, error("s", "R-1", 1), error("t", "R-1", 1)));
        assertThat(collector.tally().rows()).extracting(Tally.Row::errors).containsExactly(1);
    }
}
