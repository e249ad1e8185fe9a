package org.quittance.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * An earlier invoice to which this one refers.
 *
 * @param number its number
 * @param issueDate its date
 * @param type what it is, of the UNTDID 1001 list
 */
@Built
public record PrecedingInvoice(
        @Bt("BT-25") String number,
        @Bt("BT-26") @Nullable LocalDate issueDate,
        @Bt("BT-X-555") @Nullable Code type) {
    public PrecedingInvoice {
        number = Given.required("BT-25", number);
        type = Given.code("BT-X-555", type);
    }

    /** A number, with the date if it is known. */
    public static PrecedingInvoice of(String number, @Nullable LocalDate issueDate) {
        return new PrecedingInvoice(number, issueDate, null);
    }
}
