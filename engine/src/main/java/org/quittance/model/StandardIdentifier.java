package org.quittance.model;

import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * An identifier of an item in a registered scheme.
 *
 * @param value the identifier
 * @param scheme the scheme, of the ISO 6523 list: {@code 0160} for a GTIN
 */
public record StandardIdentifier(
        String value, @Bt("BT-157-1") Code scheme) {
    public StandardIdentifier {
        value = Given.required("BT-157", value);
        scheme = Given.required("BT-157-1", scheme);
    }

    /** A GTIN, the number under the bar code. */
    public static StandardIdentifier gtin(String value) {
        return new StandardIdentifier(value, Codes.identifierScheme("0160"));
    }
}
