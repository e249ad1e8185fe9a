package org.quittance.schematron;

/**
 * Runs rule sets over documents. May be used by several threads at once; a run whose thread is interrupted ends soon, as
 * crashed.
 */
public interface RuleEngine {
    /** How many violations of one rule are listed unless another number is asked for; the last stands for the rest. */
    int MOST_REPETITIONS = 1000;

    /** Parses a document for any number of runs on this engine. Never throws for what the bytes hold. */
    PreparedXml prepare(byte[] xml);

    /**
     * Judges a document by a rule set.
     *
     * @param xml what {@link #prepare} of this same engine returned
     * @param repetitions how many violations of one rule are listed; the last of them tells for how many it stands
     * @throws IllegalArgumentException if another engine prepared the document
     */
    RuleResult run(RuleSet ruleSet, PreparedXml xml, int repetitions);

    /** Judges a document by a rule set, listing at most {@link #MOST_REPETITIONS} violations of each rule. */
    default RuleResult run(RuleSet ruleSet, PreparedXml xml) {
        return run(ruleSet, xml, MOST_REPETITIONS);
    }

    /** Judges a document by one rule set. */
    default RuleResult run(RuleSet ruleSet, byte[] xml) {
        return run(ruleSet, prepare(xml));
    }
}
