package org.quittance.validation;

import java.util.Locale;

/** How a step ended. */
public enum Outcome {
    /** It ran to its end and found no error. */
    PASSED,
    /** It ran to its end and found an error. */
    FAILED,
    /** It applies and was not run, for a reason that was foreseen. */
    SKIPPED,
    /** It broke off. */
    CRASHED;

    /** The lower-case name that reports carry. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the step was run to its end. */
    public boolean ran() {
        return this == PASSED || this == FAILED;
    }
}
