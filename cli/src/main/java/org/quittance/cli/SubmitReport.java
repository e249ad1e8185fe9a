package org.quittance.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.outbox.Deposit;

/** How it is told what became of the files of one run. */
interface SubmitReport {
    /**
     * What became of a file.
     *
     * @param deposit where its invoice stands now; {@code null} where it was not taken
     */
    record Line(
            Handed handed, SubmitOutcome outcome, @Nullable Deposit deposit) {}

    /** Tells of all files, in their order. */
    void tell(List<Line> lines);
}
