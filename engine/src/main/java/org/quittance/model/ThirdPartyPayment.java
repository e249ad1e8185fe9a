package org.quittance.model;

import org.quittance.term.Bt;

/**
 * An amount that is collected for someone else and added to the amount due.
 *
 * @param amount the amount
 * @param description what it is for
 */
public record ThirdPartyPayment(
        @Bt("BT-179") Amount amount, @Bt("BT-180") String description) {
    public ThirdPartyPayment {
        amount = Given.present("BT-179", amount);
        description = Given.required("BT-180", description);
    }
}
