package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * The VAT of a line.
 *
 * @param category the VAT category, of the UNTDID 5305 list
 * @param rate the VAT rate; none in category O
 * @param amount the VAT of the line
 * @param exemptionReason why no VAT is charged, in words
 * @param exemptionCode why no VAT is charged, of the VATEX list
 * @param vatPointDateCode what makes VAT due, of the UNTDID 2005 list
 */
@Built
public record LineVat(
        @Bt("BT-151") Code category,
        @Bt("BT-152") @Nullable Percentage rate,
        @Bt("BT-X-95") @Nullable Amount amount,
        @Bt("BT-X-96") @Nullable String exemptionReason,
        @Bt("BT-X-97") @Nullable Code exemptionCode,
        @Bt("BT-X-589") @Nullable Code vatPointDateCode) {
    public LineVat {
        category = Given.required("BT-151", category);
        exemptionReason = Given.text(exemptionReason);
        exemptionCode = Given.code("BT-X-97", exemptionCode);
        vatPointDateCode = Given.code("BT-X-589", vatPointDateCode);
    }

    /** A category at a rate; none in category O. */
    public static LineVat of(Code category, @Nullable Percentage rate) {
        return new LineVat(category, rate, null, null, null, null);
    }

    /** The standard rate category at this rate: {@code LineVat.standard("20")}. */
    public static LineVat standard(String rate) {
        return of(Codes.vatCategory("S"), Percentage.of(rate));
    }
}
