package org.quittance.schematron;

/** Runs rule sets over documents. May be used by several threads at once. */
public interface RuleEngine {

    /** Parses a document for any number of runs on this engine. Never throws for what the bytes hold. */
    PreparedXml prepare(byte[] xml);

    /**
     * Judges a document by a rule set.
     *
     * @param xml what {@link #prepare} of this same engine returned
     * @throws IllegalArgumentException if another engine prepared the document
     */
    RuleResult run(RuleSet ruleSet, PreparedXml xml);

    /** Judges a document by one rule set. */
    default RuleResult run(RuleSet ruleSet, byte[] xml) {
        return run(ruleSet, prepare(xml));
    }
}
