package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * The VAT that a price includes.
 *
 * @param amount the VAT
 * @param category the VAT category, of the UNTDID 5305 list
 * @param rate the VAT rate
 * @param exemptionReason why no VAT is charged, in words
 * @param exemptionCode why no VAT is charged, of the VATEX list
 */
@Built
public record IncludedVat(
        @Bt("BT-X-37") UnitPrice amount,
        @Bt("BT-X-40") Code category,
        @Bt("BT-X-42") Percentage rate,
        @Bt("BT-X-39") @Nullable String exemptionReason,
        @Bt("BT-X-41") @Nullable Code exemptionCode) {
    public IncludedVat {
        amount = Given.present("BT-X-37", amount);
        category = Given.required("BT-X-40", category);
        rate = Given.present("BT-X-42", rate);
        exemptionReason = Given.text(exemptionReason);
        exemptionCode = Given.code("BT-X-41", exemptionCode);
    }
}
