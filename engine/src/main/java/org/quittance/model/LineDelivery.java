package org.quittance.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * How, where and when a line is delivered. All of EXTENDED only.
 *
 * @param date when it was delivered
 * @param freeQuantity how many are free of charge
 * @param freeUnit of what
 * @param packages how many packages there are
 * @param packageUnit of what kind
 * @param perPackage how many are in each package
 * @param perPackageUnit of what
 * @param deliverTo who receives it
 * @param ultimateShipTo who receives it in the end
 * @param terms who bears cost and risk of carriage
 */
@Built
public record LineDelivery(
        @Bt("BT-X-85") @Nullable LocalDate date,
        @Bt("BT-X-46") @Nullable Quantity freeQuantity,
        @Bt("BT-X-46-0") @Nullable Code freeUnit,
        @Bt("BT-X-47") @Nullable Quantity packages,
        @Bt("BT-X-47-0") @Nullable Code packageUnit,
        @Bt("BT-X-561") @Nullable Quantity perPackage,
        @Bt("BT-X-561-0") @Nullable Code perPackageUnit,
        @Bt("BG-X-7") @Nullable TradeParty deliverTo,
        @Bt("BG-X-10") @Nullable TradeParty ultimateShipTo,
        @Bt("BG-X-87") @Nullable DeliveryTerms terms) {
    /** Delivered like the whole invoice. */
    public static final LineDelivery NONE = LineDeliveryBuilder.builder().build();

    public LineDelivery {
        freeUnit = Given.code("BT-X-46-0", freeUnit);
        packageUnit = Given.code("BT-X-47-0", packageUnit);
        perPackageUnit = Given.code("BT-X-561-0", perPackageUnit);
        deliverTo = Given.party("BG-X-7", deliverTo);
        ultimateShipTo = Given.party("BG-X-10", ultimateShipTo);
    }
}
