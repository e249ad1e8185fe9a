package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * The VAT of a line.
 *
 * @param category the VAT category, of the UNTDID 5305 list
 * @param rate the VAT rate; none in category O
 */
@Built
public record LineVat(
        @Bt("BT-151") Code category, @Bt("BT-152") @Nullable Percentage rate) {
    public LineVat {
        category = Given.required("BT-151", category);
    }

    /** The standard rate category at this rate: {@code LineVat.standard("20")}. */
    public static LineVat standard(String rate) {
        return new LineVat(Codes.vatCategory("S"), Percentage.of(rate));
    }
}
