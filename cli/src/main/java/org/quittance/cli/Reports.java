package org.quittance.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quittance.Quittance;
import org.quittance.finding.Severity;
import org.quittance.validation.FileReport;
import org.quittance.validation.Report;

/** Reports as the command shows them. */
final class Reports {
    private Reports() {}

    static Report of(List<FileReport> files, Instant began, Map<String, Optional<Severity>> severities) {
        Instant now = Clock.systemUTC().instant();
        return new Report(Quittance.version(), now, Duration.between(began, now), severities, files);
    }

    static String text(List<FileReport> files, Locale language) {
        return of(files, Clock.systemUTC().instant(), Map.of()).text(language);
    }
}
