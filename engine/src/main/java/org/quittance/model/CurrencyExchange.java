package org.quittance.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * The rate at which VAT is booked in another currency.
 *
 * @param source the currency that is exchanged, ISO 4217
 * @param target the currency it is exchanged for
 * @param rate how many units of the target one unit of the source is worth
 * @param date the day of the rate
 */
@Built
public record CurrencyExchange(
        @Bt("BT-X-258") Code source,
        @Bt("BT-X-259") Code target,
        @Bt("BT-X-260") Quantity rate,
        @Bt("BT-X-261") @Nullable LocalDate date) {
    public CurrencyExchange {
        source = Given.required("BT-X-258", source);
        target = Given.required("BT-X-259", target);
        rate = Given.present("BT-X-260", rate);
    }
}
