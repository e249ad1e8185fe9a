package org.quittance.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * The time that an invoice or a line is about; both days belong to it.
 *
 * @param start the first day
 * @param end the last day
 */
@Built
public record Period(
        @Bt({"BT-73", "BT-134"}) @Nullable LocalDate start,
        @Bt({"BT-74", "BT-135"}) @Nullable LocalDate end) {}
