package org.quittance.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Severity;
import org.quittance.validation.FileReport;
import org.quittance.validation.ReportForm;
import org.quittance.validation.Verdict;

/**
 * What a run has to know of a file once its part of the report is written.
 *
 * @param verdict the verdict
 * @param warned whether it was warned of anything
 * @param text its part of the report; {@code null} when an earlier report has it
 * @param earlier where the earlier report has it; {@code null} when it was judged now
 * @param report all that was found now; {@code null} when an earlier report tells
 */
record Judged(
        Verdict verdict,
        boolean warned,
        @Nullable String text,
        EarlierReport.@Nullable Entry earlier,
        @Nullable FileReport report) {
    static Judged now(FileReport report, ReportForm form) {
        boolean warned = report.findings().stream().anyMatch(f -> f.severity() == Severity.WARNING);
        return new Judged(report.verdict(), warned, form.file(report), null, report);
    }

    static Optional<Judged> before(Optional<EarlierReport.Entry> entry) {
        return entry.map(known -> new Judged(known.verdict(), known.warned(), null, known, null));
    }
}
