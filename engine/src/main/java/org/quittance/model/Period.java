package org.quittance.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * The time that an invoice or a line is about; both days belong to it.
 *
 * @param start the first day
 * @param end the last day
 * @param description the time in words; of the whole invoice only
 */
@Built
public record Period(
        @Bt("BT-73") @Nullable LocalDate start,
        @Bt("BT-74") @Nullable LocalDate end,
        @Bt("BT-X-264") @Nullable String description) {
    public Period {
        description = Given.text(description);
    }

    /** From one day to another. */
    public static Period of(LocalDate start, LocalDate end) {
        return new Period(start, end, null);
    }
}
