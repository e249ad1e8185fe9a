package org.quittance.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quittance.code.Code;

/**
 * Random invoices that keep every rule of EN 16931: several rates and categories, allowances and charges at both levels,
 * negative lines, prepayments, credit notes, foreign currencies. Computed terms are filled.
 */
public final class RandomInvoices {
    private final RandomChoice choice;

    private RandomInvoices(long seed) {
        this.choice = new RandomChoice(seed);
    }

    /** {@code count} invoices, the same for the same seed. */
    public static Stream<Invoice> of(long seed, int count) {
        RandomInvoices invoices = new RandomInvoices(seed);
        return Stream.generate(invoices::next).limit(count);
    }

    /** Invoices without their computed terms, as people write them. */
    public static Stream<Invoice> bare(long seed, int count) {
        RandomInvoices invoices = new RandomInvoices(seed);
        return Stream.generate(invoices::bare).limit(count);
    }

    /** Invoices that use terms of Factur-X EXTENDED and keep the rules of that profile. */
    public static Stream<Invoice> extended(long seed, int count) {
        RandomInvoices invoices = new RandomInvoices(seed);
        RandomExtended extended = new RandomExtended(invoices.choice);
        return Stream.generate(() -> new Totals().complete(extended.extend(invoices.bare())))
                .limit(count);
    }

    private Invoice next() {
        return Totals.with(new BigDecimal("1.0837")).complete(bare());
    }

    private Invoice bare() {
        RandomVat vat = new RandomVat(choice);
        RandomLines lines = new RandomLines(choice, vat);
        InvoiceBuilder invoice = InvoiceBuilder.builder();
        identify(invoice);
        parties(invoice, new RandomParties(choice, vat));
        refer(invoice, lines);
        pay(invoice);
        goods(invoice, vat, lines);
        return invoice.build();
    }

    private void identify(InvoiceBuilder invoice) {
        boolean credit = choice.chance(20);
        invoice.number(choice.reference())
                .issueDate(choice.date())
                .type(Codes.documentType(credit ? "381" : choice.oneOf("380", "380", "384", "386")))
                .currency(Codes.currency(choice.oneOf("EUR", "EUR", "USD", "JPY")))
                .notes(choice.upTo(3, this::note));
        if (credit || choice.chance(10)) {
            invoice.addPrecedingInvoices(PrecedingInvoice.of(choice.reference(), choice.maybe(70, choice::date)));
        }
        if (choice.chance(20)) {
            invoice.vatCurrency(Codes.currency("GBP"));
        }
        if (choice.chance(20)) {
            invoice.vatPointDate(choice.date());
        } else if (choice.chance(20)) {
            invoice.vatPointDateCode(Code.of("UNTDID2005", choice.oneOf("3", "35", "432")));
        }
        if (choice.chance(30)) {
            invoice.process(new ProcessControl("S1", "urn:cen.eu:en16931:2017"));
        }
    }

    private Note note() {
        return choice.chance(60)
                ? Note.of(Codes.noteSubject(choice.oneOf("AAI", "REG", "ABL")), choice.text())
                : Note.of(choice.text());
    }

    private void parties(InvoiceBuilder invoice, RandomParties parties) {
        boolean dated = choice.chance(70);
        invoice.seller(parties.seller()).buyer(parties.buyer()).addDeliveries(parties.delivery(dated));
        if (!dated || choice.chance(20)) {
            invoice.period(choice.period());
        }
        TradeParty payee = parties.payee();
        if (payee != null) {
            invoice.payee(payee);
        }
        TradeParty representative = parties.taxRepresentative();
        if (representative != null) {
            invoice.taxRepresentative(representative);
        }
    }

    private void refer(InvoiceBuilder invoice, RandomLines lines) {
        if (choice.chance(30)) {
            invoice.buyerReference(choice.reference())
                    .purchaseOrderReference(choice.reference())
                    .contractReference(choice.reference());
        }
        if (choice.chance(20)) {
            invoice.projectReference(choice.reference())
                    .salesOrderReference(choice.reference())
                    .addAccountingReferences(AccountingReference.of(choice.reference()));
        }
        if (choice.chance(20)) {
            invoice.receivingAdviceReference(choice.reference())
                    .despatchAdviceReference(choice.reference())
                    .tenderReference(choice.reference());
        }
        if (choice.chance(20)) {
            invoice.addObjectIdentifiers(lines.objectIdentifier());
        }
        for (int i = choice.between(0, 2); i > 0 && choice.chance(30); i--) {
            invoice.addSupportingDocuments(document("file-" + i));
        }
    }

