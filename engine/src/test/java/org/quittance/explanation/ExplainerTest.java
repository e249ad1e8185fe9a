package org.quittance.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quittance.code.CodeList;
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
