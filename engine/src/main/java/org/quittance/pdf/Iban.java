package org.quittance.pdf;

import java.math.BigInteger;
import java.util.Locale;

/** International bank account numbers (ISO 13616). */
final class Iban {
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private Iban() {}

    /** The number without blanks, in capitals. */
    static String compact(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Whether the text is an IBAN whose check digits agree. */
    static boolean isIban(String text) {
        String compact = compact(text);
        if (!compact.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}")) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (compact.substring(4) + compact.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }

    /** The number as printed on paper: in groups of four. */
    static String inFours(String text) {
        return compact(text).replaceAll("(.{4})(?=.)", "$1\u00a0");
    }
}
