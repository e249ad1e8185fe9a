package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * A postal or legal address.
 *
 * @param line1 mostly street and number
 * @param line2 more of it
 * @param line3 more of it
 * @param city the town
 * @param postCode the post code
 * @param subdivision region, state, canton
 * @param country the country, ISO 3166-1
 */
@Built
public record Address(
        @Bt("BT-35") @Nullable String line1,
        @Bt("BT-36") @Nullable String line2,
        @Bt("BT-162") @Nullable String line3,
        @Bt("BT-37") @Nullable String city,
        @Bt("BT-38") @Nullable String postCode,
        @Bt("BT-39") @Nullable String subdivision,
        @Bt("BT-40") Code country) {
    public Address {
        line1 = Given.text(line1);
        line2 = Given.text(line2);
        line3 = Given.text(line3);
        city = Given.text(city);
        postCode = Given.text(postCode);
        subdivision = Given.text(subdivision);
        country = Given.required("BT-40", country);
    }
}
