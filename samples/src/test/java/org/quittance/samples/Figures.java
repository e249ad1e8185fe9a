package org.quittance.samples;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The amounts of an invoice's XML, and the figures that stand on its pages. */
final class Figures {
    private static final Pattern AMOUNT = Pattern.compile("<ram:\\w*Amount(?: [^>]*)?>-?([^<]+)<");
    private static final Pattern FRENCH =
            Pattern.compile("\\d{1,3}(?:[ \u00a0\u202f]\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?");
    private static final Pattern ENGLISH = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");

    private Figures() {}

    /** The values of all {@code ram:...Amount} without their sign. */
    static List<BigDecimal> amounts(String xml) {
        return AMOUNT.matcher(xml)
                .results()
                .map(match -> value(match.group(1)))
                .distinct()
                .toList();
    }

    /** Every figure on the pages, written as the language does. */
    static Set<BigDecimal> printed(String page, Locale language) {
        boolean french = language.equals(Locale.FRENCH);
        return (french ? FRENCH : ENGLISH)
                .matcher(page)
                .results()
                .map(match -> value(
                        french
                                ? match.group()
                                        .replaceAll("[ \u00a0\u202f]", "")
                                        .replace(',', '.')
                                : match.group().replace(",", "")))
                .collect(Collectors.toSet());
    }

    private static BigDecimal value(String text) {
        return new BigDecimal(text).stripTrailingZeros();
    }
}
