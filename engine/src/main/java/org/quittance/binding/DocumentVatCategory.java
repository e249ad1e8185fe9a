package org.quittance.binding;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way to say VAT.
 *
 * @param word the word of the document
 * @param category the code of UNTDID 5305
 * @param rate the only rate there is: {@code 0}; {@code null} when the author gives it, or when there is none
 * @param reason the VATEX code that goes without saying, perhaps empty; {@code null} when the category has no reason
 */
record DocumentVatCategory(
        String word,
        String category,
        @Nullable String rate,
        @Nullable String reason) {

    static DocumentVatCategory of(String word, Map<String, String> facts) {
        return new DocumentVatCategory(
                word, String.valueOf(facts.get("category")), facts.get("rate"), facts.get("reason"));
    }

    /** Whether the author says the rate. */
    boolean rated() {
        return rate == null && reason == null;
    }

    /** Whether the breakdown says why no VAT is due. */
    boolean reasoned() {
        return reason != null;
    }
}
