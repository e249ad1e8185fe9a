package org.quittance.schematron;

import org.jspecify.annotations.Nullable;

/**
 * One reason why a document does not fit its schema, or cannot be read at all.
 *
 * @param key the key of the W3C schema specification, such as {@code cvc-complex-type.2.4.a}; for a document that
 *     cannot be read {@code xml-not-well-formed}, {@code xml-doctype} or {@code xml-encoding}
 * @param message what is wrong, in English, without the key
 * @param position the start tag of the element concerned, or where reading stopped; null if not known
 */
public record SchemaError(
        String key, String message, @Nullable Position position) {}
