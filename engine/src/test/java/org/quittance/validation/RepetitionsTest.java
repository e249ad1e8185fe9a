package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.validation.Samples.basic;
import static org.quittance.validation.Samples.utf8;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;

/** A rule that is broken in every line is listed as often as asked for; the numbers stay true. */
class RepetitionsTest {
    /** Breaks BR-24 (no net amount of the line) and with it what adds them up. */
    private static byte[] failing(int lines) {
        String line = Samples.line();
        String broken = line.replaceAll("<ram:LineTotalAmount>[^<]*</ram:LineTotalAmount>", "");
        assertThat(broken).isNotEqualTo(line);
        return utf8(basic().replace(line, broken.repeat(lines)));
    }

    private static Map<String, Integer> times(FileReport report) {
        return report.findings().stream()
                .filter(f -> f.step().equals("rules"))
                .collect(Collectors.toMap(
                        f -> f.ruleSet() + " " + f.rule() + " " + f.severity(), Finding::times, Integer::sum));
    }

    @Test
    void the_sum_of_times_is_what_the_official_stylesheet_finds() {
        Options few = Options.STANDARD.within(Limits.STANDARD.withRepetitions(10));
        FileReport whole = Samples.VALIDATOR.validate("whole.xml", failing(150), Options.STANDARD);
        FileReport listed = Samples.VALIDATOR.validate("listed.xml", failing(150), few);
        assertThat(times(listed)).isEqualTo(times(whole)).containsEntry("en16931-cii BR-24 ERROR", 150);
        assertThat(listed.findings().stream()
                        .filter(f -> f.rule().equals("BR-24") && "en16931-cii".equals(f.ruleSet())))
                .hasSize(10)
                .extracting(Finding::times)
                .containsOnly(1, 141)
                .endsWith(141);
        assertThat(listed.findings()).allSatisfy(f -> assertThat(f.times())
                .isEqualTo(f.violation() == null ? f.times() : f.violation().times()));
        assertThat(listed.verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void findings_of_our_own_are_counted_too_and_never_a_warning_with_an_error() {
        Finding warning =
                Finding.of("arithmetic", Severity.WARNING, List.of(), Place.NONE, Message.of("QX-LINE-ID-TWICE", "1"));
        List<Finding> listed = Repeated.listed(
                List.of(warning, warning, warning.as(Severity.ERROR), warning, warning.as(Severity.ERROR)), 1);
        assertThat(listed).extracting(Finding::severity).containsExactly(Severity.WARNING, Severity.ERROR);
        assertThat(listed).extracting(Finding::times).containsExactly(3, 2);
    }
}
