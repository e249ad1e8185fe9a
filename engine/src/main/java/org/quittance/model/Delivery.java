package org.quittance.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * Where and when goods or services are delivered.
 *
 * @param date when they were delivered
 * @param deliverTo who receives them and where; EN 16931 holds a name, one identifier of the place, and the address
 */
@Built
public record Delivery(
        @Bt("BT-72") @Nullable LocalDate date, @Part TradeParty deliverTo) {
    public Delivery {
        deliverTo = deliverTo == null ? TradeParty.NONE : deliverTo;
    }

    /** A date alone. */
    public static Delivery on(LocalDate date) {
        return new Delivery(date, TradeParty.NONE);
    }
}
