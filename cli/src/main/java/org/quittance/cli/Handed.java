package org.quittance.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.outbox.Deposit;
import org.quittance.chorus.outbox.InvoiceKey;
import org.quittance.finding.Message;
import org.quittance.validation.FileReport;
import org.quittance.validation.Verdict;

/**
 * A file that was handed to the outbox, or why it was not.
 *
 * @param file the file
 * @param key its invoice; {@code null} where it shows none that could be kept
 * @param report what was found, where it was not taken
 * @param trouble what else stood in the way
 * @param before where the same content stood before this run; {@code null} where it was new
 * @param verdict whether it was taken
 */
record Handed(
        Path file,
        @Nullable InvoiceKey key,
        @Nullable FileReport report,
        @Nullable Message trouble,
        @Nullable Deposit before,
        Verdict verdict) {
    static Handed taken(Path file, InvoiceKey key, @Nullable Deposit before) {
        return new Handed(file, key, null, null, before, Verdict.ACCEPTED);
    }

    static Handed refused(Path file, @Nullable InvoiceKey key, Message why) {
        return new Handed(file, key, null, why, null, Verdict.REJECTED);
    }

    static Handed judged(Path file, @Nullable InvoiceKey key, FileReport report, @Nullable Message trouble) {
        return new Handed(file, key, report, trouble, null, report.verdict());
    }

    boolean taken() {
        return verdict == Verdict.ACCEPTED;
    }
}
