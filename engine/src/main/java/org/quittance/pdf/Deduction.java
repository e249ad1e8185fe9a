package org.quittance.pdf;

import org.quittance.binding.Value;

/** Amounts that the invoice states as positive and that the page shows as taken off. */
final class Deduction {
    private Deduction() {}

    /** Prints « −2 000,00 »; an amount that is negative by itself in brackets, as « −(−5,00) »; zero as it is. */
    static Phrase print(Phrase phrase, Value value) {
        int sign = Figures.parse(value.text()).map(number -> number.signum()).orElse(0);
        String minus = phrase.wording().figures().minus();
        if (sign < 0) {
            return phrase.say(minus + "(").print(value).say(")");
        }
        return sign == 0 ? phrase.print(value) : phrase.say(minus).print(value);
    }
}
