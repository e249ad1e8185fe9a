package org.quittance.pdf;

import java.io.IOException;

/** The bytes cannot be opened as a PDF. */
public final class PdfFileException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** It opens with a password only. */
        PASSWORD,
        /** It is cut off or broken beyond what a lenient reader repairs. */
        DAMAGED,
        /** Opening it would take more than the limits allow. */
        LIMIT
    }

    private final Reason reason;

    PdfFileException(Reason reason, Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
