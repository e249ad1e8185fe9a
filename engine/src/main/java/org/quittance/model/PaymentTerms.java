package org.quittance.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * When and how payment is expected.
 *
 * @param dueDate the last day
 * @param text the terms in words
 * @param partialAmount the part of the amount due that these terms are about
 * @param penalty what is added when it is paid late
 * @param discount what is taken off when it is paid early
 * @param payee who is paid under these terms
 */
@Built
public record PaymentTerms(
        @Bt("BT-9") @Nullable LocalDate dueDate,
        @Bt("BT-20") @Nullable String text,
        @Bt("BT-X-275") @Nullable Amount partialAmount,
        @Bt("BG-X-43") @Nullable PaymentAdjustment penalty,
        @Bt("BG-X-44") @Nullable PaymentAdjustment discount,
        @Bt("BG-X-77") @Nullable TradeParty payee) {
    public PaymentTerms {
        text = Given.text(text);
        payee = Given.party("BG-X-77", payee);
    }

    /** A due date alone. */
    public static PaymentTerms due(LocalDate date) {
        return of(date, null);
    }

    /** A due date and the terms in words. */
    public static PaymentTerms of(LocalDate date, @Nullable String text) {
        return new PaymentTerms(date, text, null, null, null, null);
    }
}
