package org.quittance.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an amount has to be: {@code BT-129 * BT-146 / BT-149|1 - BT-136 + BT-141}.
 *
 * @param text as the table gives it
 * @param summands what is added up
 */
record Formula(String text, List<Summand> summands) {

    /**
     * A product, or one term of which every value counts.
     *
     * @param minus whether it is taken off
     * @param factors the factors, the first of them never a divisor
     */
    record Summand(boolean minus, List<Factor> factors) {
        /** The term whose values are added up one by one, if this is no product. */
        Stream<String> addend() {
            String term = factors.get(0).term();
            return factors.size() == 1 && term != null ? Stream.of(term) : Stream.empty();
        }
    }

    /**
     * A term or a number.
     *
     * @param divides whether it is a divisor
     * @param term the term; {@code null} for a number
     * @param number the number, or what an absent term is worth; {@code null} where the term has to be there
     */
    record Factor(
            boolean divides,
            @Nullable String term,
            @Nullable BigDecimal number) {}

    static Formula of(String text) {
        List<Summand> summands = new ArrayList<>();
        List<Factor> factors = new ArrayList<>();
        boolean minus = false;
        boolean divides = false;
        for (String word : text.split(" ")) {
            switch (word) {
                case "+", "-" -> {
                    summands.add(new Summand(minus, List.copyOf(factors)));
                    factors.clear();
                    minus = word.equals("-");
                    divides = false;
                }
                case "*", "/" -> divides = word.equals("/");
                default -> factors.add(factor(divides, word));
            }
        }
        summands.add(new Summand(minus, List.copyOf(factors)));
        return new Formula(text, List.copyOf(summands));
    }

    private static Factor factor(boolean divides, String word) {
        int bar = word.indexOf('|');
        if (!word.startsWith("BT")) {
            return new Factor(divides, null, new BigDecimal(word));
        }
        return bar < 0
                ? new Factor(divides, word, null)
                : new Factor(divides, word.substring(0, bar), new BigDecimal(word.substring(bar + 1)));
    }
}
