package org.quittance.finding;

import java.util.Locale;

/** How much a finding weighs: an error rejects the document. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** The lower-case name that reports carry. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
