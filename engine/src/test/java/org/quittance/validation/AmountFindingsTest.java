package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.binding.InvoiceSyntax;
import org.quittance.data.Table;
import org.quittance.finding.Finding;
import org.quittance.schematron.DeclaredRule;
import org.quittance.schematron.DeclaredRules;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.RuleSets;
import org.quittance.schematron.Syntax;
import org.quittance.term.Profile;

class AmountFindingsTest {
    /** How a test looks that compares amounts. */
    private static final Pattern COMPARES = Pattern.compile(
            "sum\\(|round\\(|abs\\(|slack\\(|\\$result|[aA]mount[^/]{0,40}?\\)?\\s*(=|<|>|le |lt |ge |gt |eq )");

    private static final Table EXCEPTIONS = Table.beside(AmountFindingsTest.class, "amount-exceptions.tsv");

    /** The amounts that are spoiled, one set in each run; what stands there is right. */
    private static final List<Map<String, String>> AMOUNTS = List.of(
            amounts("BG-22/BT-106 564.50"),
            amounts("BG-22/BT-107 2.00"),
            amounts("BG-22/BT-108 5.00"),
            amounts("BG-22/BT-109 567.50"),
            amounts("BG-22/BT-110 19.30"),
            amounts("BG-22/BT-112 586.80"),
            amounts("BG-22/BT-115 500.00"),
            amounts("BG-25[11]/BT-131 9.50"),
            amounts("BG-25[12]/BT-131 29.50"),
            amounts("BG-25[11]/BG-29/BT-146 2.50"),
            amounts(
                    "BG-20/BT-92 2.00",
                    "BG-21/BT-99 5.00",
                    "BG-25[11]/BG-27/BT-136 1.00",
                    "BG-25[11]/BG-28/BT-141 0.50"),
            breakdowns(
                    "BT-116", "32.50", "15.00", "30.00", "40.00", "50.00", "60.00", "70.00", "80.00", "90.00",
                    "100.00"),
            breakdowns("BT-117", "6.50", "1.50", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "6.30", "5.00"));

    private static Map<String, String> amounts(String... paths) {
        return Stream.of(paths).map(path -> path.split(" ")).collect(Collectors.toMap(p -> p[0], p -> p[1]));
    }

    private static Map<String, String> breakdowns(String term, String... values) {
        return IntStream.range(0, values.length)
                .boxed()
                .collect(Collectors.toMap(i -> "BG-23[" + (i + 1) + "]/" + term, i -> values[i]));
    }

    private static FileReport judge(String set, Map<String, String> spoiled) {
        Map<String, String> values = new TreeMap<>(spoiled);
        Optional.of(set)
                .filter(AmountFindingsTest::extended)
                .map(id -> id.contains("ctc") ? Profile.EXTENDED_CTC_FR : Profile.EXTENDED)
                .ifPresent(profile -> values.put("BG-2/BT-24", profile.guideline()));
        InvoiceSyntax syntax = set.contains("ubl") ? InvoiceSyntax.UBL_INVOICE : InvoiceSyntax.CII;
        return Samples.VALIDATOR.validate(
                "invoice.xml",
                AmountInvoice.xml(syntax, extended(set), values),
                Options.STANDARD.running(List.of(set)));
    }

    private static List<RuleSet> carried() {
        return RuleSets.carried().all().stream()
                .filter(set -> set.syntax() != Syntax.CDAR)
                .toList();
    }

    /** The version of each set that is in force; older ones have the same ids. */
    private static List<RuleSet> newest() {
        Set<String> ids = new TreeSet<>();
        return carried().stream().filter(set -> ids.add(set.id())).toList();
    }

    private static boolean extended(String set) {
        return set.contains("extended");
    }

    /** Rules about invoices already paid or of several sellers, which the invoice of this test is not. */
    private static final Pattern PAID_OR_SHARED = Pattern.compile("BR-FR-(CO-09|MV-05|MV-09|MV-10).*");

    @Test
    void every_rule_shows_what_is_stated_and_what_is_expected() {
        Map<String, Set<String>> unseen = new TreeMap<>();
        for (RuleSet set : newest()) {
            Set<String> rules = comparing(set);
            // V1.3.0 of EXTENDED-CTC-FR has rules that fire on a sound invoice.
            Set<String> always = comparing(judge(set.fullId(), Map.of())).stream()
                    .map(finding -> finding.rule() + finding.place().location())
                    .collect(Collectors.toSet());
            for (Map<String, String> amounts : AMOUNTS) {
                shown(set, amounts, rules, always);
            }
            rules.removeIf(rule -> PAID_OR_SHARED.matcher(rule).matches());
            if (!rules.isEmpty()) {
                unseen.put(set.fullId(), rules);
            }
        }
        assertThat(unseen).isEmpty();
    }

    /** What the rules of a set test, by their ids. */
    private static Map<String, List<String>> tests(RuleSet set) {
        return DeclaredRules.of(set).stream()
                .collect(Collectors.groupingBy(
                        DeclaredRule::rule, TreeMap::new, Collectors.mapping(DeclaredRule::test, Collectors.toList())));
    }

