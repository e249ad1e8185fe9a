package org.quittance.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * Documents to which only EXTENDED refers, and the dates of those to which EN 16931 refers without.
 *
 * @param invoiceIssuer the invoice issuer's own reference
 * @param contractDate the date of the contract, BT-12
 * @param contractType what kind of contract it is
 * @param purchaseOrderDate the date of the purchase order, BT-13
 * @param salesOrderDate the date of the sales order, BT-14
 * @param receivingAdviceDate the date of the receiving advice, BT-15
 * @param despatchAdviceDate the date of the despatch advice, BT-16
 * @param tenderDate the date of the call for tenders or lot, BT-17
 * @param deliveryNote the delivery note
 * @param deliveryNoteDate its date
 * @param quotation the quotation
 * @param ultimateCustomerOrders orders of the customer of the buyer
 */
@Built
public record FurtherReferences(
        @Bt("BT-X-204") @Nullable String invoiceIssuer,
        @Bt("BT-X-148") @Nullable LocalDate contractDate,
        @Bt("BT-X-405") @Nullable String contractType,
        @Bt("BT-X-147") @Nullable LocalDate purchaseOrderDate,
        @Bt("BT-X-146") @Nullable LocalDate salesOrderDate,
        @Bt("BT-X-201") @Nullable LocalDate receivingAdviceDate,
        @Bt("BT-X-200") @Nullable LocalDate despatchAdviceDate,
        @Bt("BT-X-556") @Nullable LocalDate tenderDate,
        @Bt("BT-X-202") @Nullable String deliveryNote,
        @Bt("BT-X-203") @Nullable LocalDate deliveryNoteDate,
        @Bt("BG-X-61") @Nullable ReferencedDocument quotation,
        @Bt("BG-X-23") List<ReferencedDocument> ultimateCustomerOrders) {
    /** No reference of this kind. */
    public static final FurtherReferences NONE =
            FurtherReferencesBuilder.builder().build();

    public FurtherReferences {
        invoiceIssuer = Given.text(invoiceIssuer);
        contractType = Given.text(contractType);
        deliveryNote = Given.text(deliveryNote);
        ultimateCustomerOrders = Given.list(ultimateCustomerOrders);
    }
}
