package org.quittance.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.quittance.finding.Severity;

/**
 * What a report says of all its files together.
 *
 * @param version the version of Quittance
 * @param generated when the report was made
 * @param elapsed how long the validation took
 * @param severities the weights that the caller gave to rules
 * @param counts how many files got each verdict
 */
public record ReportHead(
        String version,
        Instant generated,
        Duration elapsed,
        Map<String, Optional<Severity>> severities,
        Map<Verdict, Integer> counts) {
    public ReportHead {
        severities = Map.copyOf(severities);
        counts = Map.copyOf(counts);
    }

    /** How many files there are. */
    public int files() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many files got this verdict. */
    public int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }
}
