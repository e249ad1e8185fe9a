package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * An identifier, and the scheme that says who gave it.
 *
 * @param value the identifier
 * @param scheme the scheme, of the list that the term asks for
 */
public record Identifier(
        String value,

        @Bt({"BT-18-1", "BT-29-1", "BT-30-1"}) @Nullable Code scheme) {
    public Identifier {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An identifier is blank.");
        }
    }

    /** An identifier without a scheme. */
    public static Identifier of(String value) {
        return new Identifier(value, null);
    }

    /** An identifier of an organisation in an ISO 6523 scheme, such as {@code 0009} for a SIRET. */
    public static Identifier of(String value, String icd) {
        return new Identifier(value, Codes.identifierScheme(icd));
    }
}
