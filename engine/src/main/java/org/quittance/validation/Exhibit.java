package org.quittance.validation;

import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.pdf.PdfFile;

/**
 * What a report has of the file itself, to be shown beside the findings.
 *
 * @param producer the program that wrote the PDF, as it says itself
 * @param invoice the invoice term by term; only there when the options ask for it
 */
public record Exhibit(@Nullable String producer, @Nullable Group invoice) {
    /** Nothing to show. */
    public static final Exhibit NONE = new Exhibit(null, null);

    static Exhibit of(Subject subject, Options options) {
        PdfFile pdf = subject.pdf();
        boolean shown = options.showing() && subject.hasTerms();
        return new Exhibit(pdf == null ? null : pdf.facts().producer(), shown ? terms(subject) : null);
    }

    /** A step has broken off over terms that cannot be read, and says so; there is nothing to show then. */
    private static @Nullable Group terms(Subject subject) {
        try {
            return subject.terms().get().invoice();
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }
}
