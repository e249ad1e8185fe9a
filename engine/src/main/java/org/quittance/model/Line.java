package org.quittance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * One line of an invoice.
 *
 * @param id the number of the line
 * @param notes remarks; EN 16931 holds one
 * @param objectIdentifiers what the line is about, such as a meter; EN 16931 holds one
 * @param quantity how many; only a grouping line of EXTENDED has none
 * @param unit of what, UN/ECE Recommendations 20 and 21
 * @param net the net amount, allowances and charges included
 * @param orderLineReference the line of the purchase order
 * @param accountingReferences where the buyer books it; EN 16931 holds one
 * @param period the time it is about
 * @param allowances deductions
 * @param charges additions
 * @param price the price; only a grouping line of EXTENDED has none
 * @param vat the VAT; only a grouping line of EXTENDED has none
 * @param item what is sold
 */
@Built
public record Line(
        @Bt("BT-126") String id,
        @Bt("BT-127") List<String> notes,
        @Bt("BT-128") List<Identifier> objectIdentifiers,
        @Bt("BT-129") @Nullable Quantity quantity,
        @Bt("BT-130") @Nullable Code unit,
        @Bt("BT-131") @Computed @Nullable Amount net,
        @Bt("BT-132") @Nullable String orderLineReference,
        @Bt("BT-133") List<String> accountingReferences,
        @Bt("BG-26") @Nullable Period period,
        @Bt("BG-27") List<LineAllowance> allowances,
        @Bt("BG-28") List<LineCharge> charges,
        @Bt("BG-29") @Nullable Price price,
        @Bt("BG-30") @Nullable LineVat vat,
        @Bt("BG-31") Item item) {
    public Line {
        id = Given.required("BT-126", id);
        notes = Given.texts(notes);
        objectIdentifiers = Given.identifiers("BT-128-1", objectIdentifiers);
        unit = Given.code("BT-130", unit);
        orderLineReference = Given.text(orderLineReference);
        accountingReferences = Given.texts(accountingReferences);
        allowances = Given.list(allowances);
        charges = Given.list(charges);
        item = Given.present("BG-31", item);
    }
}
