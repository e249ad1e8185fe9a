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
        @Bt("BT-105") @Nullable Code reasonCode)
        implements Adjustment {
    public Charge {
        vatCategory = Given.required("BT-102", vatCategory);
        reason = Given.text(reason);
        reasonCode = Given.code("BT-105", reasonCode);
        Given.amountOrPercentage("BT-99", amount, percentage);
    }

    @Override
    public Charge computed(@Nullable Amount newAmount, @Nullable Amount newBase) {
        return new Charge(newAmount, newBase, percentage, vatCategory, vatRate, reason, reasonCode);
    }
}
