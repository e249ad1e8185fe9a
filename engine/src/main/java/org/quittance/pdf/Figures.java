package org.quittance.pdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How numbers and dates are written in a language; a text that is no number or date is left as it is. */
final class Figures {
    private static final Map<String, String> SYMBOLS = Map.of("EUR", "€", "GBP", "£");
    private static final int CENTS = 2;

    private final Texts texts;
    private final DateTimeFormatter date;
    private final DateTimeFormatter firstOfMonth;

    Figures(Texts texts, Locale locale) {
        this.texts = texts;
        this.date = DateTimeFormatter.ofPattern(texts.get("date.long"), Texts.language(locale));
        this.firstOfMonth = DateTimeFormatter.ofPattern(texts.get("date.first"), Texts.language(locale));
    }

    /** An amount or price: at least two decimals, more where they say something. */
    String amount(String lexical) {
        return written(lexical, number -> grouped(number, CENTS));
    }

    /** A quantity: no decimals that say nothing. */
    String quantity(String lexical) {
        return written(lexical, number -> grouped(number, 0));
    }

    /** A percentage with its sign. */
    String percent(String lexical) {
        return written(lexical, number -> texts.get("figure.percent", grouped(number, 0)));
    }

    /** An amount with the symbol of its currency, the minus before both. */
    String money(String lexical, String currency) {
        String symbol = SYMBOLS.get(currency);
        String pattern = symbol == null ? "figure.moneyCode" : "figure.money";
        return written(lexical, number -> {
            String figure = texts.get(pattern, grouped(number.abs(), CENTS), symbol == null ? currency : symbol);
            return number.signum() < 0 ? texts.get("figure.minus") + figure : figure;
        });
    }

    private static String written(String lexical, Function<BigDecimal, String> form) {
        return parse(lexical).map(form).orElse(lexical);
    }

    /** The number that a text states, if it is one. */
    static Optional<BigDecimal> parse(String lexical) {
        try {
            return Optional.of(new BigDecimal(lexical.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** How many decimals of a number say something. */
    static int decimals(String lexical) {
        return parse(lexical)
                .map(number -> Math.max(0, number.stripTrailingZeros().scale()))
                .orElse(0);
    }

    private String grouped(BigDecimal number, int leastDecimals) {
        int scale = Math.max(leastDecimals, number.stripTrailingZeros().scale());
        String plain = number.abs().setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder figure = new StringBuilder(number.signum() < 0 ? texts.get("figure.minus") : "");
        for (int i = 0; i < whole.length(); i++) {
            figure.append(i > 0 && (whole.length() - i) % 3 == 0 ? texts.get("figure.group") : "");
            figure.append(whole.charAt(i));
        }
        return point < 0 ? figure.toString() : figure + texts.get("figure.decimal") + plain.substring(point + 1);
    }

    /** A date in words; French counts the first day of a month: « 1er octobre ». */
    String date(String lexical) {
        try {
            LocalDate day = LocalDate.parse(lexical);
            return day.format(day.getDayOfMonth() == 1 ? firstOfMonth : date);
        } catch (DateTimeException e) {
            return lexical;
        }
    }

    /** The minus sign, as set before an amount that is taken off. */
    String minus() {
        return texts.get("figure.minus");
    }
}
