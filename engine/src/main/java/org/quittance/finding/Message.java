package org.quittance.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A sentence of the catalogue with its values, told in the reader's language.
 *
 * @param id the row of the catalogue, which is the rule id for the rules that are ours
 * @param values what stands at {@code {0}}, {@code {1}} ...
 */
public record Message(String id, List<String> values) {
    static final String NAME_OF = "name of ";

    public Message {
        values = List.copyOf(values);
    }

    /** A value that is told as the term's name in the reader's language. */
    public static String nameOf(String term) {
        return NAME_OF + term;
    }

    /** The message of this id with these values. */
    public static Message of(String id, Object... values) {
        return new Message(id, Arrays.stream(values).map(String::valueOf).toList());
    }

    /** The sentence in a language ({@code fr}, {@code de}, otherwise English). */
    public String text(Locale locale) {
        return Messages.catalogue().text(id, "text", locale, values).orElse(id + " " + values);
    }

    /** What to do about it, in a language. */
    public Optional<String> fix(Locale locale) {
        return Messages.catalogue().text(id, "fix", locale, values);
    }
}
