package org.quittance.validation;

import java.time.Duration;
import java.time.Instant;
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

    /** How many files got this verdict. */
    public long count(Verdict verdict) {
        return files.stream().filter(file -> file.verdict() == verdict).count();
    }

    /** The JSON form, as docs promise it to other programs. */
    public String json(Locale language) {
        return JsonReport.of(this, language);
    }

    /** The form for people to read. */
    public String text(Locale language) {
        return TextReport.of(this, language);
    }
}
