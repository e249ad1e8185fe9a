package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.validation.Samples.basic;
import static org.quittance.validation.Samples.outcomes;
import static org.quittance.validation.Samples.utf8;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Severity;
import org.quittance.schematron.Corpus;

class TargetTest {
    private static final String CONTEXT = "<rsm:ExchangedDocumentContext>";

    private static String process(String code) {
        return basic().replace(
                        CONTEXT,
                        CONTEXT + "<ram:BusinessProcessSpecifiedDocumentContextParameter><ram:ID>" + code
                                + "</ram:ID></ram:BusinessProcessSpecifiedDocumentContextParameter>");
    }

    private static String abroad(String xml) {
        return xml.replace(">FR</ram:CountryID>", ">BE</ram:CountryID>");
    }

    private static FileReport validate(String xml, Options options) {
        return Samples.VALIDATOR.validate("a.xml", utf8(xml), options);
    }

    private static Target target(String xml) {
        return Objects.requireNonNull(
                validate(xml, Options.STANDARD.running(List.of("en16931-cii"))).target());
    }

    @ParameterizedTest
    @CsvSource({
        "A1, chorus",
        "A25, chorus",
        "A26, remarks",
        "A0, remarks",
        "B1, pa-b2b",
        "S1, pa-b2b",
        "M8, pa-b2b",
        "X1, remarks"
    })
    void the_framework_shows_the_target(String code, String target) {
        assertThat(target(process(code)).key()).isEqualTo(target);
    }

    @Test
    void without_a_framework_the_note_or_the_countries_show_it() {
        assertThat(target(basic())).isEqualTo(new Target("remarks", Message.of("QX-TARGET-DOMESTIC", "FR")));
        assertThat(target(basic()).id()).isEqualTo("none");
        assertThat(target(abroad(basic()))).isEqualTo(new Target("none", Message.of("QX-TARGET-NONE")));
        String note =
                "<ram:IncludedNote><ram:Content>%s</ram:Content><ram:SubjectCode>%s</ram:SubjectCode></ram:IncludedNote>";
        String two = note.formatted("x", "AAI") + note.formatted("B2B", "BAR");
        String noted = abroad(basic()).replace("</rsm:ExchangedDocument>", two + "</rsm:ExchangedDocument>");
        assertThat(target(noted).key()).isEqualTo("pa-b2b");
    }

    @Test
    void a_ubl_note_shows_it_too() {
        Corpus.needed(1);
        String ubl = new String(Corpus.bytes("akretion/ubl-21-en16931.xml"), StandardCharsets.UTF_8)
                .replaceAll("<cbc:ProfileID>[^<]*</cbc:ProfileID>", "");
        String noted = ubl.replaceFirst("(<cbc:DocumentCurrencyCode)", "<cbc:Note>#BAR#B2B</cbc:Note>$1");
        assertThat(noted).isNotEqualTo(ubl);
        FileReport report = validate(noted, Options.STANDARD.running(List.of("en16931-ubl")));
        assertThat(Objects.requireNonNull(report.target()).key()).isEqualTo("pa-b2b");
    }

    @Test
    void a_document_of_minimum_cannot_keep_the_rules_of_the_reform_and_gets_them_as_remarks() {
        String minimum = process("S1")
                .replace("urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic", "urn:factur-x.eu:1p0:minimum");
        assertThat(target(minimum)).isEqualTo(new Target("remarks", Message.of("QX-TARGET-MINIMUM", "S1")));
    }

    @Test
    void what_is_no_invoice_has_none() {
        assertThat(validate("<a/>", Options.STANDARD).target()).isNull();
        assertThat(validate("<a/>", Options.STANDARD.bound("chorus")).target()).isNull();
    }

    @Test
    void the_rules_of_the_reform_are_remarks_between_french_parties_and_weigh_in_the_reform() {
        FileReport domestic = validate(basic(), Options.STANDARD);
        assertThat(domestic.findings())
                .filteredOn(f -> f.rule().startsWith("BR-FR"))
                .isNotEmpty()
                .allMatch(f -> f.severity() == Severity.INFO);
        FileReport reform = validate(basic(), Options.STANDARD.bound("pa-b2b"));
        assertThat(reform.findings())
                .filteredOn(f -> f.rule().startsWith("BR-FR"))
                .isNotEmpty()
                .noneMatch(f -> f.severity() == Severity.INFO);
        assertThat(reform.target()).isEqualTo(new Target("pa-b2b", Message.of("QX-TARGET-ASKED")));
        FileReport nowhere = validate(process("S1"), Options.STANDARD.bound("none"));
        assertThat(outcomes(nowhere)).noneMatch(step -> step.contains("fr-flux2"));
    }

    @Test
    void direct_deposit_asks_for_readiness_and_never_for_the_reform() {
        FileReport made = validate(process("A1"), Options.STANDARD);
        assertThat(outcomes(made))
                .contains("readiness chorus-direct passed")
                .noneMatch(step -> step.contains("fr-flux2"));
        assertThat(Samples.found(made, "readiness")).containsEntry("QX-CHORUS-D09", "warning");
        assertThat(made.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(Samples.found(validate(process("A1"), Options.STANDARD.bound("chorus")), "readiness"))
                .containsEntry("QX-CHORUS-D09", "error");
        assertThat(Samples.found(validate(process("A1"), Options.STANDARD.creating(Kind.FACTUR_X)), "readiness"))
                .containsEntry("QX-CHORUS-D09", "error");
    }

    @Test
    void a_finding_of_readiness_says_what_to_do() {
        Finding finding = validate(process("A1"), Options.STANDARD).findings().stream()
                .filter(f -> f.rule().equals("QX-CHORUS-D09"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.text(Locale.FRENCH)).startsWith("L'acheteur n'a pas de SIRET à 14 chiffres");
        assertThat(finding.fix(Locale.FRENCH)).startsWith("Demandez son SIRET");
    }
}
