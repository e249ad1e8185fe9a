package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * Who bears cost and risk of carriage, and up to where.
 *
 * @param code the Incoterms code, such as {@code DAP}
 * @param location the place that the terms name
 */
@Built
public record DeliveryTerms(
        @Bt("BT-X-145") String code,
        @Bt("BG-X-88") @Nullable DeliveryLocation location) {
    public DeliveryTerms {
        code = Given.required("BT-X-145", code);
    }
}
