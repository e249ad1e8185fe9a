package org.quittance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * Who is paid, when it is not the seller.
 *
 * @param name the name
 * @param identifiers identifiers; EN 16931 holds one
 * @param legalRegistration the number in the register of companies
 */
@Built
public record Payee(
        @Bt("BT-59") String name,
        @Bt("BT-60") List<Identifier> identifiers,
        @Bt("BT-61") @Nullable Identifier legalRegistration) {
    public Payee {
        name = Given.required("BT-59", name);
        identifiers = Given.identifiers("BT-60-1", identifiers);
        legalRegistration = Given.identifier("BT-61-1", legalRegistration);
    }
}
