package org.quittance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * One line of an invoice.
 *
 * <p>In EXTENDED lines can stand below other lines. Only lines of the subtype DETAIL and lines without a subtype enter the
 * totals; a GROUP sums up the lines below it, INFORMATION is for reading only.
 *
 * @param id the number of the line
 * @param parent the number of the line below which it stands
 * @param type what kind of line it is, of the UNTDID 1229 list
 * @param subtype {@code DETAIL}, {@code GROUP} or {@code INFORMATION}; none is a line that counts
 * @param notes remarks; EN 16931 holds one
 * @param objectIdentifiers what the line is about, such as a meter; EN 16931 holds one
 * @param quantity how many; only a grouping line of EXTENDED has none
 * @param unit of what, UN/ECE Recommendations 20 and 21
 * @param net the net amount, allowances and charges included
 * @param totals further sums
 * @param orderLineReference the line of the purchase order
 * @param references further references
 * @param accountingReferences where the buyer books it; EN 16931 holds one
 * @param itemSeller who sells the item, when it is not the seller
 * @param delivery how it is delivered
 * @param period the time it is about
 * @param allowances deductions
 * @param charges additions
 * @param price the price; only a grouping line of EXTENDED has none
 * @param vat the VAT; EN 16931 holds one, and the first counts; only a grouping line of EXTENDED has none
 * @param item what is sold
 */
@Built
public record Line(
        @Bt("BT-126") String id,
        @Bt("BT-X-304") @Nullable String parent,
        @Bt("BT-X-7") @Nullable String type,
        @Bt("BT-X-8") @Nullable String subtype,
        @Bt("BT-127") List<LineNote> notes,
        @Bt("BT-128") List<Identifier> objectIdentifiers,
        @Bt("BT-129") @Nullable Quantity quantity,
        @Bt("BT-130") @Nullable Code unit,
        @Bt("BT-131") @Computed @Nullable Amount net,
        @Part LineTotals totals,
        @Bt("BT-132") @Nullable String orderLineReference,
        @Part LineReferences references,
        @Bt("BT-133") List<AccountingReference> accountingReferences,
        @Bt("BG-X-90") @Nullable TradeParty itemSeller,
        @Part LineDelivery delivery,
        @Bt("BG-26") @Nullable Period period,
        @Bt("BG-27") List<LineAllowance> allowances,
        @Bt("BG-28") List<LineCharge> charges,
        @Bt("BG-29") @Nullable Price price,
        @Bt("BG-30") List<LineVat> vat,
        @Bt("BG-31") Item item) {
    /** The subtype of a line that sums up the lines below it. */
    public static final String GROUP = "GROUP";

    /** The subtype of a line that counts, as does one without a subtype. */
    public static final String DETAIL = "DETAIL";

    /** The subtype of a line that is for reading only. */
    public static final String INFORMATION = "INFORMATION";

    public Line {
        id = Given.required("BT-126", id);
        parent = Given.text(parent);
        type = Given.text(type);
        subtype = Given.text(subtype);
        notes = Given.list(notes);
        objectIdentifiers = Given.identifiers("BT-128-1", objectIdentifiers);
        unit = Given.code("BT-130", unit);
        totals = totals == null ? LineTotals.NONE : totals;
        orderLineReference = Given.text(orderLineReference);
        references = references == null ? LineReferences.NONE : references;
        accountingReferences = Given.list(accountingReferences);
        itemSeller = Given.party("BG-X-90", itemSeller);
        delivery = delivery == null ? LineDelivery.NONE : delivery;
        allowances = Given.list(allowances);
        charges = Given.list(charges);
        vat = Given.list(vat);
        item = Given.present("BG-31", item);
    }

    /** Whether its net amount enters the totals of the invoice. */
    public boolean counts() {
        return subtype == null || subtype.equals(DETAIL);
    }

    /** Whether it sums up the lines below it. */
    public boolean groups() {
        return GROUP.equals(subtype);
    }

    /** The same with other computed terms. */
    Line computed(
            @Nullable Amount newNet,
            List<LineAllowance> newAllowances,
            List<LineCharge> newCharges,
            @Nullable Price newPrice) {
        return new Line(
                id,
                parent,
                type,
                subtype,
                notes,
                objectIdentifiers,
                quantity,
                unit,
                newNet,
                totals,
                orderLineReference,
                references,
                accountingReferences,
                itemSeller,
                delivery,
                period,
                newAllowances,
                newCharges,
                newPrice,
                vat,
                item);
    }
}
