package org.quittance.pdf;

import java.util.Optional;
import org.quittance.binding.Value;

/** Periods in words: from a date to a date, from one on, or until one. */
final class Periods {
    private Periods() {}

    static Phrase phrase(Phrase phrase, Optional<Value> start, Optional<Value> end) {
        if (start.isEmpty()) {
            return phrase.fill("meta.periodUntil", p -> p.print(end));
        }
        return end.isEmpty()
                ? phrase.fill("meta.periodFrom", p -> p.print(start))
                : phrase.fill("meta.periodRange", p -> p.print(start), p -> p.print(end));
    }
}
