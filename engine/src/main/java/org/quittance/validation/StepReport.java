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
 * @param reason why it was skipped or broke off; of one that ran, what is to be known of how it was done
 * @param milliseconds how long it took
 * @param coverage how much agreed, for a step that compares
 */
public record StepReport(
        String name,
        @Nullable String ruleSet,
        @Nullable String version,
        Outcome outcome,
        @Nullable Message reason,
        double milliseconds,
        @Nullable Coverage coverage) {

    /** The end of a check that compares nothing. */
    public StepReport(
            String name,
            @Nullable String ruleSet,
            @Nullable String version,
            Outcome outcome,
            @Nullable Message reason,
            double milliseconds) {
        this(name, ruleSet, version, outcome, reason, milliseconds, null);
    }

    /** Whether the finding is one of this step, and of its rule set where both name one. */
    boolean found(Finding finding) {
        return finding.step().equals(name)
                && (finding.ruleSet() == null
                        || ruleSet == null
                        || finding.ruleSet().equals(ruleSet));
    }
}
