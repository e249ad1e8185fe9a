package org.quittance.schematron;

import org.jspecify.annotations.Nullable;

/**
 * One rule that a document breaks, as the rule set reports it.
 *
 * @param rule the rule's id; if the stylesheet gives none, for a report {@link RuleSet#unnamedRule()} (Factur-X: content
 *     marked as not used in the profile), for an assertion the id that its text begins with in brackets, or else
 *     {@link RuleSet#UNNAMED}
 * @param kind an assertion that failed, or a report that fired
 * @param flag the flag as the stylesheet gives it (in a rule set that is not official also the severity or the role), null
 *     if it gives none
 * @param severity what the flag means
 * @param location the XPath of the element, exactly as the stylesheet gives it
 * @param position where that element begins in the document, null if the location leads to no element
 * @param text the rule's own text, white space collapsed
 * @param test the XPath expression that was tested
 * @param times how many violations of the rule this one stands for: more than 1 where the others are not listed
 */
public record Violation(
        String rule,
        Kind kind,
        @Nullable String flag,
        Severity severity,
        String location,
        @Nullable Position position,
        String text,
        String test,
        int times) {

    /** A violation that stands for itself. */
    public Violation(
            String rule,
            Kind kind,
            @Nullable String flag,
            Severity severity,
            String location,
            @Nullable Position position,
            String text,
            String test) {
        this(rule, kind, flag, severity, location, position, text, test, 1);
    }

    /** The same violation, standing for that many. */
    public Violation times(int number) {
        return new Violation(rule, kind, flag, severity, location, position, text, test, number);
    }

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
         * What a flag means: {@code warning} ({@code warn}) and {@code information} ({@code info}) what they say,
         * everything else {@link #FATAL}, no flag included: Factur-X flags only its warnings, and an unknown word must
         * not let a document pass.
         */
        public static Severity of(@Nullable String flag) {
            return switch (String.valueOf(flag)) {
                case "warning", "warn" -> WARNING;
                case "information", "info" -> INFORMATION;
                default -> FATAL;
            };
        }
    }
}
