package org.quittance.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.quittance.explanation.ShortPlace;
import org.quittance.finding.Finding;
import org.quittance.finding.Severity;

/**
 * One thing that is wrong at one place, whoever says so: official sets repeat each other's rules under other ids, and our
 * own arithmetic repeats both. People are told once; programs get every finding.
 *
 * @param findings those that say it, the one with the best known rule first
 */
record Fault(List<Finding> findings) {
    /** Where several rules say the same, people know it by the id of the standard, and by ours last. */
    private static final Comparator<Finding> BEST_KNOWN = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> !finding.rule().startsWith("BR-"))
            .thenComparing(finding -> finding.rule().startsWith("QX-"));

    Fault {
        findings = findings.stream().sorted(BEST_KNOWN).toList();
    }

    /** What has to be the same for two findings to be one fault, beside the place of amounts. */
    private record Amounts(String term, String declared, String expected) {}

    /** Findings with the place in business terms that tells amounts of the same size apart. */
    private record Placed(String path, List<Finding> findings) {
        boolean holds(String other) {
            String longer = path.length() > other.length() ? path : other;
            String shorter = path.length() > other.length() ? other : path;
            String rest = longer.substring(shorter.length());
            boolean below = shorter.isEmpty() || rest.isEmpty() || rest.startsWith("/");
            return longer.startsWith(shorter) && below && rest.indexOf('[') < 0;
        }
    }

    /** The faults of a file, errors first, then in the order in which they were found. */
    static List<Fault> of(FileReport file, Locale language) {
        List<List<Finding>> faults = new ArrayList<>();
        Map<String, List<Finding>> bySentence = new HashMap<>();
        Map<Amounts, List<Placed>> byAmounts = new HashMap<>();
        for (Severity severity : Severity.values()) {
            for (Finding finding : file.findings()) {
                if (finding.severity() == severity) {
                    String sentence =
                            finding.place() + finding.text(language) + finding.declared() + finding.expected();
                    List<Finding> known = bySentence.get(sentence);
                    List<Finding> fault = known != null ? known : amounts(finding, byAmounts, faults);
                    fault.add(finding);
                    bySentence.putIfAbsent(sentence, fault);
                }
            }
        }
        return faults.stream().map(Fault::new).toList();
    }

    /** The fault with the same amounts of the same term; a new one where there is none. */
    private static List<Finding> amounts(
            Finding finding, Map<Amounts, List<Placed>> byAmounts, List<List<Finding>> faults) {
        List<Finding> fresh = new ArrayList<>();
        if (finding.difference().isPresent() && !finding.terms().isEmpty()) {
            Amounts amounts = new Amounts(
                    finding.terms().get(0),
                    Objects.requireNonNull(finding.declared()).strip(),
                    Objects.requireNonNull(finding.expected()));
            List<Placed> alike = byAmounts.computeIfAbsent(amounts, first -> new ArrayList<>());
            String path = path(finding);
            for (Placed placed : alike) {
                if (placed.holds(path)) {
                    return placed.findings();
                }
            }
            alike.add(new Placed(path, fresh));
        }
        faults.add(fresh);
        return fresh;
    }

    private static String path(Finding finding) {
        String location = finding.place().location();
        return location != null && !location.startsWith("/")
                ? location
                : ShortPlace.of(finding).map(ShortPlace::toString).orElse("");
    }

    /** What it is called by. */
    Finding first() {
        return findings.get(0);
    }

    /** How many such places there are, those that are not listed included. */
    int times() {
        return first().times();
    }

    /** How many findings say it. */
    int told() {
        return findings.stream().mapToInt(Finding::times).sum();
    }

    /** The rules that say it with their rule sets, such as {@code BR-CO-10 · factur-x-basic, en16931-cii}; the best known first. */
    static List<String> labels(List<Finding> findings) {
        Map<String, Set<String>> sets = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Set<String> of = sets.computeIfAbsent(finding.rule(), rule -> new TreeSet<>());
            if (finding.ruleSet() != null) {
                of.add(finding.ruleSet());
            }
        }
        List<String> labels = new ArrayList<>();
        sets.forEach((rule, of) -> labels.add(of.isEmpty() ? rule : rule + " · " + String.join(", ", of)));
        return labels;
    }
}
