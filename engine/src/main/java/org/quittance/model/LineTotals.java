package org.quittance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * Sums of a line beside its net amount. They are stated, never computed. All of EXTENDED only.
 *
 * @param charges the sum of its charges
 * @param allowances the sum of its allowances
 * @param vat its VAT, in the currency of the invoice and in that of BT-6
 * @param withVat its amount with VAT
 * @param balance its charges less its allowances
 */
@Built
public record LineTotals(
        @Bt("BT-X-327") @Nullable Amount charges,
        @Bt("BT-X-328") @Nullable Amount allowances,
        @Bt("BT-X-329") List<LineVatAmount> vat,
        @Bt("BT-X-330") @Nullable Amount withVat,
        @Bt("BT-X-98") @Nullable Amount balance) {
    /** No further sums. */
    public static final LineTotals NONE = LineTotalsBuilder.builder().build();

    public LineTotals {
        vat = Given.list(vat);
    }
}
