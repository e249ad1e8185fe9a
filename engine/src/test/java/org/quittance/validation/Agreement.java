package org.quittance.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quittance.finding.Finding;
import org.quittance.finding.Severity;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.RuleSets;

/** Counts where our findings are those of the official stylesheets, rule by rule, and keeps where they are not. */
final class Agreement {
    private final OfficialStylesheets official = new OfficialStylesheets();
    private final RuleSets ruleSets = RuleSets.carried();
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Count> runs = new TreeMap<>();
    private final Map<String, Map<String, Count>> rules = new TreeMap<>();

    /** How often something was seen, and in how many documents. */
    static final class Count {
        private int documents;
        private int findings;
        private int broken;

        int documents() {
            return documents;
        }

        int findings() {
            return findings;
        }

        int broken() {
            return broken;
        }
    }

    /** Compares what a report says with what the official stylesheets say of the same invoice. */
    void compare(Judged judged, byte[] xml) {
        for (StepReport step : judged.report().steps()) {
            if (step.name().equals("rules")) {
                ruleSets.find(step.ruleSet() + "@" + step.version())
                        .filter(set -> set.kind() == RuleSet.Kind.OFFICIAL)
                        .ifPresent(set -> compare(judged, step, set, xml));
            }
        }
    }

    private void compare(Judged judged, StepReport step, RuleSet set, byte[] xml) {
        Count run = runs.computeIfAbsent(set.fullId(), id -> new Count());
        run.documents++;
        Optional<List<OfficialStylesheets.Fired>> fired = official.run(set, xml);
        if (fired.isEmpty() != (step.outcome() == Outcome.CRASHED)) {
            differences.add(judged.name() + " " + set.fullId() + ": " + step.outcome() + ", officially " + fired);
        }
        List<String> theirs = fired.orElse(List.of()).stream()
                .map(one -> text(set, one))
                .sorted()
                .toList();
        List<String> ours = judged.report().findings().stream()
                .filter(finding -> finding.step().equals("rules") && set.id().equals(finding.ruleSet()))
                .map(finding -> text(set, finding))
                .sorted()
                .toList();
        if (!ours.equals(theirs)) {
            differences.add(judged.name() + " " + set.fullId() + ": " + ours + ", officially " + theirs);
        }
        run.broken += fired.isEmpty() ? 1 : 0;
        run.findings += theirs.size();
        count(set, theirs);
    }

    private void count(RuleSet set, List<String> fired) {
        Map<String, Count> counts = rules.computeIfAbsent(set.fullId(), id -> new TreeMap<>(byNumber()));
        List<String> ids =
                fired.stream().map(one -> one.substring(0, one.indexOf(' '))).toList();
        ids.forEach(id -> counts.computeIfAbsent(id, rule -> new Count()).findings++);
        new TreeSet<>(ids).forEach(id -> counts.computeIfAbsent(id, rule -> new Count()).documents++);
    }

    private static Comparator<String> byNumber() {
        return Comparator.<String, String>comparing(id -> id.replaceAll("\\d+", ""))
                .thenComparing(id -> id.replaceAll("\\D+", ""), Comparator.comparingInt(String::length))
                .thenComparing(Comparator.naturalOrder());
    }

    private static String text(RuleSet set, OfficialStylesheets.Fired fired) {
        Severity severity =
                switch (fired.flag()) {
                    case "warning" -> Severity.WARNING;
                    case "information" -> Severity.INFO;
                    default -> Severity.ERROR;
                };
        return rule(set, fired) + " " + severity(set, severity) + " " + fired.location();
    }

    /** The id of the rule; where it has none, the one in brackets before its text, which only assertions have. */
    private static String rule(RuleSet set, OfficialStylesheets.Fired fired) {
        if (!fired.rule().isEmpty()) {
            return fired.rule();
        }
        int end = fired.text().indexOf(']');
        boolean named =
                fired.text().startsWith("[") && fired.text().substring(0, end).contains("-");
        return fired.report() ? set.unnamedRule() : named ? fired.text().substring(1, end) : RuleSet.UNNAMED;
    }

    private static String text(RuleSet set, Finding finding) {
        return finding.rule() + " " + severity(set, finding.severity()) + " "
                + finding.place().location();
    }

    /** What the rules of the French reform weigh is a question of the day and the target, not of the stylesheet. */
    private static String severity(RuleSet set, Severity severity) {
        return set.id().startsWith("fr-") ? "-" : severity.id();
    }

    /** Where we differ; empty as long as all is well. */
    List<String> differences() {
        return differences;
    }

    /** By rule set. */
    Map<String, Count> runs() {
        return runs;
    }

    /** How many rules of a set fired. */
    int fired(String set) {
        return rules.getOrDefault(set, Map.of()).size();
    }

    /** By rule set and rule. */
    Map<String, Map<String, Count>> rules() {
        return rules;
    }
}
