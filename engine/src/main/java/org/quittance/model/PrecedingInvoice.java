package org.quittance.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * An earlier invoice to which this one refers.
 *
 * @param number its number
 * @param issueDate its date
 */
@Built
public record PrecedingInvoice(
        @Bt("BT-25") String number, @Bt("BT-26") @Nullable LocalDate issueDate) {
    public PrecedingInvoice {
        number = Given.required("BT-25", number);
    }
}
