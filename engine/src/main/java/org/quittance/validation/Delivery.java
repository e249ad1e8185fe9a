package org.quittance.validation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the handing in of an invoice.
 *
 * @param day when it is to be handed in; an invoice of a later date has to wait
 * @param recipients the directory to ask; {@code null} to ask none, so that nothing is said of what only it knows
 */
public record Delivery(LocalDate day, @Nullable Recipients recipients) {
    /** A delivery on that day, of which no directory is asked. */
    public static Delivery on(LocalDate day) {
        return new Delivery(day, null);
    }

    /** The same delivery with a directory to ask: where that knows nothing, the verdict is incomplete. */
    public Delivery asking(Recipients directory) {
        return new Delivery(day, directory);
    }
}
