package org.quittance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * What one unit, or a base quantity of units, costs without VAT.
 *
 * @param net the price after discounts and charges
 * @param discounts deductions from the gross price; EN 16931 holds one
 * @param charges additions to the gross price
 * @param gross the price before discounts and charges
 * @param baseQuantity for how many units the price stands; none is one
 * @param baseUnit the unit of the base quantity, that of the line
 * @param includedVat the VAT that the price includes
 */
@Built
public record Price(
        @Bt("BT-146") @Computed(from = "gross") @Nullable UnitPrice net,
        @Bt("BT-147") List<PriceDiscount> discounts,
        @Bt("BT-X-302-00") List<PriceCharge> charges,
        @Bt("BT-148") @Nullable UnitPrice gross,
        @Bt("BT-149") @Nullable Quantity baseQuantity,
        @Bt("BT-150") @Nullable Code baseUnit,
        @Bt("BG-X-4") @Nullable IncludedVat includedVat) {
    public Price {
        discounts = Given.list(discounts);
        charges = Given.list(charges);
        baseUnit = Given.code("BT-150", baseUnit);
        if (baseQuantity != null && baseQuantity.value().signum() == 0) {
            throw new IllegalArgumentException(
                    Given.name("BT-149") + " is 0; a price stands for at least a part of a unit.");
        }
    }

    /** The net price of one unit. */
    public static Price of(String net) {
        return PriceBuilder.builder().net(UnitPrice.of(net)).build();
    }
}
