package org.quittance.schematron.saxon;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quittance.schematron.Corpus;
import org.quittance.schematron.RuleResult;
import org.quittance.schematron.RuleSets;
import org.quittance.schematron.UnitCase;
import org.quittance.schematron.Violation;

/** The engine against what the publishers of the rules say about their own files. */
class OfficialCasesTest {

    private final SaxonRuleEngine engine = new SaxonRuleEngine();
    private final RuleSets ruleSets = RuleSets.carried();

    @Test
    void all_471_rule_tests_of_en16931_agree() {
        List<UnitCase> cases = UnitCase.all();
        assertThat(cases).hasSize(UnitCase.COUNT);
        List<String> disagreements = new ArrayList<>();
        for (UnitCase one : cases) {
            Map<String, Long> fired = fired(one);
            if (!fired.equals(one.expected())) {
                disagreements.add(one.name() + ": expected " + one.expected() + ", got " + fired);
            }
        }
        assertThat(disagreements).isEmpty();
    }

    @Test
    void the_official_examples_give_the_rule_ids_of_the_manifest() {
        Corpus.needed(32);
        int checked = 0;
        for (Corpus.Entry row : Corpus.manifest()) {
            String path = row.cell("path");
            if (path.startsWith("en16931/examples/")
                    && !row.cell("oracle_en16931").isEmpty()) {
                String ruleSet = row.cell("kind").equals("cii") ? "en16931-cii" : "en16931-ubl";
                assertThat(oracle(ruleSet, Corpus.bytes(path))).as(path).isEqualTo(row.cell("oracle_en16931"));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(32);
    }

    @Test
    void every_xml_of_the_corpus_gives_the_rule_ids_of_the_manifest() {
        Corpus.needed(100);
        List<String> disagreements = new ArrayList<>();
        for (Corpus.Entry row : Corpus.manifest()) {
            boolean xml = row.cell("kind").equals("cii") || row.cell("kind").startsWith("ubl");
            String expected = row.cell("oracle_en16931");
            if (xml && !expected.isEmpty() && !expected.startsWith("ENGINE")) {
                String ruleSet = row.cell("kind").equals("cii") ? "en16931-cii" : "en16931-ubl";
                String got = oracle(ruleSet, Corpus.bytes(row.cell("path")));
                if (!sorted(got).equals(sorted(expected))) {
                    disagreements.add(row.cell("path") + ": expected " + expected + ", got " + got);
                }
            }
        }
        assertThat(disagreements).isEmpty();
    }

    @Test
    void the_xrechnung_test_suite_gives_the_rule_ids_of_the_manifest() {
        Corpus.needed(40);
        int checked = 0;
        for (Corpus.Entry row : Corpus.manifest()) {
            String expected = row.cell("oracle_profile");
            if (expected.startsWith("XRechnung 3.0.2: ")) {
                String ruleSet = row.cell("kind").equals("cii") ? "xrechnung-cii" : "xrechnung-ubl";
                assertThat("XRechnung 3.0.2: " + oracle(ruleSet, Corpus.bytes(row.cell("path"))))
                        .as(row.cell("path"))
                        .isEqualTo(expected);
                checked++;
            }
        }
        assertThat(checked).isEqualTo(40);
    }

    private static List<String> sorted(String ids) {
        return List.of(ids.split(" ")).stream().sorted().toList();
    }

    private String oracle(String ruleSet, byte[] xml) {
        RuleResult result = engine.run(ruleSets.find(ruleSet).orElseThrow(), xml);
        List<Violation> violations = ((RuleResult.Completed) result).violations();
        assertThat(violations).allSatisfy(v -> assertThat(v.position()).isNotNull());
        Map<String, Long> counts = new TreeMap<>(violations.stream()
                .collect(groupingBy(
                        v -> (v.severity() == Violation.Severity.FATAL ? "" : "w:") + v.rule(), counting())));
        return counts.isEmpty()
                ? "ok"
                : String.join(
                        " ",
                        counts.entrySet().stream()
                                .map(e -> e.getKey() + (e.getValue() == 1 ? "" : "*" + e.getValue()))
                                .toList());
    }

    private Map<String, Long> fired(UnitCase one) {
        RuleResult result = engine.run(ruleSets.find(one.ruleSet()).orElseThrow(), one.bytes());
        assertThat(result).as(one.name()).isInstanceOf(RuleResult.Completed.class);
        return ((RuleResult.Completed) result)
                .violations().stream()
                        .filter(v -> one.scope().contains(v.rule()))
                        .collect(groupingBy(
                                v -> (v.severity() == Violation.Severity.FATAL ? "error " : "warning ") + v.rule(),
                                counting()));
    }
}
