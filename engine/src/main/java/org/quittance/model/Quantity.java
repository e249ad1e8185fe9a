package org.quittance.model;

import java.math.BigDecimal;

/**
 * A number of units.
 *
 * @param value the number as given; its decimals are kept
 */
public record Quantity(BigDecimal value) {
    public Quantity {
        value = Decimals.plain(value);
    }

    /**
     * Reads {@code 1.500}.
     *
     * @throws NumberFormatException when it is no plain decimal number
     */
    public static Quantity of(String text) {
        return new Quantity(Decimals.parse(text));
    }

    /** A whole number. */
    public static Quantity of(long number) {
        return new Quantity(BigDecimal.valueOf(number));
    }

    /** Plain notation, all decimals kept. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
