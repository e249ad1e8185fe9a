package org.quittance.schematron;

import java.util.List;

/** What came of running a rule set over a document. */
public sealed interface RuleResult {

    /**
     * Every rule was run.
     *
     * @param violations what was found, in the order of the stylesheet, of each rule no more than was
     *     asked for; none if the document keeps all rules
     * @param firedRules how many times a rule found something to look at; never 0 for an official rule set
     */
    record Completed(List<Violation> violations, int firedRules) implements RuleResult {

        /** Keeps an unmodifiable copy of the list. */
        public Completed {
            violations = List.copyOf(violations);
        }
    }

    /**
     * The run broke off or returned nothing: the document was not judged and must not be taken as sound.
     *
     * @param message what happened
     */
    record Crashed(String message) implements RuleResult {}
}
