package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * An addition to a gross price.
 *
 * @param amount the addition
 * @param base the price of which the percentage is taken
 * @param percentage the part of the base that it is
 * @param reason why, in words
 * @param reasonCode why, of the UNTDID 7161 list
 * @param taxCode which tax or duty it is, of the UNTDID 5153 list
 */
@Built
public record PriceCharge(
        @Bt("BT-X-302") UnitPrice amount,
        @Bt("BT-X-301") @Nullable UnitPrice base,
        @Bt("BT-X-300") @Nullable Percentage percentage,
        @Bt("BT-X-303") @Nullable String reason,
        @Bt("BT-X-314") @Nullable Code reasonCode,
        @Bt("BT-X-616") @Nullable String taxCode) {
    public PriceCharge {
        amount = Given.present("BT-X-302", amount);
        reason = Given.text(reason);
        reasonCode = Given.code("BT-X-314", reasonCode);
        taxCode = Given.text(taxCode);
    }
}
