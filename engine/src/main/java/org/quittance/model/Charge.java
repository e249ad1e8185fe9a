package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * An addition to the whole invoice.
 *
 * @param amount without VAT
 * @param base the amount of which the percentage is taken
 * @param percentage the part of the base
 * @param vatCategory the VAT category, of the UNTDID 5305 list
 * @param vatRate the VAT rate; none in category O
 * @param reason why, in words
 * @param reasonCode why, of the UNTDID 7161 list
 * @param exemptionReason why no VAT is charged, in words
 * @param exemptionCode why no VAT is charged, of the VATEX list
 * @param taxCode which tax or duty it is, of the UNTDID 5153 list
 * @param sequence which step of the calculation it is
 * @param baseQuantity the quantity for which it stands
 * @param baseUnit the unit of that quantity
 */
@Built
public record Charge(
        @Bt("BT-99") @Computed(from = "percentage") @Nullable
        Amount amount,

        @Bt("BT-100") @Computed(from = "percentage") @Nullable
        Amount base,

        @Bt("BT-101") @Nullable Percentage percentage,
        @Bt("BT-102") Code vatCategory,
        @Bt("BT-103") @Nullable Percentage vatRate,
        @Bt("BT-104") @Nullable String reason,
        @Bt("BT-105") @Nullable Code reasonCode,
        @Bt("BT-175") @Nullable String exemptionReason,
        @Bt("BT-176") @Nullable Code exemptionCode,
        @Bt("BT-177") @Nullable String taxCode,
        @Bt("BT-X-268") @Nullable Quantity sequence,
        @Bt("BT-X-269") @Nullable Quantity baseQuantity,
        @Bt("BT-X-270") @Nullable Code baseUnit)
        implements Adjustment {
    public Charge {
        vatCategory = Given.required("BT-102", vatCategory);
        reason = Given.text(reason);
        reasonCode = Given.code("BT-105", reasonCode);
        exemptionReason = Given.text(exemptionReason);
        exemptionCode = Given.code("BT-176", exemptionCode);
        taxCode = Given.text(taxCode);
        baseUnit = Given.code("BT-X-270", baseUnit);
        Given.amountOrPercentage("BT-99", amount, percentage);
    }

    @Override
    public Charge computed(@Nullable Amount newAmount, @Nullable Amount newBase) {
        return new Charge(
                newAmount,
                newBase,
                percentage,
                vatCategory,
                vatRate,
                reason,
                reasonCode,
                exemptionReason,
                exemptionCode,
                taxCode,
                sequence,
                baseQuantity,
                baseUnit);
    }
}
