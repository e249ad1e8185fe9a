package org.quittance.schematron;

import org.jspecify.annotations.Nullable;

/**
 * One rule that a document breaks, as the rule set reports it.
 *
 * @param rule the rule's id, or {@link RuleSet#unnamedRule()} if the stylesheet gives none (Factur-X: content marked as
 *     not used in the profile)
 * @param kind an assertion that failed, or a report that fired
 * @param flag the flag as the stylesheet gives it, null if it gives none
 * @param severity what the flag means
 * @param location the XPath of the element, exactly as the stylesheet gives it
 * @param position where that element begins in the document, null if the location leads to no element
 * @param text the rule's own text, white space collapsed
 * @param test the XPath expression that was tested
 */
public record Violation(
        String rule,
        Kind kind,
        @Nullable String flag,
        Severity severity,
        String location,
        @Nullable Position position,
        String text,
        String test) {

    /** How the rule spoke up. */
    public enum Kind {
        /** An assertion that does not hold ({@code svrl:failed-assert}). */
        FAILED_ASSERT,
        /** A forbidden thing that was found ({@code svrl:successful-report}). */
        SUCCESSFUL_REPORT
    }

    /** How much a violation weighs. */
    public enum Severity {
        /** The document is to be refused. */
        FATAL,
        /** The document may pass. */
        WARNING,
        /** A remark. */
        INFORMATION;

        /**
         * What a flag means: {@code warning} and {@code information} what they say, everything else {@link #FATAL}, no
         * flag included: Factur-X flags only its warnings, and an unknown word must not let a document pass.
         */
        public static Severity of(@Nullable String flag) {
            if ("warning".equals(flag)) {
                return WARNING;
            }
            return "information".equals(flag) ? INFORMATION : FATAL;
        }
    }
}
