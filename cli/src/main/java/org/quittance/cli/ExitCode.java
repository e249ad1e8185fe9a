package org.quittance.cli;

import java.util.Set;
import org.quittance.finding.QuittanceException;
import org.quittance.validation.FileReport;
import org.quittance.validation.Verdict;

/** The command's exit codes; of several files the highest of incomplete, rejected, accepted counts. */
final class ExitCode {
    static final int DONE = 0;
    static final int REJECTED = 1;
    static final int USAGE = 2;
    static final int INCOMPLETE = 3;

    /** Failures of disks, databases and clocks: the same words may do another time. */
    private static final Set<String> WORLD = Set.of(
            "QX-OUTBOX-FOLDER",
            "QX-OUTBOX-DOCUMENT",
            "QX-OUTBOX-CLOCK",
            "QX-OUTBOX-ANCHOR",
            "QX-OUTBOX-EVIDENCE",
            "QX-OUTBOX-BUSY",
            "QX-OUTBOX-READ-ONLY",
            "QX-OUTBOX-DISK",
            "QX-OUTBOX-CORRUPT",
            "QX-OUTBOX-FULL",
            "QX-OUTBOX-CONNECTION",
            "QX-OUTBOX-DATABASE");

    private ExitCode() {}

    /** The caller asked for something impossible, or the world failed. */
    static int of(QuittanceException failure) {
        return WORLD.contains(failure.id()) ? INCOMPLETE : USAGE;
    }

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
