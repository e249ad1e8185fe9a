package org.quittance.validation;

import java.util.Locale;

/** What is to be done with a file. */
public enum Verdict {
    /** Every step that applies has passed without an error. */
    ACCEPTED,
    /** Something is wrong with it. */
    REJECTED,
    /** A step that applies could not be run, and nothing was wrong so far: no one may take it as sound. */
    INCOMPLETE;

    /** The lower-case name that reports carry. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
