package org.quittance.validation;

import java.io.IOException;
import java.util.List;
import org.quittance.binding.Group;
import org.quittance.binding.Value;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;
import org.quittance.pdf.PageLimitException;
import org.quittance.pdf.PageLimits;
import org.quittance.pdf.PageText;

/** Whether the pages of a hybrid show what its XML says: exactly where they name the terms, else by their text. */
final class PageStep implements Step {
    static final String NAME = "page";

    @Override
    public List<Check> checks(Subject subject, Options options) {
        Content file = subject.file();
        if (subject.pdf() == null || subject.attachment() == null || file == null || !subject.hasTerms()) {
            return List.of();
        }
        return List.of(Check.of(NAME, () -> {
            try {
                return compared(new PageText(file.shared(), PageLimits.STANDARD), subject, options.ownRule());
            } catch (PageLimitException e) {
                return new Check.Skipped(Message.of("QX-PAGE-LIMIT"));
            }
        }));
    }

    private static Check.Result compared(PageText pages, Subject subject, Severity weight)
            throws IOException, PageLimitException {
        Group invoice = subject.terms().get().invoice();
        TaggedPage tagged = new TaggedPage(invoice, subject.profile(), weight);
        if (pages.printedValues(tagged::add)) {
            return new Check.Done(tagged.findings(), tagged.coverage());
        }
        PlainPage plain = new PlainPage(invoice, weight, pages.lines());
        if (!plain.hasText()) {
            Message message = Message.of("QX-PAGE-NO-TEXT");
            return new Check.Done(List.of(Finding.of(NAME, Severity.INFO, List.of(), Place.NONE, message)));
        }
        List<Finding> findings = plain.findings();
        return new Check.Done(findings, plain.coverage());
    }

    /** The remark that no page shows a value. */
    static Finding notFound(Value value) {
        Message message = Message.of("QX-PAGE-NOT-FOUND", value.term(), Message.nameOf(value.term()), value.text());
        Place place =
                Place.at(value.path(), value.position().line(), value.position().column());
        return Finding.of(NAME, Severity.INFO, List.of(value.term()), place, message);
    }
}
