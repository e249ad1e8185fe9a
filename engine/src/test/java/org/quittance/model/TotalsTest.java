package org.quittance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.model.CompletedInvoices.breakdown;
import static org.quittance.model.CompletedInvoices.complete;
import static org.quittance.model.CompletedInvoices.invoice;
import static org.quittance.model.CompletedInvoices.line;
import static org.quittance.model.CompletedInvoices.standard;
import static org.quittance.model.CompletedInvoices.sums;
import static org.quittance.model.CompletedInvoices.untaxed;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TotalsTest {
    @Test
    void one_line_at_one_rate() {
        Invoice invoice = complete(invoice(standard("3", "33.33", "20")));
        assertThat(sums(invoice)).isEqualTo("99.99 - - 99.99 20.00 119.99 - - 119.99");
        assertThat(breakdown(invoice)).containsExactly("S 20: 99.99 20.00");
    }

    @Test
    void rates_are_groups_in_the_order_of_their_first_line() {
        Invoice invoice = complete(invoice(
                standard("1", "10", "5.5"),
                standard("1", "100", "20"),
                standard("2", "5", "5.50"),
                standard("1", "1", "20.00")));
        assertThat(breakdown(invoice)).containsExactly("S 5.5: 20.00 1.10", "S 20: 101.00 20.20");
        assertThat(sums(invoice)).isEqualTo("121.00 - - 121.00 21.30 142.30 - - 142.30");
    }

    @Test
    void categories_at_the_same_rate_are_groups_of_their_own() {
        Invoice invoice =
                complete(invoice(untaxed("Z", "1"), untaxed("E", "2"), untaxed("E", "3"), untaxed("AE", "4")));
        assertThat(breakdown(invoice)).containsExactly("Z 0: 1.00 0.00", "E 0: 5.00 0.00", "AE 0: 4.00 0.00");
        assertThat(sums(invoice)).isEqualTo("10.00 - - 10.00 0.00 10.00 - - 10.00");
    }

    @Test
    void outside_the_scope_of_vat_there_is_no_rate() {
        LineVat none = LineVatBuilder.builder().category(Codes.vatCategory("O")).build();
        Invoice invoice = complete(invoice(line("1", "7", none).build()));
        assertThat(breakdown(invoice)).containsExactly("O null: 7.00 0.00");
    }

    @Test
    void vat_is_rounded_once_per_group_and_not_per_line() {
        Invoice invoice = complete(
                invoice(standard("1", "0.02", "20"), standard("1", "0.02", "20"), standard("1", "0.02", "20")));
        assertThat(breakdown(invoice)).containsExactly("S 20: 0.06 0.01");
    }

    @Test
    void a_line_is_rounded_once_half_away_from_zero() {
        assertThat(nets("0.5", "0.01")).isEqualTo("0.01");
        assertThat(nets("-0.5", "0.01")).isEqualTo("-0.01");
        assertThat(nets("1", "0.00499")).isEqualTo("0.00");
        assertThat(nets("3", "2.345")).isEqualTo("7.04");
    }

    private static String nets(String quantity, String price) {
        return String.valueOf(complete(invoice(standard(quantity, price, "20")))
                .lines()
                .get(0)
                .net());
    }

    @Test
    void a_price_stands_for_its_base_quantity() {
        Price perThree = PriceBuilder.builder()
                .net(UnitPrice.of("10"))
                .baseQuantity(Quantity.of("3"))
                .build();
        Line line = line("4", "1", LineVat.standard("20")).price(perThree).build();
        assertThat(complete(invoice(line)).lines().get(0).net()).hasToString("13.33");
    }

    @Test
    void line_allowances_and_charges_enter_before_the_rounding() {
        Price thirds = PriceBuilder.builder()
                .net(UnitPrice.of("1"))
                .baseQuantity(Quantity.of("3"))
                .build();
        Line line = line("2", "1", LineVat.standard("20"))
                .price(thirds)
                .addAllowances(
                        LineAllowanceBuilder.builder().amount(Amount.of("0.10")).build())
                .addCharges(LineChargeBuilder.builder().amount(Amount.of("5")).build())
                .build();
        assertThat(complete(invoice(line)).lines().get(0).net()).hasToString("5.57");
    }

    @Test
    void a_percentage_is_taken_of_quantity_times_price_when_no_base_is_stated() {
        Line line = line("3", "33.33", LineVat.standard("20"))
                .addAllowances(LineAllowanceBuilder.builder()
                        .percentage(Percentage.of("10"))
                        .build())
                .build();
        Line completed = complete(invoice(line)).lines().get(0);
        assertThat(completed.allowances().get(0).base()).hasToString("99.99");
        assertThat(completed.allowances().get(0).amount()).hasToString("10.00");
        assertThat(completed.net()).hasToString("89.99");
    }

    @Test
    void allowances_and_charges_of_the_document_enter_their_vat_group() {
        Invoice invoice = complete(invoice(standard("1", "100", "20"), standard("1", "50", "10"))
                .addAllowances(AllowanceBuilder.builder()
                        .percentage(Percentage.of("5"))
                        .vatCategory(Codes.vatCategory("S"))
                        .vatRate(Percentage.of("20.0"))
                        .build())
                .addCharges(ChargeBuilder.builder()
                        .amount(Amount.of("12.34"))
                        .vatCategory(Codes.vatCategory("S"))
                        .vatRate(Percentage.of("5.5"))
                        .build()));
        assertThat(invoice.allowances().get(0).base()).hasToString("100.00");
        assertThat(breakdown(invoice)).containsExactly("S 20: 95.00 19.00", "S 10: 50.00 5.00", "S 5.5: 12.34 0.68");
        assertThat(sums(invoice)).isEqualTo("150.00 5.00 12.34 157.34 24.68 182.02 - - 182.02");
    }

    @Test
    void negative_lines_and_negative_vat() {
        Invoice invoice = complete(invoice(standard("-1", "0.125", "20"), standard("-2", "10", "5.5")));
        assertThat(sums(invoice)).isEqualTo("-20.13 - - -20.13 -1.13 -21.26 - - -21.26");
        assertThat(breakdown(invoice)).containsExactly("S 20: -0.13 -0.03", "S 5.5: -20.00 -1.10");
    }

    @Test
    void what_is_paid_and_rounded_is_kept_and_leaves_the_amount_due() {
        Invoice invoice = complete(invoice(standard("1", "100", "20"))
                .totals(DocumentTotalsBuilder.builder()
                        .paid(Amount.of("119.99"))
                        .rounding(Amount.of("-0.01"))
                        .build()));
        assertThat(sums(invoice)).isEqualTo("100.00 - - 100.00 20.00 120.00 119.99 -0.01 0.00");
    }

    @Test
    void a_credit_note_is_computed_like_an_invoice() {
        Invoice note = complete(invoice(standard("2", "10", "20")).type(Codes.documentType("381")));
        assertThat(sums(note)).isEqualTo("20.00 - - 20.00 4.00 24.00 - - 24.00");
    }

    @Test
    void a_breakdown_without_amounts_is_completed_in_its_place() {
        Invoice invoice = complete(invoice(standard("1", "100", "20"), untaxed("E", "40"))
                .addVatBreakdown(
                        VatBreakdown.exempt(Codes.vatCategory("E"), "Formation", Codes.exemption("VATEX-EU-132-1I"))));
        assertThat(breakdown(invoice)).containsExactly("E 0: 40.00 0.00", "S 20: 100.00 20.00");
        assertThat(invoice.vatBreakdown().get(0).exemptionReason()).isEqualTo("Formation");
    }

    @Test
    void groups_of_the_same_category_and_rate_share_what_is_left() {
        VatBreakdownBuilder exempt =
                VatBreakdownBuilder.builder().category(Codes.vatCategory("E")).rate(Percentage.of(0));
        Invoice invoice = complete(invoice(untaxed("E", "40"))
                .addVatBreakdown(
                        exempt.taxable(Amount.of(15)).exemptionReason("a").build())
                .addVatBreakdown(VatBreakdown.exempt(Codes.vatCategory("E"), "b", Codes.exemption("VATEX-EU-132"))));
        assertThat(breakdown(invoice)).containsExactly("E 0: 15.00 0.00", "E 0: 25.00 0.00");
    }

    @Test
    void declared_amounts_are_kept_and_their_differences_told() {
        Line line =
                line("1", "100", LineVat.standard("20")).net(Amount.of("99.00")).build();
        Invoice invoice = complete(invoice(line)
                .totals(DocumentTotalsBuilder.builder().vat(Amount.of("19.79")).build()));
        assertThat(sums(invoice)).isEqualTo("99.00 - - 99.00 19.79 118.79 - - 118.79");
        assertThat(new Totals().differences(invoice))
                .extracting(d -> d.path() + " " + d.declared() + " " + d.expected() + " " + d.distance())
                .containsExactly(
                        "BG-25[1]/BT-131 99.00 100.00 1.00",
                        "BG-22/BT-106 99.00 100.00 1.00",
                        "BG-22/BT-109 99.00 100.00 1.00",
                        "BG-22/BT-110 19.79 20.00 0.21",
                        "BG-22/BT-112 118.79 120.00 1.21",
                        "BG-22/BT-115 118.79 120.00 1.21",
                        "BG-23[1]/BT-116 99.00 100.00 1.00",
                        "BG-23[1]/BT-117 19.80 20.00 0.20");
    }

    @Test
    void a_vat_group_that_is_left_out_is_a_difference() {
        Invoice invoice = complete(invoice(standard("1", "100", "20"), standard("1", "10", "10")));
        Invoice without = InvoiceBuilder.builder(invoice)
                .vatBreakdown(invoice.vatBreakdown().subList(0, 1))
                .build();
        assertThat(new Totals().differences(without))
                .containsExactly(new Difference("BG-23[2]/BT-116", "BT-116", null, Amount.of(10)));
    }

    @Test
    void vat_in_accounting_currency_needs_a_rate_or_a_declared_amount() {
        InvoiceBuilder foreign = invoice(standard("1", "100", "20")).vatCurrency(Codes.currency("GBP"));
        assertThat(complete(foreign).totals().vatInAccountingCurrency()).isNull();
        Totals converting = Totals.with(new BigDecimal("0.84125"));
        assertThat(converting.complete(foreign.build()).totals().vatInAccountingCurrency())
                .hasToString("16.83");
        Invoice declared = foreign.totals(DocumentTotalsBuilder.builder()
                        .vatInAccountingCurrency(Amount.of("16.80"))
                        .build())
                .build();
        assertThat(converting.complete(declared).totals().vatInAccountingCurrency())
                .hasToString("16.80");
        assertThat(converting.differences(declared))
                .containsExactly(new Difference("BG-22/BT-111", "BT-111", Amount.of("16.80"), Amount.of("16.83")));
    }

    @Test
    void without_lines_only_what_follows_from_the_stated_sums_is_computed() {
        Invoice invoice = complete(invoice()
                .totals(DocumentTotalsBuilder.builder()
                        .withoutVat(Amount.of("100"))
                        .vat(Amount.of("20"))
                        .build()));
        assertThat(sums(invoice)).isEqualTo("- - - 100.00 20.00 120.00 - - 120.00");
        assertThat(invoice.vatBreakdown()).isEmpty();
    }

    @Test
    void a_net_price_is_the_gross_price_less_its_discounts() {
        Price price = PriceBuilder.builder()
                .gross(UnitPrice.of("10.00"))
                .addDiscounts(PriceDiscount.of("1.255"))
                .build();
        Line line = line("2", "1", LineVat.standard("20")).price(price).build();
        assertThat(complete(invoice(line)).lines().get(0).net()).hasToString("17.49");
    }

    @Test
    void ten_thousand_lines_add_up_exactly() {
        Line[] lines = new Line[10_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = standard("1", "0.105", i % 2 == 0 ? "20" : "5.5");
        }
        Invoice invoice = complete(invoice(lines));
        assertThat(breakdown(invoice)).containsExactly("S 20: 550.00 110.00", "S 5.5: 550.00 30.25");
        assertThat(sums(invoice)).isEqualTo("1100.00 - - 1100.00 140.25 1240.25 - - 1240.25");
    }

    @Test
    void the_exchange_rate_of_the_invoice_converts_its_vat() {
        Invoice invoice = complete(invoice(standard("1", "100", "20"))
                .vatCurrency(Codes.currency("GBP"))
                .currencyExchange(CurrencyExchangeBuilder.builder()
                        .source(Codes.currency("EUR"))
                        .target(Codes.currency("GBP"))
                        .rate(Quantity.of("0.84125"))
                        .build()));
        assertThat(invoice.totals().vatInAccountingCurrency()).hasToString("16.83");
    }

    @Test
    void completing_twice_changes_nothing_and_nothing_differs() {
        Stream.concat(RandomInvoices.of(7, 500), RandomInvoices.extended(8, 500))
                .forEach(invoice -> {
                    assertThat(new Totals().complete(invoice)).isEqualTo(invoice);
                    assertThat(new Totals().differences(invoice)).isEmpty();
                });
    }
}
