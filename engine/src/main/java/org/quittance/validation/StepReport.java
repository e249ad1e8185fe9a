package org.quittance.validation;

import org.jspecify.annotations.Nullable;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;

/**
 * How a check of a file ended.
 *
 * @param name the step, such as {@code rules}
 * @param ruleSet the rule set, schema or flavour, where a step has several
 * @param version its version
 * @param outcome how it ended
 * @param reason why it was skipped or broke off
 * @param milliseconds how long it took
 */
public record StepReport(
        String name,
        @Nullable String ruleSet,
        @Nullable String version,
        Outcome outcome,
        @Nullable Message reason,
        double milliseconds) {
    /** Whether the finding is one of this step, and of its rule set where both name one. */
    boolean found(Finding finding) {
        return finding.step().equals(name)
                && (finding.ruleSet() == null
                        || ruleSet == null
                        || finding.ruleSet().equals(ruleSet));
    }
}
