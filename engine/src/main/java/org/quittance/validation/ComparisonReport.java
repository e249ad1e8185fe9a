package org.quittance.validation;

import java.util.Locale;
import org.quittance.comparison.InvoiceComparison;

/**
 * What is to be said of two invoices that were compared.
 *
 * @param comparison what they differ in
 */
public record ComparisonReport(InvoiceComparison comparison) {

    /** The form for people to read. */
    public String text(Locale language) {
        return ComparisonText.of(comparison, language);
    }

    /** The form for programs; the names of the terms are in the language. */
    public String json(Locale language) {
        return ComparisonJson.of(comparison, language);
    }
}
