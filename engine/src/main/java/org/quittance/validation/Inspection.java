package org.quittance.validation;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file is and what it claims, without judging it. */
public final class Inspection {
    private final Subject subject;
    private final @Nullable InspectedInvoice invoice;

    private Inspection(Subject subject, @Nullable InspectedInvoice invoice) {
        this.subject = subject;
        this.invoice = invoice;
    }

    /**
     * Looks at a file. XML is read as a stream, whatever its size.
     *
     * @throws IOException when it cannot be read
     */
    public static Inspection of(Source source) throws IOException {
        Subject subject = Subject.of(source);
        return new Inspection(subject, InspectedInvoice.in(subject));
    }

    /** Whether it is something that is known here. */
    public boolean known() {
        return subject.kind() != Kind.UNKNOWN;
    }

    /** What it is, for people. */
    public String text(Locale language) {
        return InspectionText.of(subject, invoice, language);
    }

    /** What it is, for programs. */
    public String json() {
        return Json.text(out -> new InspectionJson(out).write(subject, invoice));
    }
}
