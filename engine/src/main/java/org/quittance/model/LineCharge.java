package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * An addition to an invoice line.
 *
 * @param amount without VAT
 * @param base the amount of which the percentage is taken
 * @param percentage the part of the base
 * @param reason why, in words
 * @param reasonCode why, of the UNTDID 7161 list
 * @param taxCode which tax or duty it is, of the UNTDID 5153 list
 */
@Built
public record LineCharge(
        @Bt("BT-141") @Computed(from = "percentage") @Nullable
        Amount amount,

        @Bt("BT-142") @Computed(from = "percentage") @Nullable
        Amount base,

        @Bt("BT-143") @Nullable Percentage percentage,
        @Bt("BT-144") @Nullable String reason,
        @Bt("BT-145") @Nullable Code reasonCode,
        @Bt("BT-193") @Nullable String taxCode)
        implements Adjustment {
    public LineCharge {
        reason = Given.text(reason);
        reasonCode = Given.code("BT-145", reasonCode);
        taxCode = Given.text(taxCode);
        Given.amountOrPercentage("BT-141", amount, percentage);
    }

    @Override
    public LineCharge computed(@Nullable Amount newAmount, @Nullable Amount newBase) {
        return new LineCharge(newAmount, newBase, percentage, reason, reasonCode, taxCode);
    }
}
