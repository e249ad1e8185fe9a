package org.quittance.samples;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The amounts of an invoice's XML, and the figures that stand on its pages. */
final class Figures {
    private static final Pattern AMOUNT = Pattern.compile("<ram:\\w*Amount(?: [^>]*)?>-?([^<]+)<");
    /** By language, what stands between thousands and what before the decimals. */
    private static final Map<Locale, Writing> WRITINGS = Map.of(
            Locale.FRENCH, new Writing("[ \u00a0\u202f]", ","),
            Locale.ENGLISH, new Writing(",", "."),
            Locale.GERMAN, new Writing("[.]", ","));

    private record Writing(String thousands, String decimals) {
        Pattern figure() {
            String fraction = "(?:" + Pattern.quote(decimals) + "\\d+)?";
            return Pattern.compile("\\d{1,3}(?:" + thousands + "\\d{3})+" + fraction + "|\\d+" + fraction);
        }

        String plain(String figure) {
            return figure.replaceAll(thousands, "").replace(decimals, ".");
        }
    }

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
        Writing writing = Objects.requireNonNull(WRITINGS.get(language), "language");
        return writing.figure()
                .matcher(page)
                .results()
                .map(match -> value(writing.plain(match.group())))
                .collect(Collectors.toSet());
    }

    private static BigDecimal value(String text) {
        return new BigDecimal(text).stripTrailingZeros();
    }
}
