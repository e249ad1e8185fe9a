package org.quittance.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is to be said of a number of files.
 *
 * @param version the version of Quittance
 * @param generated when the report was made
 * @param elapsed how long the validation took
 * @param options what the caller asked for
 * @param files one report per file, in the order asked for
 */
public record Report(String version, Instant generated, Duration elapsed, Options options, List<FileReport> files) {
    public Report {
        files = List.copyOf(files);
    }

    /** What is said of all files together. */
    public ReportHead head() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        files.forEach(file -> counts.merge(file.verdict(), 1, Integer::sum));
        Tally.Collector tally = new Tally.Collector();
        files.forEach(tally::add);
        return new ReportHead(version, generated, elapsed, options, counts, tally.tally(), 0, null);
    }

    /** The JSON form, as docs promise it to other programs. */
    public String json(Locale language) {
        return ReportForm.json(language).of(this);
    }

    /** The form for a browser. */
    public String html(Locale language) {
        return ReportForm.html(language, files.size()).of(this);
    }

    /** The form for people to read. */
    public String text(Locale language) {
        return ReportForm.text(language).of(this);
    }
}
