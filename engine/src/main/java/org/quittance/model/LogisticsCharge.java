package org.quittance.model;

import java.util.List;
import org.quittance.term.Bt;

/**
 * A charge for carriage, packing or insurance; it counts among the charges of the document.
 *
 * @param description what it is for
 * @param amount without VAT
 * @param vat its VAT; the first counts
 */
@Built
public record LogisticsCharge(
        @Bt("BT-X-271") String description,
        @Bt("BT-X-272") Amount amount,
        @Bt("BT-X-273-00") List<AppliedVat> vat) {
    public LogisticsCharge {
        description = Given.required("BT-X-271", description);
        amount = Given.present("BT-X-272", amount);
        vat = Given.list(vat);
    }
}
