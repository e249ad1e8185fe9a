package org.quittance.pdf;

import org.quittance.binding.Value;

/**
 * Which value of the invoice a printed text shows.
 *
 * @param term the id of the term or attribute, such as {@code BT-131}
 * @param path its place in the standard's own tree, such as {@code BG-25[3]/BT-131}
 * @param text the value as the invoice holds it
 */
record Source(String term, String path, String text) {

    static Source of(Value value) {
        return new Source(value.term(), value.path(), value.text());
    }

    /** An attribute of a value, such as the file name of an attached document. */
    static Source of(Value value, String attribute, String text) {
        return new Source(attribute, value.path() + "/" + attribute, text);
    }
}
