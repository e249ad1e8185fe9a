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
    record Crashed(String message) implements RuleResult {
        private static final String BROKE_OFF = " broke off: ";
        private static final String NOTHING = " returned nothing: none of them found anything to look at";

        /** The rules of a set broke off, for that reason. */
        public static Crashed brokeOff(RuleSet set, String detail) {
            return new Crashed("the rules of " + set.fullId() + BROKE_OFF + detail);
        }

        /** No rule of a set found anything that it is about. */
        public static Crashed foundNothing(RuleSet set) {
            return new Crashed("the rules of " + set.fullId() + NOTHING);
        }

        /** Whether no rule found anything that it is about, so that nothing broke, but nothing was judged either. */
        public boolean nothingFound() {
            return message.endsWith(NOTHING);
        }

        /** What happened, without the name of the rule set. */
        public String detail() {
            int at = message.indexOf(BROKE_OFF);
            return at < 0 ? message : message.substring(at + BROKE_OFF.length());
        }
    }
}
