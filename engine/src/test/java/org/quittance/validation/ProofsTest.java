package org.quittance.validation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quittance.data.Table;
import org.quittance.finding.Severity;
import org.quittance.schematron.Corpus;
import org.quittance.schematron.UnitCase;

/** The test suites of others, whole and file by file; and the page that publishes what is proved. */
class ProofsTest {
    private static final Table PROOFS = Table.beside(ProofsTest.class, "proofs.tsv");
    private static final String TESTS = "../engine/src/test/java/org/quittance/validation/";

    /** How many cases of a suite came out as its authors say. */
    private record Score(int cases, int right) {
        private Score and(boolean one) {
            return new Score(cases + 1, right + (one ? 1 : 0));
        }
    }

    private static void count(Map<String, Score> scores, String group, boolean right) {
        scores.put(group, scores.getOrDefault(group, new Score(0, 0)).and(right));
    }

    /** Each rule test by the rules step of the validator alone: the rules in scope fire as often as it says, no other does. */
    private static Map<String, Score> ruleTests() {
        Map<String, Score> scores = new TreeMap<>();
        Judged.cases().forEach((one, judged) -> {
            String expectation = one.expected().isEmpty()
                    ? "the rule is silent"
                    : one.expected().keySet().iterator().next().split(" ")[0] + " expected";
            count(
                    scores,
                    one.document() + ", " + expectation,
                    fired(one, judged.report()).equals(one.expected()));
        });
        return scores;
    }

    private static Map<String, Long> fired(UnitCase one, FileReport report) {
        return report.findings().stream()
                .filter(finding -> finding.step().equals("rules") && one.scope().contains(finding.rule()))
                .collect(groupingBy(finding -> finding.severity().id() + " " + finding.rule(), counting()));
    }

    private static Map<String, Score> xrechnung() {
        Map<String, Score> scores = new TreeMap<>();
        for (Judged file : Judged.files()) {
            if (file.name().startsWith("xrechnung-testsuite/")) {
                boolean right = file.report().verdict() == Verdict.ACCEPTED
                        && file.report().findings().stream().noneMatch(f -> f.severity() == Severity.ERROR)
                        && Samples.outcomes(file.report()).stream()
                                .anyMatch(step -> step.startsWith("rules xrechnung-"));
                count(scores, file.report().kind().id() + ", valid", right);
            }
        }
        return scores;
    }

    private static Map<String, Score> verapdf() {
        Map<String, Score> scores = new TreeMap<>();
        for (String path : Corpus.files("verapdf")) {
            String step = path.contains("/pdfua-1/") ? "pdfua" : "pdfa";
            boolean pass = path.contains("pass");
            FileReport report = Samples.VALIDATOR.validate(path, Corpus.bytes(path), Options.STANDARD);
            List<Outcome> outcomes = report.steps().stream()
                    .filter(done -> done.name().equals(step))
                    .map(StepReport::outcome)
                    .toList();
            boolean right = outcomes.equals(List.of(pass ? Outcome.PASSED : Outcome.FAILED));
            count(scores, path.split("/")[1] + ", " + (pass ? "pass" : "fail"), right);
        }
        return scores;
    }

    private static void allRight(Map<String, Score> scores, int cases) {
        assertThat(scores)
                .allSatisfy((group, score) -> assertThat(score.right()).isEqualTo(score.cases()));
        assertThat(scores.values().stream().mapToInt(Score::cases).sum()).isEqualTo(cases);
    }

    @Test
    void every_rule_test_of_en_16931_comes_out_as_it_says() {
        allRight(ruleTests(), UnitCase.COUNT);
    }

    @Test
    void every_file_of_the_xrechnung_test_suite_is_accepted() {
        Corpus.needed(40);
        allRight(xrechnung(), 40);
    }

    @Test
    void every_file_of_the_verapdf_corpus_is_judged_as_its_name_says() {
        Corpus.needed(30);
        allRight(verapdf(), 30);
    }

    @Test
    void every_defect_and_trap_has_its_tests_and_every_test_its_row() {
        TreeSet<String> tests = Stream.of(DefectsOfOthersTest.class, TrapsTest.class)
                .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods())
                        .filter(ProofsTest::named)
                        .map(test -> owner.getSimpleName() + " " + test.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> rows = new TreeSet<>();
        PROOFS.rows().stream()
                .filter(row -> !row.get("class").equals("SaxonRuleEngineTest"))
                .forEach(row -> row.list("tests").forEach(test -> rows.add(row.get("class") + " " + test)));
        assertThat(rows).isEqualTo(tests);
    }

    private static boolean named(Method method) {
        return method.getName().matches("(defect|trap)_\\d+_.*");
    }

    @Test
    void the_published_page_is_current() throws IOException {
        Corpus.needed(1);
        Path published = Path.of(System.getProperty("quittance.root", ".."), "docs/proofs.md");
        String page = page();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(published, page);
        }
        assertThat(published).as("-Dgolden.update=true rewrites it").hasContent(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Proofs

                Generated by `ProofsTest`. What agrees with the official stylesheets, Mustang and phive is in
                [agreement.md](agreement.md), verdicts on files of other projects in [corpus-verdicts.md](corpus-verdicts.md).

                ## Test suites of others

                | suite | cases | as the suite says | compared |
                |---|---:|---:|---|
                """);
        suite(
                page,
                "EN 16931 rule tests",
                ruleTests(),
                "rules step alone: which rules in scope fire, how often, how heavily");
        suite(page, "XRechnung test suite", xrechnung(), "whole validation: accepted, no error");
        suite(page, "veraPDF corpus", verapdf(), "step `pdfa` or `pdfua`");
        list(
                page,
                "defect",
                "## Defects of Mustangproject 2.25.0\n\nEach starts from a sound invoice, in which one thing is changed.");
        list(page, "trap", "## Traps that other validators fell into");
        return page.toString();
    }

    private static void suite(StringBuilder page, String name, Map<String, Score> scores, String compared) {
        scores.forEach((group, score) -> page.append(
                "| %s: %s | %d | %d | %s |\n".formatted(name, group, score.cases(), score.right(), compared)));
    }

    private static void list(StringBuilder page, String kind, String title) {
        page.append("\n" + title + "\n\n| | what goes wrong elsewhere | here |\n|---|---|---|\n");
        for (Table.Row row : PROOFS.rows()) {
            if (row.get("kind").equals(kind)) {
                List<String> tests = new ArrayList<>();
                row.list("tests").forEach(test -> tests.add("[%s](%s)".formatted(words(test), link(row))));
                page.append("| %s | %s | %s |\n"
                        .formatted(row.get("number"), row.get("elsewhere"), String.join("; ", tests)));
            }
        }
    }

    private static String words(String test) {
        return test.replaceFirst("^(defect|trap)_\\d+_", "").replace('_', ' ');
    }

    private static String link(Table.Row row) {
        return row.get("class").equals("SaxonRuleEngineTest")
                ? "../schematron/src/test/java/org/quittance/schematron/saxon/SaxonRuleEngineTest.java"
                : TESTS + row.get("class") + ".java";
    }
}