    /** The rules of a set that the table knows and that test anything. */
    private static Set<String> comparing(RuleSet set) {
        Set<String> rules = new TreeSet<>();
        tests(set).forEach((id, tests) -> {
            if (!AmountRule.of(id).isEmpty() && tests.stream().anyMatch(test -> !excepted(id, test))) {
                rules.add(id);
            }
        });
        return rules;
    }

    /** The findings of the rule set that are about amounts. */
    private static List<Finding> comparing(FileReport report) {
        return report.findings().stream()
                .filter(finding -> finding.ruleSet() != null
                        && !AmountRule.of(finding.rule()).isEmpty())
                .toList();
    }

    /** Spoils amounts by 2, asks that each is told with its right value, and strikes the rules that did. */
    private static void shown(RuleSet set, Map<String, String> amounts, Set<String> rules, Set<String> always) {
        Map<String, String> spoiled = new TreeMap<>();
        Map<String, String> right = new TreeMap<>();
        amounts.forEach((path, value) -> {
            String wrong = new BigDecimal(value).add(new BigDecimal(2)).toPlainString();
            spoiled.put(path, wrong);
            right.put(path.replaceAll(".*/", "") + " " + wrong, value);
        });
        for (Finding finding : comparing(judge(set.fullId(), spoiled))) {
            if (finding.expected() == null
                    && always.contains(finding.rule() + finding.place().location())) {
                continue;
            }
            assertThat(finding.expected())
                    .as(
                            "%s of %s at %s",
                            finding.rule(), set.id(), finding.place().location())
                    .isNotNull();
            for (AmountRule rule : AmountRule.of(finding.rule())) {
                String value = right.get(rule.term() + " " + finding.declared());
                if (value != null) {
                    assertThat(finding.expected())
                            .as("%s of %s", finding.rule(), set.id())
                            .isEqualTo(value);
                    assertThat(finding.difference()).contains(new BigDecimal("2.00"));
                    rules.remove(finding.rule());
                }
            }
        }
    }

    @Test
    void every_carried_rule_that_compares_amounts_is_in_the_table_or_excepted() {
        List<String> forgotten = new ArrayList<>();
        for (RuleSet set : newest()) {
            tests(set).forEach((id, tests) -> {
                if (AmountRule.of(id).isEmpty()) {
                    tests.stream()
                            .filter(test -> COMPARES.matcher(test).find() && !excepted(id, test))
                            .forEach(test -> forgotten.add(set.fullId() + " " + id + ": " + test));
                }
            });
        }
        assertThat(forgotten).isEmpty();
    }

    @Test
    void releases_that_number_their_rules_are_understood_by_their_texts() {
        for (String set : List.of("factur-x-en16931@1.08", "factur-x-en16931@1.07.3")) {
            assertThat(judge(set, Map.of("BG-22/BT-106", "564.60")).findings())
                    .as(set)
                    .filteredOn(finding -> finding.ruleSet() != null)
                    .filteredOn(finding -> String.valueOf(finding.official()).startsWith("[BR-CO-10]"))
                    .isNotEmpty()
                    .allSatisfy(finding -> {
                        assertThat(finding.declared()).isEqualTo("564.60");
                        assertThat(finding.expected()).isEqualTo("564.50");
                    });
        }
    }

    private static boolean excepted(String id, String test) {
        return EXCEPTIONS.rows().stream()
                .anyMatch(row -> id.matches(row.get("ids")) && test.strip().matches(row.get("tests")));
    }

