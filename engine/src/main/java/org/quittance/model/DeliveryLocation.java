package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * The place that delivery terms name.
 *
 * @param country the country, ISO 3166-1
 * @param name its name
 */
@Built
public record DeliveryLocation(
        @Bt("BT-X-563") @Nullable Code country,
        @Bt("BT-X-564") @Nullable String name) {
    public DeliveryLocation {
        country = Given.code("BT-X-563", country);
        name = Given.text(name);
    }
}
