package org.quittance.cli;

import org.quittance.validation.FileReport;
import org.quittance.validation.Verdict;

/** The command's exit codes; of several files the highest of incomplete, rejected, accepted counts. */
final class ExitCode {
    static final int DONE = 0;
    static final int REJECTED = 1;
    static final int USAGE = 2;
    static final int INCOMPLETE = 3;

    private ExitCode() {}

    static int of(FileReport report) {
        return of(report.verdict());
    }

    static int of(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> DONE;
            case REJECTED -> REJECTED;
            case INCOMPLETE -> INCOMPLETE;
        };
    }
}
