package org.quittance.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;
import org.quittance.term.Profile;

/**
 * An invoice or credit note, shaped like EN 16931-1 and as wide as the profile EXTENDED.
 *
 * <p>What is absent among the computed terms is filled by {@link Totals#complete}; what is there is kept. Every constructor
 * takes a blank text as absent, and refuses a missing mandatory term with an {@link IllegalArgumentException} that names it.
 *
 * @param number the number
 * @param details what kind of document it is, beside its type
 * @param issueDate the date
 * @param type what it is, of the UNTDID 1001 list: 380 invoice, 381 credit note
 * @param currency the currency of all amounts but BT-111, ISO 4217
 * @param vatCurrency the currency in which VAT is booked, if it is another
 * @param vatPointDate when VAT becomes due
 * @param vatPointDateCode what makes VAT due
 * @param buyerReference the buyer's reference: service, Leitweg-ID
 * @param projectReference the project
 * @param contractReference the contract
 * @param purchaseOrderReference the buyer's order
 * @param salesOrderReference the seller's order
 * @param receivingAdviceReference the receiving advice
 * @param despatchAdviceReference the despatch advice
 * @param tenderReference the call for tenders or lot
 * @param furtherReferences further references, and the dates of these
 * @param objectIdentifiers what the invoice is about; EN 16931 holds one
 * @param accountingReferences where the buyer books it; EN 16931 holds one
 * @param paymentTerms when to pay; EN 16931 holds one
 * @param notes remarks
 * @param process the profile and the business process; EN 16931 when none is given
 * @param precedingInvoices earlier invoices it refers to
 * @param seller who sells
 * @param buyer who buys
 * @param payee who is paid, when it is not the seller
 * @param taxRepresentative who answers for the seller's VAT
 * @param furtherParties who else has to do with it
 * @param deliveryTerms who bears cost and risk of carriage
 * @param deliveries where and when it was delivered; EN 16931 holds one
 * @param transport how the goods travel
 * @param period the time it is about
 * @param currencyExchange the rate at which VAT is booked in the currency of BT-6
 * @param payment how to pay
 * @param allowances deductions from the whole
 * @param charges additions to the whole
 * @param logisticsCharges additions for carriage
 * @param totals the sums; all to be computed when none are given
 * @param thirdPartyPayments what is collected for others
 * @param advancePayments what was paid in advance; BT-113 is its sum, unless it is stated
 * @param vatBreakdown the VAT by category and rate
 * @param supportingDocuments documents that explain it
 * @param lines the lines; the profiles MINIMUM and BASIC WL have none
 */
@Built
public record Invoice(
        @Bt("BT-1") String number,
        @Part DocumentDetails details,
        @Bt("BT-2") LocalDate issueDate,
        @Bt("BT-3") Code type,
        @Bt("BT-5") Code currency,
        @Bt("BT-6") @Nullable Code vatCurrency,
        @Bt("BT-7") @Nullable LocalDate vatPointDate,
        @Bt("BT-8") @Nullable Code vatPointDateCode,
        @Bt("BT-10") @Nullable String buyerReference,
        @Bt("BT-11") @Nullable String projectReference,
        @Bt("BT-12") @Nullable String contractReference,
        @Bt("BT-13") @Nullable String purchaseOrderReference,
        @Bt("BT-14") @Nullable String salesOrderReference,
        @Bt("BT-15") @Nullable String receivingAdviceReference,
        @Bt("BT-16") @Nullable String despatchAdviceReference,
        @Bt("BT-17") @Nullable String tenderReference,
        @Part FurtherReferences furtherReferences,
        @Bt("BT-18") List<Identifier> objectIdentifiers,
        @Bt("BT-19") List<AccountingReference> accountingReferences,
        @Bt("BT-20-00") List<PaymentTerms> paymentTerms,
        @Bt("BG-1") List<Note> notes,
        @Bt("BG-2") ProcessControl process,
        @Bt("BG-3") List<PrecedingInvoice> precedingInvoices,
        @Bt("BG-4") Seller seller,
        @Bt("BG-7") Buyer buyer,
        @Bt("BG-10") @Nullable TradeParty payee,
        @Bt("BG-11") @Nullable TradeParty taxRepresentative,
        @Part FurtherParties furtherParties,
        @Bt("BG-X-22") @Nullable DeliveryTerms deliveryTerms,
        @Bt("BG-13") List<Delivery> deliveries,
        @Bt("BG-X-24") @Nullable Transport transport,
        @Bt("BG-14") @Nullable Period period,
        @Bt("BG-X-41") @Nullable CurrencyExchange currencyExchange,
        @Bt("BG-16") @Nullable PaymentInstructions payment,
        @Bt("BG-20") List<Allowance> allowances,
        @Bt("BG-21") List<Charge> charges,
        @Bt("BG-X-42") List<LogisticsCharge> logisticsCharges,
        @Bt("BG-22") DocumentTotals totals,
        @Bt("BG-34") List<ThirdPartyPayment> thirdPartyPayments,
        @Bt("BG-X-45") List<AdvancePayment> advancePayments,
        @Bt("BG-23") List<VatBreakdown> vatBreakdown,
        @Bt("BG-24") List<SupportingDocument> supportingDocuments,
        @Bt("BG-25") List<Line> lines) {
    public Invoice {
        number = Given.required("BT-1", number);
        details = details == null ? DocumentDetails.NONE : details;
        issueDate = Given.present("BT-2", issueDate);
        type = Given.required("BT-3", type);
        currency = Given.required("BT-5", currency);
        vatCurrency = Given.code("BT-6", vatCurrency);
        vatPointDateCode = Given.code("BT-8", vatPointDateCode);
        buyerReference = Given.text(buyerReference);
        projectReference = Given.text(projectReference);
        contractReference = Given.text(contractReference);
        purchaseOrderReference = Given.text(purchaseOrderReference);
        salesOrderReference = Given.text(salesOrderReference);
        receivingAdviceReference = Given.text(receivingAdviceReference);
        despatchAdviceReference = Given.text(despatchAdviceReference);
        tenderReference = Given.text(tenderReference);
        furtherReferences = furtherReferences == null ? FurtherReferences.NONE : furtherReferences;
        objectIdentifiers = Given.identifiers("BT-18-1", objectIdentifiers);
        accountingReferences = Given.list(accountingReferences);
        paymentTerms = Given.list(paymentTerms);
        notes = Given.list(notes);
        process = process == null ? ProcessControl.of(Profile.EN16931) : process;
        precedingInvoices = Given.list(precedingInvoices);
        seller = Given.present("BG-4", seller);
        buyer = Given.present("BG-7", buyer);
        payee = Given.party("BG-10", payee);
        taxRepresentative = Given.party("BG-11", taxRepresentative);
        furtherParties = furtherParties == null ? FurtherParties.NONE : furtherParties;
        deliveries = Given.list(deliveries);
        allowances = Given.list(allowances);
        charges = Given.list(charges);
        logisticsCharges = Given.list(logisticsCharges);
        totals = totals == null ? DocumentTotals.NONE : totals;
        thirdPartyPayments = Given.list(thirdPartyPayments);
        advancePayments = Given.list(advancePayments);
        vatBreakdown = Given.list(vatBreakdown);
        supportingDocuments = Given.list(supportingDocuments);
        lines = Given.list(lines);
    }
}
