package org.quittance.validation;

import org.quittance.finding.Severity;

/** The signs that stand beside colours, for those who do not see these. */
final class HtmlSigns {
    private HtmlSigns() {}

    static String of(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> "✓";
            case REJECTED -> "✕";
            case INCOMPLETE -> "?";
        };
    }

    static String of(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "✓";
            case FAILED -> "✕";
            case SKIPPED -> "⊘";
            case CRASHED -> "⚡";
        };
    }

    static String of(Severity severity) {
        return switch (severity) {
            case ERROR -> "✕";
            case WARNING -> "!";
            case INFO -> "i";
        };
    }
}
