package org.quittance.model;

import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * Where an invoice can be delivered to electronically.
 *
 * @param value the address
 * @param scheme the scheme, of the EAS list
 */
public record ElectronicAddress(String value, @Bt("BT-34-1") Code scheme) {
    public ElectronicAddress {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An electronic address is blank.");
        }
        scheme = Given.required("BT-34-1", scheme);
    }

    /** An address in a scheme of the EAS list, such as {@code 0225} in France or {@code EM} for e-mail. */
    public static ElectronicAddress of(String value, String eas) {
        return new ElectronicAddress(value, Codes.electronicAddressScheme(eas));
    }
}
