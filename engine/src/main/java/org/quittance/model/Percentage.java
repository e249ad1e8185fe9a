package org.quittance.model;

import java.math.BigDecimal;

/**
 * A percentage: 20 stands for 20 %.
 *
 * @param value the number as given; its decimals are kept
 */
public record Percentage(BigDecimal value) {
    public Percentage {
        value = Decimals.plain(value);
    }

    /**
     * Reads {@code 5.5}.
     *
     * @throws NumberFormatException when it is no plain decimal number
     */
    public static Percentage of(String text) {
        return new Percentage(Decimals.parse(text));
    }

    /** A whole number. */
    public static Percentage of(long number) {
        return new Percentage(BigDecimal.valueOf(number));
    }

    /** Plain notation, all decimals kept. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
