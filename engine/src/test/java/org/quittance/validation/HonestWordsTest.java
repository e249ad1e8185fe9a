package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.validation.Samples.basic;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Severity;

/** What is said fits the case: nothing quoted that is not there, no advice that cannot help, no bare technical words. */
class HonestWordsTest {
    private static Finding only(FileReport report, String rule) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_schema_finding_has_terms_a_place_and_a_fix_in_the_language_asked_for() {
        String comma = basic().replaceFirst("(<ram:GrandTotalAmount>)[^<]*", "$111,71");
        FileReport report = Samples.validate(comma);
        List<Finding> schema = report.findings().stream()
                .filter(finding -> finding.step().equals("schema"))
                .toList();
        assertThat(schema).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("XSD-cvc-datatype-valid.1.2.1");
            assertThat(finding.terms()).containsExactly("BT-112");
            assertThat(finding.place().location()).endsWith("/ram:GrandTotalAmount[1]");
            assertThat(finding.place().line()).isPositive();
            assertThat(finding.text(Locale.GERMAN)).startsWith("„11,71“ ist kein zulässiger Wert");
            assertThat(finding.fix(Locale.FRENCH)).isNotEmpty();
            assertThat(finding.official()).startsWith("'11,71' is not");
        });
    }

    @Test
    void a_rule_set_that_breaks_off_is_told_in_our_words_around_its_own() {
        Message told = new Check.Broken(Message.of("QX-RULES-BROKE", "set@1", "Cannot convert")).reason();
        assertThat(told.text(Locale.GERMAN))
                .isEqualTo("Die Regeln von set@1 brachen ab; sie wurden nicht alle angewandt."
                        + " Technische Einzelheit: „Cannot convert“");
    }

    @Test
    void rounding_is_advised_only_where_it_can_be_the_cause() {
        Finding sum = only(
                Samples.validate(basic().replaceFirst(
                                "(<ram:LineTotalAmount>)[^<]*(</ram:LineTotalAmount>\\s*<ram:TaxBasis)", "$1999.99$2")),
                "BR-CO-10");
        assertThat(sum.difference()).isPresent();
        assertThat(sum.message()).extracting(Message::id).isEqualTo("BR-CO-10-LARGE");
        assertThat(sum.cause(Locale.ENGLISH)).doesNotContain("round");
        assertThat(sum.rule()).isEqualTo("BR-CO-10");
    }

    @Test
    void a_cent_may_come_from_rounding() {
        String cent = basic().replaceFirst(
                        "(<ram:LineTotalAmount>)([^<]*)\\d(</ram:LineTotalAmount>\\s*<ram:TaxBasis)", "$1$29$3");
        Finding sum = only(Samples.validate(cent), "BR-CO-10");
        assertThat(sum.message()).extracting(Message::id).isEqualTo("BR-CO-10");
    }

    @Test
    void what_alone_explains_a_difference_is_what_is_to_be_corrected() {
        Finding finding = Finding.of(
                        "rules", Severity.ERROR, List.of(), org.quittance.finding.Place.NONE, Message.of("QX-SUM"))
                .suspecting(Message.of("QX-SUSPECT-POINT"));
        assertThat(finding.fix(Locale.ENGLISH)).isEqualTo("Correct this: the decimal point has moved.");
    }

    @Test
    void what_is_not_there_is_said_to_be_missing() {
        ContainerFindings findings = new ContainerFindings();
        findings.compare(Severity.ERROR, "BR-HYBRID-11", "", "Data", "", "basic");
        Finding finding = findings.list().get(0);
        assertThat(finding.rule()).isEqualTo("BR-HYBRID-11");
        assertThat(finding.declared()).isNull();
        assertThat(finding.text(Locale.FRENCH))
                .isEqualTo("La relation entre la facture et le PDF (/AFRelationship) manque.");
        assertThat(finding.fix(Locale.FRENCH))
                .isEqualTo(Message.of("BR-HYBRID-11").fix(Locale.FRENCH).orElse(""));
    }
}
