package org.quittance.schematron;

import org.jspecify.annotations.Nullable;

/**
 * One reason why a document does not fit its schema, or cannot be read at all.
 *
 * @param key the key of the W3C schema specification, such as {@code cvc-complex-type.2.4.a}; for a document that
 *     cannot be read {@code xml-not-well-formed}, {@code xml-doctype} or {@code xml-encoding}
 * @param message what is wrong, in English, without the key; what follows from the same fault stands, with its key, in a
 *     line of its own
 * @param position the start tag of the element concerned, or where reading stopped; null if not known
 * @param location the XPath of the element concerned, with the prefixes of the document; empty before the root
 */
public record SchemaError(
        String key, String message, @Nullable Position position, String location) {

    /** The same error, of which that other one is only the consequence. */
    SchemaError with(SchemaError consequence) {
        return new SchemaError(
                key, message + "\n" + consequence.key() + ": " + consequence.message(), position, location);
    }
}