    @Test
    void where_the_amounts_agree_none_are_told_whatever_a_rule_says() {
        for (RuleSet set : newest()) {
            assertThat(comparing(judge(set.fullId(), Map.of())))
                    .filteredOn(finding -> finding.expected() != null)
                    .as(set.fullId())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BG-25[11]/BT-131 10.50            | BR-CO-10 | 564.50 | 565.50 | line 11 alone explains it: 4 x 2.50 - 1.00 + 0.50 is 9.50, not 10.50
            BG-22/BT-106 544.50               | BR-CO-10 | 544.50 | 564.50 | line 1 (20.00) alone explains it: it has not been counted
            BG-22/BT-106 579.50               | BR-CO-10 | 579.50 | 564.50 | line 2 (15.00) alone explains it: it has been counted twice
            BG-22/BT-106 546.50               | BR-CO-10 | 546.50 | 564.50 | two digits have changed places
            BG-22/BT-106 654.50               | BR-CO-10 | 654.50 | 564.50 | line 9 (90.00) alone explains it: it has been counted twice
            BG-22/BT-106 5645.00              | BR-CO-10 | 5645.00 | 564.50 | the decimal point has moved
            BG-22/BT-106 -564.50              | BR-CO-10 | -564.50 | 564.50 | only the sign differs
            BG-22/BT-107 3.00, BG-20/BT-92 3.00, BG-22/BT-109 567.50 | BR-CO-13 | 567.50 | 566.50 |
            BG-22/BT-109 571.50               | BR-CO-13 | 571.50 | 567.50 | BT-107 Sum of allowances on document level (2.00) alone explains it: it has been added where it is to be taken off, or the reverse
            BG-22/BT-107 ''                   | BR-CO-11 | | 2.00 |
            BG-22/BT-107 ''                   | BR-CO-13 | 567.50 | 569.50 | BT-107 Sum of allowances on document level alone explains it: it is missing and should be 2.00
            BG-22/BT-115 586.80               | BR-CO-16 | 586.80 | 500.00 | BT-113 Paid amount (86.80) alone explains it: it has not been counted
            BG-22/BT-112 588.80               | BR-CO-15 | 588.80 | 586.80 |
            BG-22/BT-112 856.80               | BR-CO-15 | 856.80 | 586.80 | two digits have changed places
            BG-23[1]/BT-116 35.50             | BR-S-08  | 35.50 | 32.50 |
            BG-23[1]/BT-116 47.50             | BR-S-08  | 47.50 | 32.50 | line 2 (15.00) alone explains it: it has been counted here, but its VAT is S 10
            BG-23[3]/BT-116 70.00             | BR-Z-08  | 70.00 | 30.00 | line 4 (40.00) alone explains it: it has been counted here, but its VAT is E 0
            BG-23[3]/BT-116 330.00            | BR-Z-08  | 330.00 | 30.00 | everything with the rate 0 has been taken together; 300.00 of it has another VAT category
            BG-23[1]/BT-117 3.25              | BR-CO-17 | 3.25 | 6.50 | at the rate 10 it would be right
            BG-23[1]/BT-117 650.00            | BR-CO-17 | 650.00 | 6.50 | it is BT-116 * BT-119: the division by 100 has been forgotten
            BG-23[9]/BT-117 9.30              | BR-CO-14 | 19.30 | 22.30 | VAT breakdown L 7 alone explains it: 90.00 x 7 / 100 is 6.30, not 9.30
            """)
    void what_alone_explains_a_difference_is_told(
            String spoiled, String rule, String declared, String expected, String explanation) {
        for (String set : List.of("en16931-cii", "en16931-ubl")) {
            Map<String, String> values = new TreeMap<>();
            for (String one : spoiled.split(", ")) {
                String[] parts = one.split(" ");
                values.put(parts[0], parts[1].replace("''", ""));
            }
            assertThat(judge(set, values).findings())
                    .filteredOn(finding -> finding.rule().equals(rule))
                    .as(set)
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.declared()).isEqualTo(declared);
                        assertThat(finding.expected()).isEqualTo(expected);
                        assertThat(told(finding)).isEqualTo(explanation);
                    });
        }
    }

    private static @Nullable String told(Finding finding) {
        return finding.suspect() == null ? null : finding.suspect().text(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BG-25[11]/BT-131 11.50 | PEPPOL-EN16931-R120 | it is BT-129 * BT-148 / BT-149 - BT-136 + BT-141: the gross price (BT-148) has been taken
            BG-25[11]/BT-131 10.00 | PEPPOL-EN16931-R120 | it is BT-129 * BT-146 / BT-149: the allowances and charges of the line have been forgotten
            BG-25[11]/BT-131 8.50  | PEPPOL-EN16931-R120 |
            BG-25[11]/BG-29/BT-146 3.00 | PEPPOL-EN16931-R046 | it is BT-148: the discount (BT-147) has not been taken off
            """)
    void slips_within_a_line_are_recognised(String spoiled, String rule, String explanation) {
        String[] parts = spoiled.split(" ");
        for (String set : List.of("xrechnung-cii", "xrechnung-ubl", "peppol-ubl")) {
            assertThat(judge(set, Map.of(parts[0], parts[1])).findings())
                    .as(set)
                    .filteredOn(finding -> finding.rule().equals(rule))
                    .singleElement()
                    .satisfies(finding -> assertThat(told(finding)).isEqualTo(explanation));
        }
    }

    @Test
    void reports_tell_the_difference_and_its_cause() {
        FileReport report = judge("en16931-cii", Map.of("BG-25[1]/BT-131", "20.01"));
        assertThat(TextReport.of(report, Locale.ENGLISH))
                .contains("stated: 564.50; expected: 564.51; difference: -0.01"
                        + " – line 1 alone explains it: 2 x 10.00 is 20.00, not 20.01");
        assertThat(JsonReport.of(report, Locale.GERMAN))
                .contains("\"difference\":\"-0.01\"", "\"explainedBy\":\"das allein erklärt es: Position 1, wo");
    }

    @Test
    void a_rule_whose_terms_are_no_numbers_stays_as_it_is() {
        FileReport report = judge("en16931-cii", Map.of("BG-22/BT-108", "five"));
        assertThat(report.findings()).isNotEmpty().allSatisfy(finding -> {
            if (finding.rule().equals("BR-CO-12")) {
                assertThat(finding.expected()).isNull();
            }
        });
    }
}
