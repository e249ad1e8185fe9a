package org.quittance.validation;

import java.util.Locale;
import java.util.regex.Pattern;

/** The check digits of an international bank account number (ISO 13616, ISO 7064 mod 97-10). */
final class Iban {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}");

    private Iban() {}

    /** Whether the text can only be meant as an IBAN: country, two digits, up to thirty letters and digits. */
    static boolean looksLike(String account) {
        return SHAPE.matcher(plain(account)).matches();
    }

    /** Whether the check digits are right. */
    static boolean holds(String account) {
        String plain = plain(account);
        int rest = 0;
        for (char c : (plain.substring(4) + plain.substring(0, 4)).toCharArray()) {
            int digit = Character.digit(c, 36);
            rest = (rest * (digit > 9 ? 100 : 10) + digit) % 97;
        }
        return rest == 1;
    }

    private static String plain(String account) {
        return account.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
