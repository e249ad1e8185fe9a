package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * A deduction from a gross price.
 *
 * @param amount the deduction
 * @param percentage the part of the base that it is
 * @param base the price of which the percentage is taken
 * @param reason why, in words
 * @param reasonCode why, of the UNTDID 5189 list
 */
@Built
public record PriceDiscount(
        UnitPrice amount,
        @Bt("BT-X-34") @Nullable Percentage percentage,
        @Bt("BT-X-35") @Nullable UnitPrice base,
        @Bt("BT-X-36") @Nullable String reason,
        @Bt("BT-X-313") @Nullable Code reasonCode) {
    public PriceDiscount {
        amount = Given.present("BT-147", amount);
        reason = Given.text(reason);
        reasonCode = Given.code("BT-X-313", reasonCode);
    }

    /** A deduction without a reason: {@code PriceDiscount.of("1.25")}. */
    public static PriceDiscount of(String amount) {
        return new PriceDiscount(UnitPrice.of(amount), null, null, null, null);
    }
}
