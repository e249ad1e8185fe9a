package org.quittance.validation;

import java.util.List;
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

    /** The terms are there only if the step that reads them has: nothing is read anew, whatever time or memory it took. */
    static Exhibit of(Subject subject, Options options, List<StepReport> steps) {
        PdfFile pdf = subject.pdf();
        boolean read = steps.stream()
                .anyMatch(step ->
                        step.name().equals("arithmetic") && step.outcome().ran());
        Group invoice = options.showing() && subject.hasTerms() && read
                ? subject.terms().get().invoice()
                : null;
        return new Exhibit(pdf == null ? null : pdf.facts().producer(), invoice);
    }
}
