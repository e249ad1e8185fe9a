package org.quittance.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.quittance.finding.Finding;
import org.quittance.finding.Severity;

/**
 * What one rule, or several that ask the same, found in one file.
 *
 * @param number counted from 1 within the file
 * @param faults one for each place, at least one
 */
record FileCause(int number, List<Fault> faults) {
    private record Key(Severity severity, String rule) {}

    FileCause {
        faults = List.copyOf(faults);
    }

    /** The faults of a file by rule, errors first. */
    static List<FileCause> of(FileReport file, Locale language) {
        Map<Key, List<Fault>> byRule = new LinkedHashMap<>();
        for (Fault fault : Fault.of(file, language)) {
            Key key = new Key(fault.first().severity(), fault.first().rule());
            byRule.computeIfAbsent(key, first -> new ArrayList<>()).add(fault);
        }
        List<FileCause> causes = new ArrayList<>();
        byRule.values().forEach(all -> causes.add(new FileCause(causes.size() + 1, all)));
        return causes;
    }

    Finding first() {
        return faults.get(0).first();
    }

    Severity severity() {
        return first().severity();
    }

    /** One finding for each place. */
    List<Finding> findings() {
        return faults.stream().map(Fault::first).toList();
    }

    /** Every finding, those that say the same as another included. */
    List<Finding> all() {
        return faults.stream().flatMap(fault -> fault.findings().stream()).toList();
    }

    /** The rules that say so with their rule sets, the best known first. */
    List<String> labels() {
        return Fault.labels(all());
    }

    /** At how many places it is, what was left out of the list included. */
    int times() {
        return faults.stream().mapToInt(Fault::times).sum();
    }

    /** How many findings say it. */
    int told() {
        return faults.stream().mapToInt(Fault::told).sum();
    }

    /** The terms that it is about. */
    List<String> terms() {
        return findings().stream()
                .flatMap(finding -> finding.terms().stream())
                .distinct()
                .toList();
    }

    /** Whether all findings say the same, so that it need be said only once. */
    boolean uniform(Locale language) {
        return findings().stream()
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
