package org.quittance.comparison;

import java.util.List;

/**
 * Two invoices compared as invoices: numbers as numbers, days as days, lines by what they say rather than by where they
 * stand.
 *
 * @param a the first
 * @param b the second
 * @param differences what they differ in, in the order of the standard
 */
public record InvoiceComparison(ComparedInvoice a, ComparedInvoice b, List<Difference> differences) {
    public InvoiceComparison {
        differences = List.copyOf(differences);
    }

    /** Compares two invoices. */
    public static InvoiceComparison of(ComparedInvoice a, ComparedInvoice b) {
        return new InvoiceComparison(a, b, Comparing.of(a, b));
    }

    /** Whether both say the same invoice; what no business term claims does not count. */
    public boolean equal() {
        return differences.isEmpty();
    }
}
