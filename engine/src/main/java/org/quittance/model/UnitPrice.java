package org.quittance.model;

import java.math.BigDecimal;

/**
 * The price of one unit (or of a base quantity) of an item, without VAT, in the currency of the invoice.
 *
 * @param value the number as given; its decimals are kept
 */
public record UnitPrice(BigDecimal value) {
    public UnitPrice {
        value = Decimals.plain(value);
    }

    /**
     * Reads {@code 0.0825}.
     *
     * @throws NumberFormatException when it is no plain decimal number
     */
    public static UnitPrice of(String text) {
        return new UnitPrice(Decimals.parse(text));
    }

    /** A whole number. */
    public static UnitPrice of(long number) {
        return new UnitPrice(BigDecimal.valueOf(number));
    }

    /** Plain notation, all decimals kept. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
