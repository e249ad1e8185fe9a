package org.quittance.schematron.saxon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quittance.schematron.Corpus;
import org.quittance.schematron.Resource;
import org.quittance.schematron.RuleResult;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.RuleSets;
import org.quittance.schematron.Violation;

/** Our V1.4.0 beside the official V1.3.0: where they say different things, a table says why. */
class FrenchDifferencesTest {

    private static final SaxonRuleEngine ENGINE = new SaxonRuleEngine();
    private static final RuleSets RULE_SETS = RuleSets.carried();

    @Test
    void every_difference_from_1_3_0_on_our_fixtures_has_a_reason() {
        Map<String, byte[]> invoices = new LinkedHashMap<>();
        FrenchRulesTest.cases()
                .map(arguments -> arguments.get())
                .forEach(a -> invoices.put(
                        a[1].toString().substring(0, 3) + " " + a[0],
                        FrenchRulesTest.edited(a[1].toString(), a[2].toString()).getBytes(UTF_8)));
        mustBeExplained(invoices);
    }

    @Test
    void every_difference_from_1_3_0_on_the_corpus_has_a_reason() {
        Corpus.needed(1);
        Map<String, byte[]> invoices = new LinkedHashMap<>();
        Corpus.manifest().stream()
                .filter(entry ->
                        List.of("cii", "ubl-invoice", "ubl-credit-note").contains(entry.cell("kind")))
                .filter(entry ->
                        entry.cell("path").matches("(akretion|atgp|cas-limites|hybrid)/.*|en16931/examples/.*"))
                .filter(entry -> ENGINE.prepare(Corpus.bytes(entry.cell("path")))
                        .problem()
                        .isEmpty())
                .forEach(entry -> invoices.put(
                        entry.cell("kind").substring(0, 3) + " " + entry.cell("path"),
                        Corpus.bytes(entry.cell("path"))));
        assertThat(invoices).hasSizeGreaterThan(20);
        mustBeExplained(invoices);
    }

    private static void mustBeExplained(Map<String, byte[]> invoices) {
        List<String[]> reasons = reasons();
        List<String> unexplained = new ArrayList<>();
        invoices.forEach((name, xml) -> differences(name.substring(0, 3), xml)
                .filter(difference -> reasons.stream().noneMatch(row -> difference.matches(row[0])))
                .forEach(difference -> unexplained.add(name + ": " + difference)));
        assertThat(unexplained).isEmpty();
    }

    /** What only one of the two says, as {@code +} (ours) or {@code -} (official), syntax and rule. */
    private static Stream<String> differences(String syntax, byte[] xml) {
        RuleResult theirs = ENGINE.run(set("fr-flux2-" + syntax + "@1.3.0"), xml);
        List<String> ours = rules(ENGINE.run(set("fr-flux2-" + syntax + "@1.4.0-quittance"), xml));
        if (theirs instanceof RuleResult.Crashed) {
            return Stream.empty();
        }
        List<String> official = rules(theirs);
        List<String> added = minus(ours, official);
        List<String> missing = minus(official, ours);
        return Stream.concat(
                added.stream().map(rule -> "+" + syntax + " " + rule),
                missing.stream().map(rule -> "-" + syntax + " " + rule));
    }

    private static List<String> minus(List<String> all, List<String> less) {
        return new TreeSet<>(all).stream().filter(rule -> !less.contains(rule)).toList();
    }

    private static List<String> rules(RuleResult result) {
        assertThat(result).isInstanceOf(RuleResult.Completed.class);
        return ((RuleResult.Completed) result)
                .violations().stream().map(Violation::rule).toList();
    }

    private static RuleSet set(String fullId) {
        return RULE_SETS.find(fullId).orElseThrow();
    }

    private static List<String[]> reasons() {
        String table = new String(
                Resource.onClassPath("org/quittance/schematron/fr/flux2-differences.tsv")
                        .bytes(),
                UTF_8);
        return table.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("difference\t"))
                .map(line -> line.split("\t"))
                .toList();
    }
}
