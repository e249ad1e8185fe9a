package org.quittance;

import java.util.List;
import org.quittance.comparison.InvoiceComparison;
import org.quittance.validation.FileReport;

/** What became of a request to compare two invoices. */
public sealed interface Diff {
    /**
     * They were compared.
     *
     * @param comparison what they differ in
     */
    record Compared(InvoiceComparison comparison) implements Diff {}

    /**
     * One of them, or both, holds no invoice that can be read.
     *
     * @param reports why, of each that is none
     */
    record Unreadable(List<FileReport> reports) implements Diff {
        public Unreadable {
            reports = List.copyOf(reports);
        }
    }
}
