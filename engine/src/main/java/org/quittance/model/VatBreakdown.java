package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * The VAT of one category and rate; in EXTENDED, of one exemption reason.
 *
 * <p>A breakdown without amounts says why a category is exempt; {@link Totals#complete} adds the amounts.
 *
 * @param taxable the sum it is due on
 * @param tax the VAT
 * @param category the VAT category, of the UNTDID 5305 list
 * @param rate the VAT rate; none in category O
 * @param exemptionReason why no VAT is charged, in words
 * @param exemptionCode why no VAT is charged, of the VATEX list
 * @param lineBasis the part of the taxable sum that the lines make up
 * @param adjustmentBasis the part of it that allowances and charges make up
 */
@Built
public record VatBreakdown(
        @Bt("BT-116") @Computed @Nullable Amount taxable,
        @Bt("BT-117") @Computed @Nullable Amount tax,
        @Bt("BT-118") Code category,
        @Bt("BT-119") @Nullable Percentage rate,
        @Bt("BT-120") @Nullable String exemptionReason,
        @Bt("BT-121") @Nullable Code exemptionCode,
        @Bt("BT-X-262") @Nullable Amount lineBasis,
        @Bt("BT-X-263") @Nullable Amount adjustmentBasis) {
    public VatBreakdown {
        category = Given.required("BT-118", category);
        exemptionReason = Given.text(exemptionReason);
        exemptionCode = Given.code("BT-121", exemptionCode);
    }

    /** A category that is exempt for this reason, its amounts to be computed. */
    public static VatBreakdown exempt(Code category, @Nullable String reason, @Nullable Code reasonCode) {
        Percentage rate = category.value().equals("O") ? null : Percentage.of(0);
        return of(category, rate, reason, reasonCode);
    }

    /** A category at a rate, its amounts to be computed. */
    static VatBreakdown of(
            Code category, @Nullable Percentage rate, @Nullable String reason, @Nullable Code reasonCode) {
        return new VatBreakdown(null, null, category, rate, reason, reasonCode, null, null);
    }

    /** The same with other amounts. */
    VatBreakdown computed(@Nullable Amount newTaxable, @Nullable Amount newTax) {
        return new VatBreakdown(
                newTaxable, newTax, category, rate, exemptionReason, exemptionCode, lineBasis, adjustmentBasis);
    }
}
