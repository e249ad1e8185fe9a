package org.quittance.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * What was paid in advance, with the invoice that asked for it.
 *
 * @param amount what was paid
 * @param date when it was received
 * @param vat the VAT in it
 * @param invoice the invoice that asked for it
 */
@Built
public record AdvancePayment(
        @Bt("BT-X-291") Amount amount,
        @Bt("BT-X-292") @Nullable LocalDate date,
        @Bt("BG-X-46") List<AppliedVat> vat,
        @Bt("BG-X-85") @Nullable PrecedingInvoice invoice) {
    public AdvancePayment {
        amount = Given.present("BT-X-291", amount);
        vat = Given.list(vat);
        vat.forEach(one -> Given.present("BT-X-293", one.amount()));
    }
}
