package org.quittance.schematron;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What some rules weigh for a time, whatever flag their stylesheet gives them.
 *
 * @param rules a rule id, or the beginning of rule ids and {@code *}
 * @param until the last day, null if there is none
 * @param severity what they weigh until then
 */
public record DatedSeverity(String rules, @Nullable LocalDate until, Violation.Severity severity) {

    boolean concerns(String rule, LocalDate day) {
        return RuleNames.match(rules, rule) && (until == null || !day.isAfter(until));
    }
}
