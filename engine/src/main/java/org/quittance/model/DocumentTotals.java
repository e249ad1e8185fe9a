package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * The sums of an invoice.
 *
 * @param lines the sum of the line net amounts
 * @param allowances the sum of the allowances of the document; none when there is no allowance
 * @param charges the sum of the charges of the document; none when there is no charge
 * @param withoutVat the total without VAT
 * @param vat the VAT
 * @param vatInAccountingCurrency the VAT in the currency of BT-6
 * @param withVat the total with VAT
 * @param paid what is paid already
 * @param rounding what is added to round the amount due
 * @param due what is still to be paid
 */
@Built
public record DocumentTotals(
        @Bt("BT-106") @Computed @Nullable Amount lines,
        @Bt("BT-107") @Computed @Nullable Amount allowances,
        @Bt("BT-108") @Computed @Nullable Amount charges,
        @Bt("BT-109") @Computed @Nullable Amount withoutVat,
        @Bt("BT-110") @Computed @Nullable Amount vat,
        @Bt("BT-111") @Computed @Nullable Amount vatInAccountingCurrency,
        @Bt("BT-112") @Computed @Nullable Amount withVat,
        @Bt("BT-113") @Nullable Amount paid,
        @Bt("BT-114") @Nullable Amount rounding,
        @Bt("BT-115") @Computed @Nullable Amount due) {

    /** No sums: all are to be computed. */
    public static final DocumentTotals NONE =
            new DocumentTotals(null, null, null, null, null, null, null, null, null, null);
}
