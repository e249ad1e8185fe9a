package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * A postal address: of the seller, the buyer, the tax representative or the place of delivery.
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
        @Bt({"BT-35", "BT-50", "BT-64", "BT-75"}) @Nullable String line1,
        @Bt({"BT-36", "BT-51", "BT-65", "BT-76"}) @Nullable String line2,

        @Bt({"BT-162", "BT-163", "BT-164", "BT-165"}) @Nullable
        String line3,

        @Bt({"BT-37", "BT-52", "BT-66", "BT-77"}) @Nullable String city,
        @Bt({"BT-38", "BT-53", "BT-67", "BT-78"}) @Nullable String postCode,
        @Bt({"BT-39", "BT-54", "BT-68", "BT-79"}) @Nullable String subdivision,
        @Bt({"BT-40", "BT-55", "BT-69", "BT-80"}) Code country) {
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
