package org.quittance.model;

import java.math.BigDecimal;

/** The decimal numbers as invoices write them: plain notation, point, no exponent. */
final class Decimals {
    private Decimals() {}

    /**
     * Reads {@code -12.50}; an exponent, a comma or a blank is refused.
     *
     * @throws NumberFormatException when it is no plain decimal number
     */
    static BigDecimal parse(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '.' && c != '-' && c != '+' && (c < '0' || c > '9')) {
                throw new NumberFormatException("\"" + text + "\" is not a decimal number such as 1234.56.");
            }
        }
        return plain(new BigDecimal(text));
    }

    /** The same number with a scale that plain notation can show. */
    static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
