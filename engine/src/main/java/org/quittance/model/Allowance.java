package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * A deduction from the whole invoice.
 *
 * @param amount without VAT
 * @param base the amount of which the percentage is taken
 * @param percentage the part of the base
 * @param vatCategory the VAT category, of the UNTDID 5305 list
 * @param vatRate the VAT rate; none in category O
 * @param reason why, in words
 * @param reasonCode why, of the UNTDID 5189 list
 * @param exemptionReason why no VAT is charged, in words
 * @param exemptionCode why no VAT is charged, of the VATEX list
 * @param sequence which step of the calculation it is
 * @param baseQuantity the quantity for which it stands
 * @param baseUnit the unit of that quantity
 */
@Built
public record Allowance(
        @Bt("BT-92") @Computed(from = "percentage") @Nullable
        Amount amount,

        @Bt("BT-93") @Computed(from = "percentage") @Nullable
        Amount base,

        @Bt("BT-94") @Nullable Percentage percentage,
        @Bt("BT-95") Code vatCategory,
        @Bt("BT-96") @Nullable Percentage vatRate,
        @Bt("BT-97") @Nullable String reason,
        @Bt("BT-98") @Nullable Code reasonCode,
        @Bt("BT-173") @Nullable String exemptionReason,
        @Bt("BT-174") @Nullable Code exemptionCode,
        @Bt("BT-X-265") @Nullable Quantity sequence,
        @Bt("BT-X-266") @Nullable Quantity baseQuantity,
        @Bt("BT-X-267") @Nullable Code baseUnit)
        implements Adjustment {
    public Allowance {
        vatCategory = Given.required("BT-95", vatCategory);
        reason = Given.text(reason);
        reasonCode = Given.code("BT-98", reasonCode);
        exemptionReason = Given.text(exemptionReason);
        exemptionCode = Given.code("BT-174", exemptionCode);
        baseUnit = Given.code("BT-X-267", baseUnit);
        Given.amountOrPercentage("BT-92", amount, percentage);
    }

    @Override
    public Allowance computed(@Nullable Amount newAmount, @Nullable Amount newBase) {
        return new Allowance(
                newAmount,
                newBase,
                percentage,
                vatCategory,
                vatRate,
                reason,
                reasonCode,
                exemptionReason,
                exemptionCode,
                sequence,
                baseQuantity,
                baseUnit);
    }
}
