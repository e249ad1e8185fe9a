package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.validation.Samples.basic;
import static org.quittance.validation.Samples.outcomes;
import static org.quittance.validation.Samples.utf8;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Severity;

class ValidatorTest {
    private static final byte[] SOUND = utf8(basic());

    private static FileReport validate(Options options) {
        return Samples.VALIDATOR.validate("sound.xml", SOUND, options);
    }

    private static String guideline(String guideline) {
        return basic().replace("urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic", guideline);
    }

    @Test
    void a_sound_invoice_is_accepted() {
        FileReport report = validate(Options.STANDARD);
        assertThat(report.findings()).allMatch(finding -> finding.severity() == Severity.INFO);
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(outcomes(report))
                .containsExactly(
                        "container passed",
                        "schema factur-x-basic passed",
                        "rules factur-x-basic passed",
                        "rules en16931-cii passed",
                        "rules fr-flux2-cii passed",
                        "arithmetic passed");
    }

    @Test
    void a_step_that_throws_is_never_a_pass() {
        Validator breaking = Samples.VALIDATOR.with((subject, options) -> List.of(Check.of("readiness", () -> {
            throw new IllegalStateException("boom");
        })));
        FileReport report = breaking.validate("sound.xml", SOUND, Options.STANDARD);
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(outcomes(report)).endsWith("readiness crashed");
        assertThat(report.steps().get(report.steps().size() - 1).reason())
                .isEqualTo(Message.of("QX-CRASHED", "java.lang.IllegalStateException: boom"));
    }

    @Test
    void a_step_that_overflows_the_stack_or_asserts_or_cannot_plan_is_never_a_pass() {
        for (Throwable thrown : List.of(new StackOverflowError(), new AssertionError("no"), new LinkageError("old"))) {
            Validator planning = Samples.VALIDATOR.with((subject, options) -> {
                ValidatorTest.<RuntimeException>sneak(thrown);
                return List.of();
            });
            assertThat(planning.validate("sound.xml", SOUND, Options.STANDARD).verdict())
                    .isEqualTo(Verdict.INCOMPLETE);
        }
    }

