package org.quittance.schematron;

import org.jspecify.annotations.Nullable;

/** Thrown when a file cannot serve as a rule set: no Schematron and no XSLT, incomplete, or with an error in it. */
public final class UnusableRulesException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Says which file and why.
     *
     * @param rules the file
     * @param reason what is wrong with it, as the end of a sentence without its full stop
     */
    public UnusableRulesException(Resource rules, String reason, @Nullable Throwable cause) {
        super("The rules in '" + rules.name() + "' cannot be used: " + reason + ".", cause);
    }
}
