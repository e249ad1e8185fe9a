package org.quittance.explanation;

import java.util.List;
import org.quittance.term.Term;

/**
 * What there is to say of a business term, beside what {@link org.quittance.binding.TermPlaces} says of its places.
 *
 * @param term the term
 * @param rules the ids of the rules that speak of it
 */
public record TermEntry(Term term, List<String> rules) {
    public TermEntry {
        rules = List.copyOf(rules);
    }
}
