package org.quittance.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.quittance.finding.Finding;
import org.quittance.finding.Severity;

/**
 * What one rule found in one file.
 *
 * @param number counted from 1 within the file
 * @param findings one for each place, at least one
 * @param ruleSets the rule sets that say so; two may find the same thing
 */
record FileCause(int number, List<Finding> findings, List<String> ruleSets) {
    private record Key(Severity severity, String rule) {}

    FileCause {
        findings = List.copyOf(findings);
        ruleSets = List.copyOf(ruleSets);
    }

    /** The findings of a file by rule, errors first. */
    static List<FileCause> of(FileReport file, Locale language) {
        Map<Key, List<Finding>> byRule = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            file.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .forEach(finding -> byRule.computeIfAbsent(
                                    new Key(severity, finding.rule()), key -> new ArrayList<>())
                            .add(finding));
        }
        List<FileCause> causes = new ArrayList<>();
        byRule.values().forEach(all -> causes.add(of(causes.size() + 1, all, language)));
        return causes;
    }

    private static FileCause of(int number, List<Finding> all, Locale language) {
        Set<String> told = new HashSet<>();
        List<Finding> different = all.stream()
                .filter(finding -> told.add(finding.place() + finding.text(language)))
                .toList();
        List<String> sets = all.stream()
                .map(Finding::ruleSet)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new FileCause(number, different, sets);
    }

    Finding first() {
        return findings.get(0);
    }

    Severity severity() {
        return first().severity();
    }

    /** How often the rule spoke, what was left out of the list included. */
    int times() {
        return findings.stream().mapToInt(Finding::times).sum();
    }

    /** The terms that it is about. */
    List<String> terms() {
        return findings.stream()
                .flatMap(finding -> finding.terms().stream())
                .distinct()
                .toList();
    }

    /** Whether all findings say the same, so that it need be said only once. */
    boolean uniform(Locale language) {
        return findings.stream()
                        .map(finding ->
                                finding.text(language) + finding.declared() + finding.expected() + finding.suspect())
                        .distinct()
                        .count()
                == 1;
    }

    /** The causes of a weight. */
    static Stream<FileCause> of(List<FileCause> causes, Severity severity) {
        return causes.stream().filter(cause -> cause.severity() == severity);
    }
}
