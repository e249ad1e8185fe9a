package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;

/** What is taken off or added to a line or to the whole invoice: a fixed amount, or a percentage of a base. */
public sealed interface Adjustment permits Allowance, Charge, LineAllowance, LineCharge {
    /** The amount without VAT; absent when it is to be computed. */
    @Nullable
    Amount amount();

    /** The amount of which the percentage is taken. */
    @Nullable
    Amount base();

    /** The part of the base. */
    @Nullable
    Percentage percentage();

    /** Why, in words. */
    @Nullable
    String reason();

    /** Why, as a code. */
    @Nullable
    Code reasonCode();

    /** The same with another amount and base. */
    Adjustment computed(@Nullable Amount newAmount, @Nullable Amount newBase);
}
