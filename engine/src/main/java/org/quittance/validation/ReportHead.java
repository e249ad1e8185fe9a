package org.quittance.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Message;

/**
 * What a report says of all its files together.
 *
 * @param version the version of Quittance
 * @param generated when the report was made
 * @param elapsed how long the validation took
 * @param options what the caller asked for
 * @param counts how many files got each verdict
 * @param tally what the files have in common, for forms that sum them up
 * @param notDone how many files were left when the run was stopped; 0 for a run that came to its end
 * @param basis what the files were judged by, in one word: a file need not be judged again while that and the file are
 *     the same; {@code null} where nobody asks
 */
public record ReportHead(
        String version,
        Instant generated,
        Duration elapsed,
        Options options,
        Map<Verdict, Integer> counts,
        Tally tally,
        int notDone,
        @Nullable String basis) {
    public ReportHead {
        counts = Map.copyOf(counts);
    }

    /** What is said of the files of a run that came to its end, in forms that do not sum up what they have in common. */
    public ReportHead(
            String version, Instant generated, Duration elapsed, Options options, Map<Verdict, Integer> counts) {
        this(version, generated, elapsed, options, counts, Tally.NONE, 0, null);
    }

    /** That the run was stopped, and how many files were left; meant for a run that was. */
    public String stopped(Locale language) {
        return Message.of("QX-TEXT-PARTIAL", notDone).text(language);
    }

    /** How many files it tells of. */
    public int files() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many files got this verdict. */
    public int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }
}
