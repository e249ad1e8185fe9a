package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * A deduction from an invoice line.
 *
 * @param amount without VAT
 * @param base the amount of which the percentage is taken
 * @param percentage the part of the base
 * @param reason why, in words
 * @param reasonCode why, of the UNTDID 5189 list
 */
@Built
public record LineAllowance(
        @Bt("BT-136") @Computed(from = "percentage") @Nullable
        Amount amount,

        @Bt("BT-137") @Computed(from = "percentage") @Nullable
        Amount base,

        @Bt("BT-138") @Nullable Percentage percentage,
        @Bt("BT-139") @Nullable String reason,
        @Bt("BT-140") @Nullable Code reasonCode)
        implements Adjustment {
    public LineAllowance {
        reason = Given.text(reason);
        reasonCode = Given.code("BT-140", reasonCode);
        Given.amountOrPercentage("BT-136", amount, percentage);
    }

    @Override
    public LineAllowance computed(@Nullable Amount newAmount, @Nullable Amount newBase) {
        return new LineAllowance(newAmount, newBase, percentage, reason, reasonCode);
    }
}
