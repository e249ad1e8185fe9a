package org.quittance.code;

import java.util.Locale;

/**
 * A code of a known list: a value that cannot be wrong.
 *
 * @param list the list it belongs to
 * @param value the code as written in the invoice
 */
public record Code(CodeList list, String value) {

    /**
     * @throws IllegalArgumentException when the list does not hold the code
     */
    public Code {
        if (!list.contains(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is not a code of " + list.id() + ".");
        }
    }

    /**
     * The code of a list by its id.
     *
     * @throws IllegalArgumentException when the list is not carried or does not hold the code
     */
    public static Code of(String list, String value) {
        return new Code(CodeList.of(list), value);
    }

    /** The name of the code in a language, in English where there is none. */
    public String name(Locale locale) {
        return list.name(value, locale).orElse(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
