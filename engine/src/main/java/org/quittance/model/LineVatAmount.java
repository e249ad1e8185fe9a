package org.quittance.model;

import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * The VAT of a line in one currency.
 *
 * @param amount the VAT
 * @param currency the currency, ISO 4217
 */
public record LineVatAmount(Amount amount, @Bt("BT-X-329-0") Code currency) {
    public LineVatAmount {
        amount = Given.present("BT-X-329", amount);
        currency = Given.required("BT-X-329-0", currency);
    }
}
