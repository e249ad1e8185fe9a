package org.quittance.explanation;

import java.util.List;
import org.quittance.finding.Message;
import org.quittance.finding.Severity;

/**
 * What there is to say of a rule.
 *
 * @param id its id
 * @param messages what it asks for: one sentence, or one for each of the things that it is declared for
 * @param terms the business terms that it is about
 * @param uses the rule sets that run it
 * @param step the step that checks it, for a rule of no rule set; empty for others
 */
public record RuleEntry(String id, List<Message> messages, List<String> terms, List<Use> uses, String step) {
    public RuleEntry {
        messages = List.copyOf(messages);
        terms = List.copyOf(terms);
        uses = List.copyOf(uses);
    }

    /**
     * A rule set that runs the rule.
     *
     * @param ruleSet its id
     * @param version its version
     * @param severity what breaking the rule weighs there
     */
    public record Use(String ruleSet, String version, Severity severity) {}
}
