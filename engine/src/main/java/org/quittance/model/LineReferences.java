package org.quittance.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * Documents to which a line refers. All of EXTENDED only.
 *
 * @param purchaseOrder the purchase order; its line is {@link Line#orderLineReference}
 * @param purchaseOrderDate the date of the purchase order
 * @param salesOrder the sales order
 * @param quotation the quotation
 * @param contract the contract
 * @param ultimateCustomerOrders orders of the customer of the buyer
 * @param despatchAdvice the despatch advice
 * @param receivingAdvice the receiving advice
 * @param deliveryNote the delivery note
 * @param precedingInvoice an earlier invoice
 * @param documents documents that explain the line
 */
@Built
public record LineReferences(
        @Bt("BT-X-21") @Nullable String purchaseOrder,
        @Bt("BT-X-22") @Nullable LocalDate purchaseOrderDate,
        @Bt("BG-X-81") @Nullable ReferencedDocument salesOrder,
        @Bt("BG-X-47") @Nullable ReferencedDocument quotation,
        @Bt("BG-X-2") @Nullable ReferencedDocument contract,
        @Bt("BG-X-5") List<ReferencedDocument> ultimateCustomerOrders,
        @Bt("BG-X-13") @Nullable ReferencedDocument despatchAdvice,
        @Bt("BG-X-82") @Nullable ReferencedDocument receivingAdvice,
        @Bt("BG-X-83") @Nullable ReferencedDocument deliveryNote,
        @Bt("BG-X-48") @Nullable ReferencedDocument precedingInvoice,
        @Bt("BG-X-3") List<LineDocument> documents) {
    /** No references. */
    public static final LineReferences NONE = LineReferencesBuilder.builder().build();

    public LineReferences {
        purchaseOrder = Given.text(purchaseOrder);
        ultimateCustomerOrders = Given.list(ultimateCustomerOrders);
        documents = Given.list(documents);
    }
}
