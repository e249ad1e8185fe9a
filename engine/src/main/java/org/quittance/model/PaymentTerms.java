package org.quittance.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * When and how payment is expected.
 *
 * @param dueDate the last day
 * @param text the terms in words
 */
@Built
public record PaymentTerms(
        @Bt("BT-9") @Nullable LocalDate dueDate,
        @Bt("BT-20") @Nullable String text) {
    public PaymentTerms {
        text = Given.text(text);
    }

    /** A due date alone. */
    public static PaymentTerms due(LocalDate date) {
        return new PaymentTerms(date, null);
    }
}
