package org.quittance.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Profile;

/** Adds terms of Factur-X EXTENDED to a random invoice, so that it keeps the rules of that profile. */
final class RandomExtended {
    private final RandomChoice choice;
    private final RandomExtendedLines lines;

    RandomExtended(RandomChoice choice) {
        this.choice = choice;
        this.lines = new RandomExtendedLines(choice, this::party);
    }

    Invoice extend(Invoice bare) {
        List<Line> divided = lines.divided(bare.lines());
        boolean reasons =
                divided.stream().flatMap(line -> line.vat().stream()).anyMatch(vat -> vat.exemptionCode() != null);
        InvoiceBuilder invoice = InvoiceBuilder.builder(bare)
                .process(new ProcessControl("S1", Profile.EXTENDED.guideline()))
                .lines(lines.extend(divided))
                .vatBreakdown(bare.vatBreakdown().stream()
                        .filter(group -> !reasons || !exempt(group.category()))
                        .toList());
        if (reasons) {
            invoice.allowances(bare.allowances().stream().map(this::reasoned).toList())
                    .charges(bare.charges().stream().map(this::reasoned).toList());
        }
        describe(invoice);
        involve(invoice);
        refer(invoice, bare);
        pay(invoice, bare);
        charge(invoice, divided);
        return invoice.build();
    }

    private static boolean exempt(Code category) {
        return category.value().equals("E");
    }

    private Allowance reasoned(Allowance one) {
        return !exempt(one.vatCategory())
                ? one
                : AllowanceBuilder.builder(one).exemptionCode(lines.exemption()).build();
    }

    private Charge reasoned(Charge one) {
        return !exempt(one.vatCategory())
                ? one
                : ChargeBuilder.builder(one).exemptionCode(lines.exemption()).build();
    }

    private void describe(InvoiceBuilder invoice) {
        if (choice.chance(50)) {
            invoice.details(new DocumentDetails(
                    choice.chance(50), choice.text(), choice.chance(50), choice.oneOf("fra", "deu"), choice.date()));
        }
        if (choice.chance(30)) {
            DeliveryLocation place = new DeliveryLocation(Codes.country("FR"), choice.text());
            invoice.deliveryTerms(new DeliveryTerms("DAP", place)).transport(new Transport(List.of("3", "1")));
        }
    }

    private void involve(InvoiceBuilder invoice) {
        invoice.furtherParties(new FurtherParties(
                someone(), someone(), someone(), someone(), someone(), someone(), someone(), someone(), someone()));
    }

    private @Nullable TradeParty someone() {
        return choice.maybe(20, () -> party(true));
    }

    /** A party; only those of the whole invoice have a legal address. */
    TradeParty party(boolean legal) {
        TradePartyBuilder party = TradePartyBuilder.builder()
                .name(choice.text())
                .vatIdentifier("FR" + choice.digits(11))
                .identifiers(choice.upTo(2, () -> Identifier.of(choice.digits(14), "0009")));
        if (choice.chance(50)) {
            party.tradingName(choice.text())
                    .legalRegistration(Identifier.of(choice.digits(9), "0002"))
                    .electronicAddress(ElectronicAddress.of(choice.digits(9), "0225"));
        }
        if (choice.chance(50)) {
            party.address(address()).contacts(choice.upTo(1, this::contact));
        }
        if (legal && choice.chance(30)) {
            party.legalAddress(address());
        }
        return party.build();
    }

    private Address address() {
        return AddressBuilder.builder()
                .line1(choice.text())
                .city(choice.text())
                .country(Codes.country("FR"))
                .build();
    }

    private Contact contact() {
        return ContactBuilder.builder()
                .name(choice.text())
                .department(choice.text())
                .telephone("+33 " + choice.digits(9))
                .fax("+33 " + choice.digits(9))
                .email("billing@example.com")
                .build();
    }

    private void refer(InvoiceBuilder invoice, Invoice bare) {
        FurtherReferencesBuilder further =
                FurtherReferencesBuilder.builder().ultimateCustomerOrders(choice.upTo(2, this::document));
        if (bare.purchaseOrderReference() != null && choice.chance(50)) {
            further.purchaseOrderDate(choice.date()).contractDate(choice.date());
        }
        if (choice.chance(30)) {
            further.deliveryNote(choice.reference()).deliveryNoteDate(choice.date());
        }
        if (choice.chance(30)) {
            further.quotation(document()).invoiceIssuer(choice.reference());
        }
        invoice.furtherReferences(further.build());
        if (bare.vatCurrency() != null) {
            invoice.currencyExchange(
                    new CurrencyExchange(bare.currency(), bare.vatCurrency(), Quantity.of("1.0837"), choice.date()));
        }
    }

    private ReferencedDocument document() {
        return ReferencedDocumentBuilder.builder()
                .reference(choice.reference())
                .date(choice.date())
                .build();
    }

    private void pay(InvoiceBuilder invoice, Invoice bare) {
        List<PaymentTerms> terms = new ArrayList<>();
        for (PaymentTerms one : bare.paymentTerms()) {
            terms.add(new PaymentTerms(
                    one.dueDate(),
                    one.text(),
                    choice.maybe(50, () -> choice.amount(900)),
                    choice.maybe(50, this::adjustment),
                    choice.maybe(50, this::adjustment),
                    choice.maybe(10, () -> party(true))));
        }
        if (choice.chance(30)) {
            terms.add(new PaymentTerms(choice.date(), null, choice.amount(90), null, null, null));
        }
        invoice.paymentTerms(terms);
        if (choice.chance(20)) {
            PrecedingInvoice deposit =
                    new PrecedingInvoice(choice.reference(), choice.date(), Codes.documentType("386"));
            AppliedVat vat = new AppliedVat(choice.amount(20), Codes.vatCategory("S"), Percentage.of("20"), null, null);
            invoice.addAdvancePayments(new AdvancePayment(choice.amount(99), choice.date(), List.of(vat), deposit));
        }
    }

    private PaymentAdjustment adjustment() {
        return PaymentAdjustmentBuilder.builder()
                .baseDate(choice.date())
                .period(Quantity.of(choice.between(1, 30)))
                .periodUnit(Codes.unit("DAY"))
                .percentage(new Percentage(choice.decimal(9, 2)))
                .amount(choice.amount(50))
                .build();
    }

    private void charge(InvoiceBuilder invoice, List<Line> divided) {
        LineVat like = choice.oneOf(divided).vat().get(0);
        for (int i = choice.between(0, 2); i > 0 && like.rate() != null; i--) { // FX-SCH-A-000329 asks for a rate
            AppliedVat vat =
                    new AppliedVat(null, like.category(), like.rate(), like.exemptionReason(), like.exemptionCode());
            invoice.addLogisticsCharges(new LogisticsCharge(choice.text(), choice.amount(40), List.of(vat)));
        }
        if (choice.chance(30)) {
            invoice.addThirdPartyPayments(new ThirdPartyPayment(choice.amount(30), choice.text()));
        }
    }
}
