package org.quittance.finding;

import java.util.Locale;

/** The caller asked for the impossible: says what was found, what is supported and what to do. */
public final class QuittanceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message told;

    /** Fails with a sentence of the catalogue. */
    public QuittanceException(Message told) {
        super(told.text(Locale.ENGLISH));
        this.told = told;
    }

    /** The stable id, such as {@code QX-SYNTAX-UNKNOWN}. */
    public String id() {
        return told.id();
    }

    /** The sentence, to be told in the caller's language. */
    public Message told() {
        return told;
    }
}
