package org.quittance.schematron.saxon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.schematron.Violation.Severity.FATAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.schematron.Resource;
import org.quittance.schematron.RuleResult;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.RuleSets;
import org.quittance.schematron.Violation;

class FrenchRulesTest {

    private static final String FOLDER = "org/quittance/schematron/fr/";
    private static final SaxonRuleEngine ENGINE = new SaxonRuleEngine();
    private static final RuleSets RULE_SETS = RuleSets.carried();

    @ParameterizedTest(name = "{0} ({1})")
    @MethodSource("cases")
    void an_edit_of_a_sound_invoice_breaks_exactly_these_rules(
            String name, String fixture, String edits, List<String> rules) {
        List<Violation> violations = violations(ours(fixture), edited(fixture, edits));
        assertThat(violations).extracting(Violation::rule).containsExactlyInAnyOrderElementsOf(rules);
        assertThat(violations).allSatisfy(v -> {
            assertThat(v.flag()).isEqualTo("fatal");
            assertThat(v.position()).as(v.location()).isNotNull();
        });
    }

    @ParameterizedTest(name = "{0} ({1})")
    @MethodSource("casesOfTheProfile")
    void an_edit_of_a_sound_invoice_of_the_profile_breaks_exactly_these_rules(
            String name, String fixture, String edits, List<String> rules) {
        RuleSet profile = set("extended-ctc-fr-" + fixture.substring(0, 3) + "@1.4.0-quittance");
        assertThat(violations(profile, edited(fixture, edits)))
                .extracting(Violation::rule)
                .containsExactlyInAnyOrderElementsOf(rules);
    }

    static Stream<Arguments> cases() {
        return cases("flux2-cases.tsv");
    }

    static Stream<Arguments> casesOfTheProfile() {
        return cases("extended-cases.tsv");
    }

    private static Stream<Arguments> cases(String table) {
        return text(table)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("case\t"))
                .map(line -> line.split("\t", -1))
                .map(cell -> Arguments.of(cell[0], cell[1], cell[2], rules(cell[3])));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cii", "ubl"})
    void the_rules_are_those_of_1_3_0_but_for_the_ones_that_1_4_0_dropped_or_added(String syntax) {
        Set<String> expected =
                ids(RULE_SETS.find("fr-flux2-" + syntax + "@1.3.0").orElseThrow());
        text("flux2-ids.tsv")
                .lines()
                .map(line -> line.split("\t"))
                .filter(cell -> cell[0].equals(syntax))
                .forEach(
                        cell -> assertThat(cell[1].equals("dropped") ? expected.remove(cell[2]) : expected.add(cell[2]))
                                .as(cell[2])
                                .isTrue());
        assertThat(ids(ours(syntax))).isEqualTo(expected).hasSize(syntax.equals("cii") ? 171 : 175);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cii", "ubl"})
    void twenty_six_rules_are_fatal_before_october_2026(String syntax) {
        RuleSet rules = ours(syntax);
        assertThat(ids(rules).stream()
                        .map(id -> new Violation(id, Violation.Kind.FAILED_ASSERT, "fatal", FATAL, "/", null, "", ""))
                        .filter(violation -> rules.severityOn(violation, LocalDate.of(2026, 9, 15)) == FATAL))
                .hasSize(26);
    }

    @Test
    void what_a_rule_set_takes_or_leaves_of_another_is_there() {
        assertThat(RULE_SETS.all())
                .flatExtracting(RuleSet::derivations)
                .hasSize(4)
                .allSatisfy(derivation -> assertThat(
                                Stream.concat(derivation.only().stream(), derivation.without().stream()))
                        .isNotEmpty()
                        .allMatch(name -> ids(derivation.base()).stream().anyMatch(id -> named(name, id))));
    }

    @Test
    void a_rule_that_is_renewed_is_not_heard_twice() {
        String invoice = edited(
                "ubl",
                "<cbc:TaxExclusiveAmount currencyID=\"EUR\">100.00 => <cbc:TaxExclusiveAmount currencyID=\"EUR\">101.00");
        assertThat(violations(set("extended-ctc-fr-ubl@1.4.0-quittance"), invoice))
                .extracting(Violation::rule)
                .containsOnlyOnce("BR-FREXT-CO-13");
    }

    @Test
    void a_base_that_breaks_off_is_a_crash_of_the_whole() {
        String invoice = edited("cii", "<ram:GrandTotalAmount>120.00 => <ram:GrandTotalAmount>120,00");
        RuleResult result = ENGINE.run(set("extended-ctc-fr-cii@1.4.0-quittance"), invoice.getBytes(UTF_8));
        assertThat(result).isInstanceOf(RuleResult.Crashed.class);
    }

    private static boolean named(String name, String id) {
        return name.endsWith("*") ? id.startsWith(name.substring(0, name.length() - 1)) : id.equals(name);
    }

    @Test
    void a_finding_of_a_party_is_placed_at_its_address() {
        String invoice = edited("cii", "\"0225\">987654324 => \"0225\">98765432/");
        assertThat(violations(ours("cii"), invoice))
                .singleElement()
                .extracting(Violation::location)
                .asString()
                .endsWith("BuyerTradeParty[1]/Q{" + ram() + "}URIUniversalCommunication[1]/Q{" + ram() + "}URIID[1]");
    }

    /** The ids of the assertions in a stylesheet, however its compiler wrote them. */
    private static Set<String> ids(RuleSet set) {
        String stylesheet = new String(set.stylesheet().bytes(), UTF_8);
        return Pattern.compile("<svrl:failed-assert(?: test=\"[^\"]*\")?>?\\s*"
                        + "(?:<xsl:attribute name=\"id\">|[^>]* id=\")([^\"<]+)[\"<]")
                .matcher(stylesheet)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String ram() {
        return "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100";
    }

    private static List<String> rules(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(" "));
    }

    private static RuleSet ours(String fixture) {
        return set("fr-flux2-" + fixture.substring(0, 3) + "@1.4.0-quittance");
    }

    private static RuleSet set(String fullId) {
        return RULE_SETS.find(fullId).orElseThrow();
    }

    static String edited(String fixture, String edits) {
        String xml = text(fixture + ".xml");
        for (String edit : edits.isEmpty() ? new String[0] : edits.split(" ;; ", -1)) {
            String[] sides = (edit + " ").split(" => ?", 2);
            String replacement = sides[1].substring(0, Math.max(0, sides[1].length() - 1));
            int at = xml.indexOf(sides[0]);
            assertThat(at).as("'%s' in %s", sides[0], fixture).isNotNegative();
            xml = xml.substring(0, at) + replacement + xml.substring(at + sides[0].length());
        }
        return xml;
    }

    private static String text(String name) {
        return new String(Resource.onClassPath(FOLDER + name).bytes(), UTF_8);
    }

    private static List<Violation> violations(RuleSet rules, String xml) {
        RuleResult result = ENGINE.run(rules, xml.getBytes(UTF_8));
        assertThat(result).isInstanceOf(RuleResult.Completed.class);
        return ((RuleResult.Completed) result).violations();
    }
}
