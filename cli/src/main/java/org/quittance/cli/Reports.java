package org.quittance.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.quittance.Quittance;
import org.quittance.validation.FileReport;
import org.quittance.validation.Options;
import org.quittance.validation.Report;

/** Reports as the command shows them. */
final class Reports {
    private Reports() {}

    static Report of(List<FileReport> files, Instant began, Options options) {
        Instant now = Clock.systemUTC().instant();
        return new Report(Quittance.version(), now, Duration.between(began, now), options, files);
    }

    static String text(List<FileReport> files, Locale language) {
        return of(files, Clock.systemUTC().instant(), Options.STANDARD).text(language);
    }
}
