package org.quittance.schematron.saxon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;
import org.quittance.schematron.Corpus;
import org.quittance.schematron.RuleResult;
import org.quittance.schematron.RuleResult.Completed;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.RuleSets;
import org.quittance.schematron.Syntax;

/** Every rule set of the catalogue does its work on a document of its sort: none is a row without rules behind it. */
class CarriedRuleSetsTest {

    private static final String ZUGFERD = "urn:zugferd.de:2p0:";

    private static byte[] fitting(RuleSet set) {
        return switch (set.id()) {
            case "factur-x-minimum" -> Corpus.bytes("atgp/facturx-minimum.xml");
            case "factur-x-basic-wl" -> Corpus.bytes("atgp/facturx-basicwl.xml");
            case "factur-x-basic" -> Corpus.bytes("atgp/facturx-basic.xml");
            case "factur-x-extended" -> Corpus.bytes("atgp/facturx-extended.xml");
            case "zugferd-basic-wl" -> olderGuideline("atgp/facturx-basicwl.xml");
            case "zugferd-extended" -> olderGuideline("atgp/facturx-extended.xml");
            default ->
                Corpus.bytes(set.syntax() == Syntax.UBL ? "akretion/ubl-21-en16931.xml" : "atgp/facturx-en16931.xml");
        };
    }

    private static byte[] olderGuideline(String path) {
        return new String(Corpus.bytes(path), UTF_8)
                .replace("urn:factur-x.eu:1p0:", ZUGFERD)
                .getBytes(UTF_8);
    }

    /** Each on an engine of its own: what sixty compiled rule sets take together is no business of this test. */
    private static RuleResult run(RuleSet set) {
        SaxonRuleEngine engine = new SaxonRuleEngine();
        return engine.run(set, fitting(set));
    }

    @Test
    void every_rule_set_runs_to_its_end_over_a_document_of_its_sort() {
        List<RuleSet> all = RuleSets.carried().all();
        Corpus.needed(all.size());
        Map<String, RuleResult> results = new ConcurrentSkipListMap<>();
        all.parallelStream().forEach(set -> results.put(set.fullId(), run(set)));
        assertThat(results).hasSameSizeAs(all).allSatisfy((id, result) -> assertThat(result)
                .isInstanceOfSatisfying(Completed.class, completed -> assertThat(completed.firedRules())
                        .isPositive()));
    }

    @Test
    void assertions_without_an_id_bear_the_one_that_their_text_begins_with() {
        Corpus.needed(1);
        RuleSet old = RuleSets.carried().find("factur-x-basic@1.07.3").orElseThrow();
        String marked = new String(Corpus.bytes("atgp/facturx-basic.xml"), UTF_8)
                .replaceFirst("<ram:ID>", "<ram:ID schemeID='x'>");
        Completed result = (Completed) new SaxonRuleEngine().run(old, marked.getBytes(UTF_8));
        assertThat(result.violations())
                .extracting(v -> v.kind() + " " + v.rule())
                .contains("FAILED_ASSERT BR-45", "FAILED_ASSERT UNNAMED", "SUCCESSFUL_REPORT FX-NOT-USED");
        assertThat(result.violations())
                .filteredOn(v -> v.rule().equals("BR-45"))
                .allSatisfy(v -> assertThat(v.text()).startsWith("[BR-45]"));
    }
}
