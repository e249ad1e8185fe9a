package org.quittance.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quittance.data.Table;
import org.quittance.finding.Message;
import org.quittance.finding.Messages;
import org.quittance.schematron.SchemaError;
import org.quittance.schematron.SchemaResult;
import org.quittance.schematron.Schemas;
import org.quittance.schematron.Syntax;

class SchemaExplanationsTest {
    private static final String UBL = "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'"
            + " xmlns:cac='urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2'"
            + " xmlns:cbc='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'>%s</Invoice>";
    private static final String TOTALS =
            "<cac:LegalMonetaryTotal><cbc:LineExtensionAmount %s>%s</cbc:LineExtensionAmount></cac:LegalMonetaryTotal>";

    private final Schemas schemas = Schemas.carried();
    private final SchemaExplanations explanations = new SchemaExplanations();

    private List<SchemaExplanations.Refusal> ubl(String content) {
        SchemaResult result = schemas.validate(
                schemas.find("ubl-invoice-2.1").orElseThrow(),
                UBL.formatted(content).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return ((SchemaResult.Checked) result)
                .errors().stream()
                        .map(error -> explanations.of(Syntax.UBL, error))
                        .toList();
    }

    private static String german(SchemaExplanations.Refusal refusal) {
        return refusal.explained().message().text(Locale.GERMAN);
    }

    @Test
    void a_number_with_a_comma_is_told_with_its_term_and_its_place() {
        assertThat(ubl(TOTALS.formatted("currencyID='EUR'", "12,5")))
                .filteredOn(refusal -> refusal.location().endsWith("LineExtensionAmount[1]"))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.explained().terms()).containsExactly("BT-106");
                    assertThat(german(refusal))
                            .startsWith("„12,5“ ist kein zulässiger Wert von „cbc:LineExtensionAmount“ [BT-106 (")
                            .endsWith("erwartet wird eine Zahl mit Dezimalpunkt, etwa 1234.50.");
                });
    }

    @Test
    void an_empty_amount_is_told_to_be_empty() {
        assertThat(ubl(TOTALS.formatted("currencyID='EUR'", "")))
                .extracting(refusal -> refusal.explained().message().id())
                .contains("SCHEMA-VALUE-EMPTY");
    }

    @Test
    void a_missing_attribute_is_the_place_itself() {
        assertThat(ubl(TOTALS.formatted("", "12.50")))
                .filteredOn(refusal -> refusal.explained().message().id().equals("SCHEMA-ATTRIBUTE-MISSING"))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.location()).endsWith("/cbc:LineExtensionAmount[1]/@currencyID");
                    assertThat(german(refusal)).contains("„cbc:LineExtensionAmount/@currencyID“");
                });
    }

    @Test
    void an_element_out_of_place_is_told_with_what_is_expected_in_order_and_shortened() {
        assertThat(ubl("<cbc:Ghost/>")).first().satisfies(refusal -> {
            assertThat(refusal.location()).isEqualTo("/Invoice[1]/cbc:Ghost[1]");
            assertThat(german(refusal))
                    .isEqualTo("„cbc:Ghost“ hat nach dem Schema hier keinen Platz; an dieser Stelle erwartet: "
                            + "UBLExtensions, UBLVersionID, CustomizationID, ProfileID … (+2).");
        });
    }

    @Test
    void what_is_missing_at_the_end_is_told_by_its_term() {
        SchemaExplanations.Refusal refusal = explanations.of(
                Syntax.CII,
                error(
                        "cvc-complex-type.2.4.b",
                        "The content of element 'x' is not complete. One of '{\"urn:ram\":Name}' is expected.",
                        "/rsm:CrossIndustryInvoice[1]/rsm:SupplyChainTradeTransaction[1]"
                                + "/ram:ApplicableHeaderTradeAgreement[1]/ram:SellerTradeParty[1]"));
        assertThat(refusal.explained().terms()).containsExactly("BT-27");
        assertThat(german(refusal)).endsWith("ist unvollständig; am Ende fehlt: Name.");
    }

    @Test
    void a_value_with_quotes_in_it_is_still_told_apart_from_the_list() {
        SchemaExplanations.Refusal refusal = explanations.of(
                Syntax.CII,
                error("cvc-enumeration-valid", "Value 'd'or, l'air' is no part of '[A, B]'. It has to be.", "/a[1]"));
        assertThat(german(refusal)).isEqualTo("„d'or, l'air“ ist kein zulässiger Code von „a“; erlaubt: A, B.");
    }

    @Test
    void the_attribute_whose_value_is_wrong_is_the_place() {
        SchemaExplanations.Refusal refusal = explanations.of(
                Syntax.CII,
                error(
                        "cvc-datatype-valid.1.2.1",
                        "'maybe' is no 'boolean'.\ncvc-attribute.3: The value 'maybe' of attribute 'b' on element 'a' is"
                                + " not of its type, 'Type'.",
                        "/a[1]"));
        assertThat(refusal.location()).isEqualTo("/a[1]/@b");
        assertThat(german(refusal)).contains("„a/@b“").endsWith("true oder false.");
    }

    @Test
    void a_message_that_nobody_foresaw_is_shown_whole() {
        SchemaExplanations.Refusal refusal =
                explanations.of(Syntax.CII, error("cvc-new.1", "Something that nobody foresaw.", "/a[1]"));
        assertThat(german(refusal)).contains("cvc-new.1").endsWith("Something that nobody foresaw.");
        assertThat(explanations.of(Syntax.CII, error("cvc-enumeration-valid", "Worded anew.", "/a[1]")))
                .satisfies(other -> assertThat(german(other)).endsWith("(cvc-enumeration-valid): Worded anew."));
    }

    @Test
    void every_sentence_for_a_key_is_in_the_catalogue_with_cause_and_fix() {
        for (Table.Row row :
                Table.beside(SchemaExplanations.class, "schema.tsv").rows()) {
            Message message = Message.of(row.get("message"));
            assertThat(Messages.catalogue().has(message.id())).as(message.id()).isTrue();
            assertThat(message.cause(Locale.FRENCH)).as(message.id()).isPresent();
            assertThat(message.fix(Locale.FRENCH)).as(message.id()).isPresent();
        }
    }

    private static SchemaError error(String key, String message, String location) {
        return new SchemaError(key, message, null, location);
    }
}
