package org.quittance.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a phrase in one style.
 *
 * @param text what is printed
 * @param style how it looks
 * @param sources the values that it shows, most often one; none for the words around values
 */
record Piece(String text, Style style, List<Source> sources) {

    /** Words that show no value. */
    static Piece words(String text, Style style) {
        return new Piece(text, style, List.of());
    }

    /** The same piece, which shows this value too. */
    Piece also(Source source) {
        List<Source> all = new ArrayList<>(sources);
        all.add(source);
        return new Piece(text, style, List.copyOf(all));
    }

    /** The same piece in another style. */
    Piece in(Style other) {
        return new Piece(text, other, sources);
    }

    boolean showsValue() {
        return !sources.isEmpty();
    }
}
