package org.quittance.validation;

import org.jspecify.annotations.Nullable;
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
        double milliseconds) {}
