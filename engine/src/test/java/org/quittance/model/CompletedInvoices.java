package org.quittance.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Small invoices and what their completion makes of them, as texts to compare. */
final class CompletedInvoices {
    static final Address PARIS =
            AddressBuilder.builder().country(Codes.country("FR")).build();

    private CompletedInvoices() {}

    static InvoiceBuilder invoice(Line... lines) {
        return InvoiceBuilder.builder()
                .number("F-1")
                .issueDate(LocalDate.of(2026, 11, 23))
                .type(Codes.documentType("380"))
                .currency(Codes.currency("EUR"))
                .seller(SellerBuilder.builder()
                        .name("Vendeur")
                        .vatIdentifier("FR11123456782")
                        .address(PARIS)
                        .build())
                .buyer(BuyerBuilder.builder().name("Acheteur").address(PARIS).build())
                .lines(List.of(lines));
    }

    static LineBuilder line(String quantity, String price, LineVat vat) {
        return LineBuilder.builder()
                .id("1")
                .quantity(Quantity.of(quantity))
                .unit(Codes.unit("C62"))
                .price(Price.of(price))
                .addVat(vat)
                .item(Item.of("Article"));
    }

    static Line standard(String quantity, String price, String rate) {
        return line(quantity, price, LineVat.standard(rate)).build();
    }

    static Line untaxed(String category, String price) {
        Percentage rate = Percentage.of(0);
        return line("1", price, LineVat.of(Codes.vatCategory(category), rate)).build();
    }

    static Invoice complete(InvoiceBuilder invoice) {
        return new Totals().complete(invoice.build());
    }

    /** The sums as {@code 106 107 108 109 110 112 113 114 115}, a dash for what is absent. */
    static String sums(Invoice invoice) {
        DocumentTotals t = invoice.totals();
        List<Amount> all = new ArrayList<>();
        for (Amount sum : new Amount[] {
            t.lines(),
            t.allowances(),
            t.charges(),
            t.withoutVat(),
            t.vat(),
            t.withVat(),
            t.paid(),
            t.rounding(),
            t.due()
        }) {
            all.add(sum);
        }
        return all.stream().map(sum -> sum == null ? "-" : sum.toString()).collect(Collectors.joining(" "));
    }

    static List<String> breakdown(Invoice invoice) {
        return invoice.vatBreakdown().stream()
                .map(g -> "%s %s: %s %s".formatted(g.category(), g.rate(), g.taxable(), g.tax()))
                .toList();
    }
}
