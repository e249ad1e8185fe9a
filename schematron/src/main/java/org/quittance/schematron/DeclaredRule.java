package org.quittance.schematron;

import org.jspecify.annotations.Nullable;

/**
 * One assertion or report of a rule set, as its source declares it.
 *
 * @param rule the rule's id, or {@link RuleSet#unnamedRule()} where the source gives none
 * @param kind an assertion that may fail, or a report that may fire
 * @param flag the flag as declared, null if there is none
 * @param severity what the flag means
 * @param context the pattern of the elements that the rule is about
 * @param test the XPath expression that is tested
 * @param text the rule's own text, white space collapsed; values that a run puts in are missing
 */
public record DeclaredRule(
        String rule,
        Violation.Kind kind,
        @Nullable String flag,
        Violation.Severity severity,
        String context,
        String test,
        String text) {}
