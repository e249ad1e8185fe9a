package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.quittance.validation.Samples.basic;
import static org.quittance.validation.Samples.outcomes;
import static org.quittance.validation.Samples.utf8;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Severity;
import org.quittance.schematron.Corpus;
import org.quittance.schematron.Resource;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.Syntax;
import org.quittance.schematron.saxon.SchematronCompiler;

class RuleChoiceTest {
    private static final String PLAIN =
            guideline("urn:cen.eu:en16931:2017").replace(">FR</ram:CountryID>", ">BE</ram:CountryID>");

    private static String guideline(String guideline) {
        return basic().replace("urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic", guideline);
    }

    private static String issued(String xml, String day) {
        return xml.replaceFirst("(<ram:IssueDateTime>\\s*<udt:DateTimeString format=\"102\">)\\d+", "$1" + day);
    }

    private static FileReport validate(String xml, Options options) {
        return Samples.VALIDATOR.validate("a.xml", utf8(xml), options);
    }

    /** What judged, with the version, and a mark where the report has a word to say of the choice. */
    private static List<String> judges(FileReport report) {
        return report.steps().stream()
                .filter(step -> step.name().equals("rules"))
                .map(step -> step.ruleSet() + "@" + step.version() + (step.reason() == null ? "" : "!"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "20261101, en16931-cii@1.3.16",
        "20260514, en16931-cii@1.3.15",
        "20241231, en16931-cii@1.3.13",
        "20180101, en16931-cii@1.3.16!",
        "20269999, en16931-cii@1.3.16",
    })
    void the_rules_of_the_day_of_issue_judge_and_the_newest_where_there_are_none(String day, String judge) {
        assertThat(judges(validate(issued(PLAIN, day), Options.STANDARD))).containsExactly(judge);
    }

    @Test
    void the_report_says_why_the_newest_was_used() {
        FileReport report = validate(issued(PLAIN, "20180101"), Options.STANDARD);
        assertThat(report.steps())
                .filteredOn(step -> step.name().equals("rules"))
                .extracting(StepReport::reason)
                .containsExactly(Message.of("QX-RULES-NEWEST", "2018-01-01"));
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(new Report("1", Instant.EPOCH, Duration.ZERO, Options.STANDARD, List.of(report))
                        .json(Locale.ENGLISH))
                .contains("\"outcome\":\"passed\",\"reason\":null", "\"note\":\"None of the versions carried");
    }

    @Test
    void an_error_of_an_old_release_that_was_corrected_since_rejects_nobody() {
        Corpus.needed(1);
        byte[] corrected = Corpus.bytes("en16931/examples/cii/XRechnung-O.xml");
        FileReport report = Samples.VALIDATOR.validate("a.xml", corrected, Options.STANDARD);
        assertThat(judges(report)).contains("en16931-cii@1.3.16!");
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        FileReport strict =
                Samples.VALIDATOR.validate("a.xml", corrected, Options.STANDARD.on(LocalDate.of(2020, 11, 1)));
        assertThat(judges(strict)).contains("en16931-cii@1.3.3");
        assertThat(strict.verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void what_both_the_old_and_the_new_rules_reject_is_told_as_the_old_ones_say_it() {
        FileReport report =
                validate(issued(PLAIN, "20241231").replace(">11.71</ram:Grand", ">11.72</ram:Grand"), Options.STANDARD);
        assertThat(judges(report)).containsExactly("en16931-cii@1.3.13");
        assertThat(report.findings()).extracting(Finding::rule).contains("BR-CO-15");
    }

    @Test
    void a_day_asked_for_goes_before_the_day_of_issue() {
        Options then = Options.STANDARD.on(LocalDate.of(2022, 12, 1));
        assertThat(judges(validate(issued(PLAIN, "20261101"), then))).containsExactly("en16931-cii@1.3.9");
    }

    @Test
    void rules_that_are_named_are_the_newest_or_those_of_their_version() {
        String old = issued(PLAIN, "20241231");
        assertThat(judges(validate(old, Options.STANDARD.running(List.of("en16931-cii")))))
                .containsExactly("en16931-cii@1.3.16");
        assertThat(judges(validate(old, Options.STANDARD.running(List.of("en16931-cii@1.3.0", "auto")))))
                .containsExactly("en16931-cii@1.3.0", "en16931-cii@1.3.13");
        Options asOf = Options.STANDARD.running(List.of("en16931-cii")).on(LocalDate.of(2022, 12, 1));
        assertThat(judges(validate(old, asOf))).containsExactly("en16931-cii@1.3.9");
    }

    @Test
    void of_rules_that_are_named_only_those_for_the_syntax_are_run() {
        FileReport both = validate(PLAIN, Options.STANDARD.running(List.of("en16931-ubl", "en16931-cii")));
        assertThat(judges(both)).containsExactly("en16931-cii@1.3.16");
        FileReport none = validate(PLAIN, Options.STANDARD.running(List.of("en16931-ubl")));
        assertThat(outcomes(none)).contains("rules en16931-ubl skipped");
        assertThat(none.verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @ParameterizedTest
    @CsvSource({
        "urn:zugferd.de:2p0:basicwl, zugferd-basic-wl@2.0.1",
        "urn:cen.eu:en16931:2017#compliant#urn:zugferd.de:2p0:basic, zugferd-en16931@2.0.1",
        "urn:cen.eu:en16931:2017#conformant#urn:zugferd.de:2p0:extended, zugferd-extended@2.0.1",
        "urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.3, xrechnung-cii@2.3.1",
        "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0, xrechnung-cii@3.0.2",
    })
    void older_editions_are_judged_by_their_own_rules(String guideline, String judge) {
        FileReport report = validate(issued(guideline(guideline), "20200101"), Options.STANDARD);
        assertThat(judges(report)).contains(judge);
        assertThat(report.steps()).noneMatch(step -> !step.outcome().ran());
    }

    @Test
    void a_rule_set_of_ones_own_is_run_beside_the_others_and_rejects_like_them() throws Exception {
        RuleSet own = new SchematronCompiler()
                .ruleSet("house.sch", Syntax.CII, Resource.of("house.sch", """
                <schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">
                  <ns prefix="rsm" uri="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"/>
                  <ns prefix="ram" uri="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"/>
                  <pattern><rule context="rsm:ExchangedDocument">
                    <assert id="HOUSE-1" test="starts-with(ram:ID, 'HOUSE')">Numbers begin with HOUSE.</assert>
                  </rule></pattern>
                </schema>
                """.getBytes(StandardCharsets.UTF_8)));
        FileReport beside = validate(PLAIN, Options.STANDARD.with(own));
        assertThat(judges(beside)).containsExactly("en16931-cii@1.3.16", "house.sch@user");
        assertThat(beside.findings())
                .filteredOn(finding -> finding.rule().equals("HOUSE-1"))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(beside.verdict()).isEqualTo(Verdict.REJECTED);
        FileReport alone =
                validate(PLAIN, Options.STANDARD.running(List.of("house.sch")).with(own));
        assertThat(judges(alone)).containsExactly("house.sch@user");
    }

    @Test
    void a_target_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> Options.STANDARD.bound("moon"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no target moon; there are [none, chorus, pa-b2g, pa-b2b].");
    }

    @Test
    void a_rule_set_whose_rules_find_nothing_to_look_at_is_no_reason_to_accept() throws Exception {
        RuleSet own = new SchematronCompiler()
                .ruleSet("idle.sch", Syntax.CII, Resource.of("idle.sch", """
                        <schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">
                          <pattern><rule context="/nothing"><assert test="false()">never</assert></rule></pattern>
                        </schema>
                        """.getBytes(StandardCharsets.UTF_8)));
        FileReport report =
                validate(PLAIN, Options.STANDARD.running(List.of("idle.sch")).with(own));
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(report.steps())
                .filteredOn(step -> "idle.sch".equals(step.ruleSet()))
                .extracting(StepReport::outcome, StepReport::reason)
                .containsExactly(tuple(Outcome.SKIPPED, Message.of("QX-RULES-IDLE", "idle.sch")));
    }
}
