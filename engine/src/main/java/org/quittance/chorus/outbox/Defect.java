package org.quittance.chorus.outbox;

import org.quittance.finding.Message;

/**
 * Something in the outbox that is not as it was written.
 *
 * @param place the entry, invoice or file concerned
 */
public record Defect(Kind kind, String place) {
    /** What is wrong. */
    public enum Kind {
        /** The database itself is damaged. */
        DATABASE,
        /** An entry of the journal is not as it was written. */
        ALTERED,
        /** Entries of the journal are missing. */
        REMOVED,
        /** The journal ends before its end. */
        TRUNCATED,
        /** An entry of the journal stands in the wrong place. */
        REORDERED,
        /** The journal is not the one of which the anchor or a manifest tells. */
        REWRITTEN,
        /** The row of an invoice does not say what the journal says. */
        INVOICE_ALTERED,
        /** The row of an invoice is missing. */
        INVOICE_MISSING,
        /** The row of an attempt does not say what the journal says. */
        ATTEMPT_ALTERED,
        /** The file of a document is missing. */
        DOCUMENT_MISSING,
        /** The file of a document is not as it was handed over. */
        DOCUMENT_ALTERED
    }

    /** The sentence, to be told in the reader's language. */
    public Message told() {
        return Message.of("QX-CHAIN-" + kind.name().replace('_', '-'), place);
    }
}
