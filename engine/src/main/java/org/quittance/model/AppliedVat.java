package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * The VAT of a logistics service charge or of an advance payment.
 *
 * @param amount the VAT; of an advance payment only
 * @param category the VAT category, of the UNTDID 5305 list
 * @param rate the VAT rate; none in category O
 * @param exemptionReason why no VAT is charged, in words
 * @param exemptionCode why no VAT is charged, of the VATEX list
 */
@Built
public record AppliedVat(
        @Bt("BT-117") @Nullable Amount amount,
        @Bt("BT-118") Code category,
        @Bt("BT-119") @Nullable Percentage rate,
        @Bt("BT-120") @Nullable String exemptionReason,
        @Bt("BT-121") @Nullable Code exemptionCode) {
    public AppliedVat {
        category = Given.required("BT-118", category);
        exemptionReason = Given.text(exemptionReason);
        exemptionCode = Given.code("BT-121", exemptionCode);
    }
}
