package org.quittance.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quittance.schematron.Position;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.RuleSets;
import org.quittance.schematron.Violation;

/** Sentences made from the test of a rule and from what stands in the file. */
class RuleExplanationsTest {
    private static final RuleSet FACTUR_X =
            RuleSets.carried().find("factur-x-en16931").orElseThrow();
    private static final RuleSet UBL = RuleSets.carried().find("en16931-ubl").orElseThrow();

    private static final String XML = """
            <Invoice xmlns:cbc="urn:cbc" xmlns:cac="urn:cac">
              <cbc:InvoiceTypeCode>invoice</cbc:InvoiceTypeCode>
              <cbc:DocumentCurrencyCode>eur</cbc:DocumentCurrencyCode>
              <cac:PaymentMeans><cac:CardAccount/></cac:PaymentMeans>
              <cac:PaymentMeans><cac:CardAccount/></cac:PaymentMeans>
              <cac:LegalMonetaryTotal><cbc:LineExtensionAmount>1.005</cbc:LineExtensionAmount></cac:LegalMonetaryTotal>
            </Invoice>
            """;

    private final RuleExplanations explanations = new RuleExplanations();

    private Explained explained(RuleSet set, String rule, String location, Position at, String test, String text) {
        Violation violation = new Violation(
                rule, Violation.Kind.FAILED_ASSERT, "fatal", Violation.Severity.FATAL, location, at, text, test);
        return explanations
                .of(set, List.of(violation), XML.getBytes(StandardCharsets.UTF_8))
                .get(0);
    }

    private static String english(Explained explained) {
        return explained.message().text(Locale.ENGLISH);
    }

    @Test
    void a_path_that_has_to_be_there_is_told_as_the_term_that_is_missing() {
        Explained said = explained(
                FACTUR_X,
                "FX-SCH-A-000999",
                "/*:CrossIndustryInvoice[1]/*:ExchangedDocument[1]",
                new Position(1, 1),
                "count(ram:IssueDateTime)=1",
                "");
        assertThat(english(said)).isEqualTo("BT-2 Invoice issue date is missing.");
        assertThat(said.terms()).containsExactly("BT-2");
    }

    @Test
    void what_stands_too_often_is_counted() {
        Explained said = explained(
                UBL,
                "UBL-SR-54",
                "/Invoice[1]",
                new Position(1, 1),
                "count(cac:PaymentMeans/cac:CardAccount) <= 1",
                "");
        assertThat(english(said)).isEqualTo("BG-18 Payment card information is there 2 times; once is allowed.");
    }

    @Test
    void a_wrong_code_is_quoted_and_the_right_one_guessed() {
        Explained type = explained(
                UBL,
                "BR-CL-01",
                "/Invoice[1]/cbc:InvoiceTypeCode[1]",
                new Position(2, 3),
                "((not(contains(normalize-space(.), ' ')) and contains(' 380 381 ', concat(' ', normalize-space(.), ' '))))",
                "");
        assertThat(type.message().text(Locale.FRENCH))
                .isEqualTo("« invoice » n’est pas un code admis pour BT-3 (Code de type de facture) (380, 381) ;"
                        + " il s’agit sans doute de 380.");
        Explained currency = explained(
                UBL,
                "BR-CL-04",
                "/Invoice[1]/cbc:DocumentCurrencyCode[1]",
                new Position(3, 3),
                "((not(contains(normalize-space(.), ' ')) and contains(' EUR USD ', concat(' ', normalize-space(.), ' '))))",
                "");
        assertThat(english(currency)).contains("\"eur\"").endsWith("probably EUR is meant.");
    }

    @Test
    void decimals_that_are_too_many_are_shown() {
        Explained said = explained(
                UBL,
                "BR-DEC-09",
                "/Invoice[1]/cac:LegalMonetaryTotal[1]",
                new Position(6, 3),
                "string-length(substring-after(cbc:LineExtensionAmount,'.'))<=2",
                "");
        assertThat(english(said)).endsWith("has more than 2 decimals: 1.005.");
    }

    @Test
    void a_french_rule_is_told_for_the_term_at_the_end_of_its_id() {
        Explained said = explained(UBL, "BR-FR-09_EXT-FR-FE-46", "/Invoice[1]", new Position(1, 1), "custom:x(.)", "");
        assertThat(said.terms()).containsExactly("EXT-FR-FE-46");
        assertThat(english(said)).endsWith("EXT-FR-FE-46 Payer identifier.");
        assertThat(explained(UBL, "BR-FR-01_BT-1-2", "/Invoice[1]", new Position(1, 1), "x", "")
                        .terms())
                .containsExactly("BT-1");
    }

    @Test
    void one_meaning_in_several_sets_is_said_once() {
        String place = "/Invoice[1]";
        assertThat(explained(UBL, "BR-FXEXT-S-08ini", place, new Position(1, 1), "x", "")
                        .message())
                .isEqualTo(explained(UBL, "BR-S-08", place, new Position(1, 1), "y", "")
                        .message());
        assertThat(explained(UBL, "DE-R-018", place, new Position(1, 1), "x", "")
                        .message()
                        .id())
                .isEqualTo("BR-DE-18");
    }

    @Test
    void nothing_is_looked_for_in_a_file_that_cannot_be_read() {
        Violation violation = new Violation(
                "UBL-SR-54",
                Violation.Kind.FAILED_ASSERT,
                "fatal",
                Violation.Severity.FATAL,
                "/Invoice[1]",
                new Position(1, 1),
                "",
                "count(cac:PaymentMeans/cac:CardAccount) <= 1");
        byte[] broken = "<Invoice>".getBytes(StandardCharsets.UTF_8);
        assertThat(english(explanations.of(UBL, List.of(violation), broken).get(0)))
                .isEqualTo("BG-18 Payment card information is there more than once; once is allowed.");
    }
}