    private SupportingDocument document(String name) {
        SupportingDocumentBuilder document =
                SupportingDocumentBuilder.builder().reference(name).description(choice.text());
        if (choice.chance(50)) {
            document.location("https://example.com/" + name);
        } else {
            document.attachment(
                    new Attachment(Binary.of(choice.bytes()), Code.of("MIME", "application/pdf"), name + ".pdf"));
        }
        return document.build();
    }

    private void pay(InvoiceBuilder invoice) {
        invoice.addPaymentTerms(PaymentTerms.of(choice.date(), choice.maybe(50, choice::text)));
        PaymentInstructionsBuilder payment = PaymentInstructionsBuilder.builder();
        if (choice.chance(50)) {
            payment.remittance(choice.reference()).meansText(choice.text());
        }
        switch (choice.between(0, 4)) {
            case 0 -> payment.means(Codes.paymentMeans("10"));
            case 1 -> payment.means(Codes.paymentMeans("48")).card(new Card("XXXX1234", choice.text()));
            case 2 ->
                payment.means(Codes.paymentMeans("59"))
                        .directDebit(DirectDebitBuilder.builder()
                                .mandate(choice.reference())
                                .creditor("FR72ZZZ123456")
                                .debitedAccount(iban())
                                .build());
            default ->
                payment.means(Codes.paymentMeans(choice.oneOf("30", "58")))
                        .addCreditTransfers(transfer())
                        .addCreditTransfers(choice.upTo(1, this::transfer));
        }
        if (choice.chance(90)) {
            invoice.payment(payment.build());
        }
    }

    private CreditTransfer transfer() {
        return choice.chance(50)
                ? new CreditTransfer(iban(), choice.text(), "BNPAFRPP")
                : CreditTransferBuilder.builder().account(iban()).build();
    }

    private String iban() {
        return "FR76" + choice.digits(23);
    }

    private void goods(InvoiceBuilder invoice, RandomVat vat, RandomLines lines) {
        List<LineVat> used = new ArrayList<>();
        for (int number = 1, count = choice.between(1, 12); number <= count; number++) {
            Line line = lines.line(number);
            invoice.addLines(line);
            used.addAll(line.vat());
        }
        choice.upTo(2, () -> choice.oneOf(List.copyOf(used)))
                .forEach(of -> invoice.addAllowances(allowance(of, lines)));
        choice.upTo(2, vat::any).forEach(of -> {
            used.add(of);
            invoice.addCharges(charge(of, lines));
        });
        invoice.vatBreakdown(vat.reasons(used));
        DocumentTotalsBuilder totals = DocumentTotalsBuilder.builder();
        if (choice.chance(30)) {
            totals.paid(choice.amount(1000));
        }
        if (choice.chance(20)) {
            totals.rounding(new Amount(BigDecimal.valueOf(choice.between(-50, 50), 2)));
        }
        invoice.totals(totals.build());
    }

    private Allowance allowance(LineVat vat, RandomLines lines) {
        AllowanceBuilder allowance = AllowanceBuilder.builder()
                .vatCategory(vat.category())
                .reason(choice.text())
                .reasonCode(Codes.allowanceReason("95"));
        Percentage rate = vat.rate();
        if (rate != null) {
            allowance.vatRate(rate);
        }
        switch (choice.between(0, 2)) {
            case 0 -> allowance.amount(choice.amount(90));
            case 1 -> allowance.percentage(lines.percentage());
            default -> allowance.percentage(lines.percentage()).base(choice.amount(900));
        }
        return allowance.build();
    }

    private Charge charge(LineVat vat, RandomLines lines) {
        ChargeBuilder charge =
                ChargeBuilder.builder().vatCategory(vat.category()).reasonCode(Codes.chargeReason("FC"));
        Percentage rate = vat.rate();
        if (rate != null) {
            charge.vatRate(rate);
        }
        switch (choice.between(0, 2)) {
            case 0 -> charge.amount(choice.amount(90));
            case 1 -> charge.percentage(lines.percentage());
            default -> charge.percentage(lines.percentage()).base(choice.amount(900));
        }
        return charge.build();
    }
}
