package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * A payment card.
 *
 * @param number the card number: its first 6 and last 4 digits at most
 * @param holder the name on it
 */
@Built
public record Card(
        @Bt("BT-87") String number, @Bt("BT-88") @Nullable String holder) {
    public Card {
        number = Given.required("BT-87", number);
        holder = Given.text(holder);
    }
}
