package org.quittance.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quittance.code.CodeList;
import org.quittance.data.Table;
import org.quittance.finding.Message;
import org.quittance.finding.Messages;
import org.quittance.finding.Severity;
import org.quittance.schematron.RuleSets;

class ExplainerTest {
    private static final Explainer EXPLAINER = new Explainer(RuleSets.carried());

    @Test
    void a_rule_is_found_in_any_spelling_with_the_sets_that_run_it() {
        RuleEntry rule = EXPLAINER.explain("br-co-10").rules().get(0);
        assertThat(rule.id()).isEqualTo("BR-CO-10");
        assertThat(rule.terms()).contains("BT-106", "BT-131");
        assertThat(rule.uses()).contains(new RuleEntry.Use("en16931-cii", "1.3.16", Severity.ERROR));
        assertThat(rule.uses()).extracting(RuleEntry.Use::ruleSet).doesNotContain("factur-x-extended");
    }

    @Test
    void a_term_is_told_with_its_places_and_rules() {
        Explanation explanation = EXPLAINER.explain("bt-31");
        assertThat(explanation.terms().get(0).rules())
                .contains("BR-CO-09", "BR-S-02")
                .doesNotContain("BR-CO-10");
        assertThat(explanation.text(Locale.FRENCH))
                .contains("BT-31  Identifiant à la TVA du vendeur", "seller.vat-id: FR44732829320", "minimum 0..1")
                .contains("/Invoice/cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID");
    }

    @Test
    void the_french_id_of_a_term_leads_to_it() {
        assertThat(EXPLAINER.explain("EXT-FR-FE-163").terms().get(0).term().id())
                .isEqualTo("BT-X-8");
    }

    @Test
    void a_code_is_told_in_every_list_that_holds_it() {
        assertThat(EXPLAINER.explain("vatex-fr-ae").codes().get(0).code()).isEqualTo("VATEX-FR-AE");
        List<CodeEntry> codes = EXPLAINER.explain("30").codes();
        assertThat(codes).extracting(CodeEntry::list).extracting(CodeList::id).contains("UNTDID4461");
        assertThat(EXPLAINER.explain("380").text(Locale.FRENCH)).contains("UNTDID1001", "BT-3");
    }

    @Test
    void rules_of_this_program_are_told_too() {
        assertThat(EXPLAINER.explain("qx-xml-doctype").text(Locale.ENGLISH)).contains("document type declaration");
        assertThat(EXPLAINER.explain("BR-HYBRID-13").found()).isTrue();
        assertThat(EXPLAINER.explain("QX-EXPLAIN-FIX").found()).isFalse();
    }

    @Test
    void every_id_that_a_report_may_hold_is_explained() {
        List<String> own = Messages.catalogue().ids().stream()
                .filter(id -> id.matches(
                        "QX-(?!TEXT-|EXPLAIN-|WHO-|SUSPECT-|SLIP-|DIFF-|ACTION-|ALERT-|CHAIN-|OUTBOX-|PORTAL-|RECEIPT-|SETUP-"
                                + "|SIMULATOR-|STATE-|STATUS-|SUBMIT-|VERIFY-).*|BR-(HYBRID|FX)-.*"))
                .filter(id -> !id.endsWith(Message.ABSENT))
                .toList();
        List<String> schema = Table.beside(Explainer.class, "schema.tsv").rows().stream()
                .map(row -> "XSD-" + row.get("key"))
                .toList();
        List<String> clauses = Table.beside(Message.class, "pdfa-clauses.tsv").rows().stream()
                .flatMap(row -> Stream.concat(
                        row.list("pdfa").stream().map("PDFA-"::concat),
                        row.list("pdfua").stream().map("PDFUA-"::concat)))
                .toList();
        assertThat(Stream.of(own, schema, clauses).flatMap(List::stream))
                .hasSizeGreaterThan(300)
                .allSatisfy(id -> {
                    Explanation explanation = EXPLAINER.explain(id);
                    assertThat(explanation.rules()).as(id).singleElement().satisfies(rule -> {
                        assertThat(rule.id()).isEqualTo(id);
                        assertThat(rule.messages().get(0).text(Locale.GERMAN))
                                .isNotBlank()
                                .doesNotContain("…", "VALUE-", "{", "‹Wert›, ‹Wert›");
                    });
                });
        assertThat(EXPLAINER.explain("XSD-cvc-new.1").found()).isTrue();
        assertThat(EXPLAINER.explain("PDFA-9.9-9").found()).isTrue();
        assertThat(EXPLAINER.explain("pdfa-6.2.4.3-4").text(Locale.FRENCH)).startsWith("PDFA-6.2.4.3-4  règle");
    }

    @Test
    void what_a_document_would_say_is_named() {
        assertThat(EXPLAINER.explain("QX-SUM").text(Locale.FRENCH))
                .contains("‹terme› vaut ‹montant déclaré› ; ‹termes› donne ‹montant calculé›.")
                .contains("arithmetic");
        assertThat(EXPLAINER.explain("QX-IBAN").rules().get(0).terms()).containsExactly("BT-84");
        assertThat(EXPLAINER.explain("XSD-CVC-Complex-type.2.4.A").text(Locale.GERMAN))
                .startsWith("XSD-cvc-complex-type.2.4.a  Regel")
                .contains("‹Element› hat nach dem Schema hier keinen Platz");
    }

    @Test
    void the_type_of_a_term_is_told_in_the_language_asked_for() {
        assertThat(EXPLAINER.explain("BT-31").text(Locale.GERMAN)).containsPattern("Typ +Kennung\\n");
        assertThat(EXPLAINER.explain("BG-4").text(Locale.FRENCH)).containsPattern("type +groupe\\n");
    }

    @Test
    void an_unknown_id_leads_to_near_ones() {
        Explanation explanation = EXPLAINER.explain("BR-CO-100");
        assertThat(explanation.found()).isFalse();
        assertThat(explanation.suggestions()).startsWith("BR-CO-10");
        assertThat(EXPLAINER.explain("zzzzzzzzzz").suggestions()).isEmpty();
    }

    @Test
    void programs_get_the_same_as_json() {
        assertThat(EXPLAINER.explain("BR-CO-10").json(Locale.GERMAN))
                .startsWith("{\"asked\":\"BR-CO-10\",\"rules\":[{\"id\":\"BR-CO-10\",\"meanings\":[{\"message\":")
                .contains("\"id\":\"en16931-cii\",\"version\":\"1.3.16\",\"severity\":\"error\"");
    }
}
