package org.quittance.chorus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the portal says of a party, and what it wants of an invoice sent to it.
 *
 * @param structure the party
 * @param serviceRequired whether an invoice has to name a service
 * @param engagementRequired whether an invoice has to name an engagement
 * @param eitherRequired whether one of the two is enough and one is needed, whatever the others say
 * @param paymentNotReported whether the status {@code MISE_EN_PAIEMENT} never comes
 * @param passwordEnd when the password of its technical account ends; only told of the caller's own
 */
public record StructureDetail(
        Structure structure,
        boolean serviceRequired,
        boolean engagementRequired,
        boolean eitherRequired,
        boolean paymentNotReported,
        @Nullable LocalDate passwordEnd) {

    /** What an invoice has to name besides the buyer. */
    public enum Requirement {
        /** Nothing. */
        NOTHING,
        /** A service. */
        SERVICE,
        /** An engagement. */
        ENGAGEMENT,
        /** A service and an engagement. */
        BOTH,
        /** A service or an engagement. */
        EITHER
    }

    /** What an invoice has to name besides the buyer; a service may want an engagement on its own account. */
    public Requirement requirement() {
        if (eitherRequired) {
            return Requirement.EITHER;
        }
        if (serviceRequired) {
            return engagementRequired ? Requirement.BOTH : Requirement.SERVICE;
        }
        return engagementRequired ? Requirement.ENGAGEMENT : Requirement.NOTHING;
    }
}
