package org.quittance.comparison;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** Values brought to the one form in which those that mean the same are equal. */
final class Canonical {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,60}(\\.\\d{0,60})?|[+-]?\\.\\d{1,60}");
    /** What may stand behind a day: a time, a time zone. */
    private static final Pattern BEHIND_DAY = Pattern.compile("(?<=^\\d{4}-\\d\\d-\\d\\d)(T.*|Z|[+-]\\d\\d:\\d\\d)$");

    private Canonical() {}

    /** Numbers without idle zeros, days without a zone, files without line breaks, text without blanks around it. */
    static String of(String term, String text) {
        String plain = text.strip();
        Term.Type type = Terms.standard().find(term).map(Term::type).orElse(Term.Type.TEXT);
        return switch (type) {
            case AMOUNT, UNIT_PRICE, QUANTITY, PERCENTAGE -> number(plain);
            case DATE -> BEHIND_DAY.matcher(plain).replaceFirst("");
            case BINARY_OBJECT -> plain.replaceAll("\\s", "");
            default -> plain;
        };
    }

    private static String number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return text;
        }
        BigDecimal number = new BigDecimal(text);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
