package org.quittance.validation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The key of a French VAT number: FR, two digits that follow from the SIREN, the SIREN. */
final class FrenchVat {
    private static final Pattern SHAPE = Pattern.compile("FR[0-9]{11}");

    private FrenchVat() {}

    /** The key that the SIREN asks for; empty for other numbers, and for the newer keys with letters. */
    static Optional<String> expectedKey(String number) {
        if (!SHAPE.matcher(number).matches()) {
            return Optional.empty();
        }
        long siren = Long.parseLong(number.substring(4));
        return Optional.of(String.format(Locale.ROOT, "%02d", (12 + 3 * (siren % 97)) % 97));
    }
}
