package org.quittance.model;

import org.quittance.term.Bt;

/**
 * Who answers for the seller's VAT.
 *
 * @param name the full name
 * @param vatIdentifier the VAT identifier with its country prefix
 * @param address the postal address
 */
@Built
public record TaxRepresentative(
        @Bt("BT-62") String name,
        @Bt("BT-63") String vatIdentifier,
        @Bt("BG-12") Address address) {
    public TaxRepresentative {
        name = Given.required("BT-62", name);
        vatIdentifier = Given.required("BT-63", vatIdentifier);
        address = Given.present("BG-12", address);
    }
}
