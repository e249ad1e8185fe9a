package org.quittance.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quittance.finding.Severity;

/**
 * What is to be said of a number of files.
 *
 * @param version the version of Quittance
 * @param generated when the report was made
 * @param elapsed how long the validation took
 * @param severities the weights that the caller gave to rules
 * @param files one report per file, in the order asked for
 */
public record Report(
        String version,
        Instant generated,
        Duration elapsed,
        Map<String, Optional<Severity>> severities,
        List<FileReport> files) {
    public Report {
        severities = Map.copyOf(severities);
        files = List.copyOf(files);
    }

    /** What is said of all files together. */
    public ReportHead head() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        files.forEach(file -> counts.merge(file.verdict(), 1, Integer::sum));
        return new ReportHead(version, generated, elapsed, severities, counts);
    }

    /** The JSON form, as docs promise it to other programs. */
    public String json(Locale language) {
        return ReportForm.json(language).of(this);
    }

    /** The form for people to read. */
    public String text(Locale language) {
        return ReportForm.text(language).of(this);
    }
}
