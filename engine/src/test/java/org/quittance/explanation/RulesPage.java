package org.quittance.explanation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quittance.schematron.RuleSets;

/** The reference page of the rules. */
final class RulesPage {
    private static final String HEAD = """
            # Rules

            Every rule that the newest version of a carried rule set can report, in our words; `quittance explain ID` adds
            cause, fix and example, in English, French and German. Generated from the rule sets, `explanation/rules.tsv` and
            `finding/*.tsv`:

                mvn -pl engine -am test -Dtest=RulesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true

            *Sets*: the rule sets that run the rule, by what breaking it weighs there: **E** error, **W** warning, **I** note.
            """;

    private RulesPage() {}

    static String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        Map<String, StringBuilder> families = new TreeMap<>();
        for (RuleEntry rule : new Explainer(RuleSets.carried()).rules()) {
            families.computeIfAbsent(family(rule.id()), k -> new StringBuilder())
                    .append(row(rule));
        }
        families.forEach((family, rows) -> page.append("\n## ")
                .append(family)
                .append("\n\n| rule | sentence | sets |\n|---|---|---|\n")
                .append(rows));
        return page.toString();
    }

    /** What stands before the number, of which French ids have several parts. */
    private static String family(String id) {
        return id.replaceFirst("[-_]?[0-9].*", "");
    }

    private static String row(RuleEntry rule) {
        String said = rule.messages().stream()
                .map(message -> message.text(Locale.ENGLISH).replace("|", "\\|"))
                .collect(Collectors.joining("<br>"));
        return "| %s | %s | %s |\n".formatted(rule.id(), said, sets(rule.uses()));
    }

    private static String sets(List<RuleEntry.Use> uses) {
        Map<String, String> sets = new LinkedHashMap<>();
        uses.forEach(use ->
                sets.merge(use.severity().name().substring(0, 1), use.ruleSet(), (all, one) -> all + ", " + one));
        return sets.entrySet().stream()
                .map(weight -> "**" + weight.getKey() + "** " + weight.getValue())
                .collect(Collectors.joining(" "));
    }
}