    @SuppressWarnings("unchecked") // a checked exception is to pass where none is declared
    private static <E extends Throwable> void sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @Test
    void a_report_without_any_step_is_not_accepted() {
        FileReport nothing = new FileReport("x", "", 0, Kind.CII, null, null, List.of(), List.of());
        assertThat(nothing.verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void a_stylesheet_that_stops_leaves_the_verdict_to_what_was_found() {
        FileReport report = Samples.validate(basic().replace(">11.10</ram:TaxBasis", ">11,10</ram:TaxBasis"));
        assertThat(outcomes(report)).contains("schema factur-x-basic failed", "rules en16931-cii crashed");
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void a_bare_en_16931_is_judged_as_plain_cii_and_in_creation_as_the_hybrids() {
        byte[] plain = utf8(guideline("urn:cen.eu:en16931:2017"));
        assertThat(outcomes(Samples.VALIDATOR.validate("a.xml", plain, Options.STANDARD)))
                .containsExactly(
                        "container passed",
                        "schema cii-d22b passed",
                        "rules en16931-cii passed",
                        "rules fr-flux2-cii passed",
                        "arithmetic passed");
        assertThat(outcomes(Samples.VALIDATOR.validate("a.xml", plain, Options.STANDARD.creating(Kind.FACTUR_X))))
                .containsExactly(
                        "container passed",
                        "schema factur-x-en16931 passed",
                        "rules factur-x-en16931 passed",
                        "rules en16931-cii passed",
                        "rules fr-flux2-cii passed",
                        "arithmetic passed");
    }

    @Test
    void rules_that_apply_and_are_not_carried_leave_the_verdict_open() {
        FileReport peppol = Samples.validate(
                guideline("urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"));
        assertThat(outcomes(peppol)).contains("rules peppol-cii skipped");
        assertThat(peppol.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(peppol.profile()).isEqualTo("peppol");
    }

    @Test
    void an_unknown_guideline_is_judged_by_the_european_rules_alone() {
        FileReport other = Samples.validate(guideline("urn:example:my-own"));
        assertThat(other.profile()).isEqualTo("other");
        assertThat(outcomes(other))
                .filteredOn(step -> step.startsWith("rules"))
                .containsExactly("rules en16931-cii passed", "rules fr-flux2-cii passed");
    }

    @Test
    void older_spellings_of_a_profile_are_judged_by_it() {
        assertThat(Samples.validate(guideline("urn:cen.eu:en16931:2017:compliant:factur-x.eu:1p0:basic"))
                        .profile())
                .isEqualTo("basic");
        assertThat(Samples.validate(guideline("urn:factur-x.eu:1p0:basic")).profile())
                .isEqualTo("basic");
    }

    @Test
    void own_rules_are_errors_in_what_we_create_and_warnings_in_what_others_made() {
        byte[] off = utf8(basic().replace(">0.61</ram:Calc", ">0.62</ram:Calc"));
        assertThat(Samples.found(Samples.VALIDATOR.validate("a.xml", off, Options.STANDARD), "arithmetic"))
                .containsEntry("QX-VAT-AMOUNT", "warning");
        assertThat(Samples.found(
                        Samples.VALIDATOR.validate("a.xml", off, Options.STANDARD.creating(null)), "arithmetic"))
                .containsEntry("QX-VAT-AMOUNT", "error");
    }

    @Test
    void a_caller_may_weigh_rules_and_the_weight_decides() {
        byte[] off = utf8(basic().replace(">FR1420041010050500013M02606<", ">FR1520041010050500013M02606<"));
        assertThat(Samples.VALIDATOR.validate("a.xml", off, Options.STANDARD).verdict())
                .isEqualTo(Verdict.ACCEPTED);
        Options strict = Options.STANDARD.weighing(Map.of("QX-IBAN", Optional.of(Severity.ERROR)));
        FileReport refused = Samples.VALIDATOR.validate("a.xml", off, strict);
        assertThat(refused.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(outcomes(refused)).contains("arithmetic failed");
        Options silent = Options.STANDARD.weighing(Map.of("QX-IBAN", Optional.empty()));
        assertThat(Samples.VALIDATOR.validate("a.xml", off, silent).findings())
                .noneMatch(finding -> finding.rule().equals("QX-IBAN"));
    }

    @Test
    void a_caller_may_choose_the_rule_sets() {
        assertThat(outcomes(validate(Options.STANDARD.running(List.of("en16931-cii@1.3.16")))))
                .contains("rules en16931-cii passed")
                .doesNotContain("rules factur-x-basic passed");
        FileReport unknown = validate(Options.STANDARD.running(List.of("no-such-rules")));
        assertThat(outcomes(unknown)).contains("rules no-such-rules skipped");
        assertThat(unknown.verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void rules_that_were_not_in_force_on_the_day_are_not_run() {
        FileReport report = validate(Options.STANDARD.on(LocalDate.of(2019, 1, 1)));
        assertThat(outcomes(report)).contains("rules en16931-cii skipped", "rules factur-x-basic skipped");
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void official_findings_carry_rule_place_terms_and_text() {
        FileReport report = Samples.validate(basic().replace(">11.71</ram:Grand", ">11.72</ram:Grand"));
        Finding finding = report.findings().stream()
                .filter(f -> "en16931-cii".equals(f.ruleSet()) && f.rule().equals("BR-CO-15"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.terms()).contains("BT-112", "BT-109", "BT-110");
        assertThat(finding.official()).startsWith("[BR-CO-15]");
        assertThat(finding.place().line()).isPositive();
        assertThat(finding.place().location()).startsWith("/*:CrossIndustryInvoice");
    }

    @Test
    void schema_findings_carry_the_w3c_key_and_the_place() {
        FileReport report = Samples.validate(basic().replace("<ram:TypeCode>380</ram:TypeCode>", "<ram:Oops/>"));
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("XSD-cvc-complex-type.2.4.a");
            assertThat(finding.ruleSet()).isEqualTo("factur-x-basic");
            assertThat(finding.place().line()).isEqualTo(10);
        });
    }

    @Test
    void a_schema_that_finds_thousands_of_errors_lists_the_first_and_counts_the_rest() {
        String line = basic().substring(
                        basic().indexOf("<ram:IncludedSupply"),
                        basic().indexOf("<ram:ApplicableHeaderTradeAgreement>"));
        String wrong = line.replace("<ram:LineID>1</ram:LineID>", "<ram:Oops/>");
        FileReport report = Samples.validate(basic().replace(line, wrong.repeat(1005)));
        assertThat(Samples.found(report, "schema")).containsEntry("QX-SCHEMA-MORE", "info");
    }

    @Test
    void one_validator_serves_many_threads() {
        List<Map<Verdict, Long>> verdicts = IntStream.range(0, 24)
                .parallel()
                .mapToObj(
                        i -> i % 2 == 0 ? SOUND : TestPdf.sound().withoutPdfA().bytes())
                .map(bytes -> Samples.VALIDATOR.validate("x", bytes, Options.STANDARD))
                .collect(Collectors.groupingBy(FileReport::verdict, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> Map.of(entry.getKey(), entry.getValue()))
                .toList();
        assertThat(verdicts).containsExactlyInAnyOrder(Map.of(Verdict.ACCEPTED, 12L), Map.of(Verdict.REJECTED, 12L));
    }
}
