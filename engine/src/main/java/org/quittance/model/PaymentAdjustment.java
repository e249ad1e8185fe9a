package org.quittance.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * What is added to a payment that comes late, or taken off one that comes early.
 *
 * @param baseDate the day from which the period counts
 * @param period how long it is
 * @param periodUnit of what, UN/ECE Recommendations 20 and 21: {@code DAY}
 * @param base the amount of which the percentage is taken
 * @param percentage the part of the base
 * @param amount the amount
 */
@Built
public record PaymentAdjustment(
        @Bt("BT-X-276") @Nullable LocalDate baseDate,
        @Bt("BT-X-277") @Nullable Quantity period,
        @Bt("BT-X-278") @Nullable Code periodUnit,
        @Bt("BT-X-279") @Nullable Amount base,
        @Bt("BT-X-280") @Nullable Percentage percentage,
        @Bt("BT-X-281") @Nullable Amount amount) {
    public PaymentAdjustment {
        periodUnit = Given.code("BT-X-278", periodUnit);
    }
}
