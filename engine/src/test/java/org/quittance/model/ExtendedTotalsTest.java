package org.quittance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.model.CompletedInvoices.breakdown;
import static org.quittance.model.CompletedInvoices.complete;
import static org.quittance.model.CompletedInvoices.invoice;
import static org.quittance.model.CompletedInvoices.line;
import static org.quittance.model.CompletedInvoices.standard;
import static org.quittance.model.CompletedInvoices.sums;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The sums of EXTENDED: groups of lines, logistics charges, payments for others, reasons that divide a category. */
class ExtendedTotalsTest {
    private static Line below(String id, String parent, String subtype, String price) {
        return line("1", price, LineVat.standard("20"))
                .id(id)
                .parent(parent)
                .subtype(subtype)
                .build();
    }

    private static Line group(String id, String parent) {
        return LineBuilder.builder()
                .id(id)
                .parent(parent)
                .subtype(Line.GROUP)
                .item(Item.of("Lot " + id))
                .build();
    }

    @Test
    void groups_sum_up_what_stands_below_and_only_details_count() {
        Invoice invoice = complete(invoice(
                group("1", " "),
                group("1.1", "1"),
                below("1.1.1", "1.1", Line.DETAIL, "10"),
                below("1.1.2", "1.1", Line.INFORMATION, "500"),
                below("1.2", "1", Line.DETAIL, "5"),
                group("2", " "),
                standard("1", "1", "20")));
        assertThat(invoice.lines().stream().map(Line::net).map(String::valueOf))
                .containsExactly("15.00", "10.00", "10.00", "500.00", "5.00", "0.00", "1.00");
        assertThat(sums(invoice)).isEqualTo("16.00 - - 16.00 3.20 19.20 - - 19.20");
        assertThat(breakdown(invoice)).containsExactly("S 20: 16.00 3.20");
        assertThat(new Totals().differences(invoice)).isEmpty();
    }

    @Test
    void groups_that_stand_below_themselves_have_no_sum() {
        Invoice invoice = complete(invoice(group("1", "2"), group("2", "1"), group("3", "3"), group("4", "1")));
        assertThat(invoice.lines().stream().map(Line::net).map(String::valueOf))
                .containsExactly("null", "null", "null", "0.00");
    }

    @Test
    void a_wrong_sum_of_a_group_is_a_difference() {
        Line wrong = LineBuilder.builder(group("1", " ")).net(Amount.of(7)).build();
        Invoice invoice = complete(invoice(wrong, below("1.1", "1", Line.DETAIL, "5")));
        assertThat(new Totals().differences(invoice))
                .containsExactly(new Difference("BG-25[1]/BT-131", "BT-131", Amount.of(7), Amount.of(5)));
    }

    @Test
    void logistics_charges_are_charges_and_payments_for_others_are_due() {
        AppliedVat vat = AppliedVatBuilder.builder()
                .category(Codes.vatCategory("S"))
                .rate(Percentage.of("20"))
                .build();
        Invoice invoice = complete(invoice(standard("1", "100", "20"))
                .addLogisticsCharges(new LogisticsCharge("Livraison", Amount.of(10), List.of(vat)))
                .addThirdPartyPayments(new ThirdPartyPayment(Amount.of("3.50"), "Taxe de séjour")));
        assertThat(sums(invoice)).isEqualTo("100.00 - 10.00 110.00 22.00 132.00 - - 135.50");
        assertThat(breakdown(invoice)).containsExactly("S 20: 110.00 22.00");
    }

    @Test
    void exemption_reasons_of_lines_divide_a_category() {
        Invoice invoice = complete(
                invoice(exempt("VATEX-EU-132", "10"), exempt("VATEX-EU-132-1I", "20"), exempt("VATEX-EU-132", "5"))
                        .addVatBreakdown(
                                VatBreakdown.exempt(Codes.vatCategory("E"), null, Codes.exemption("VATEX-EU-132-1I"))));
        assertThat(invoice.vatBreakdown().stream().map(g -> g.exemptionCode() + " " + g.taxable()))
                .containsExactly("VATEX-EU-132-1I 20.00", "VATEX-EU-132 15.00");
        assertThat(new Totals().differences(invoice)).isEmpty();
    }

    @Test
    void a_breakdown_without_amounts_and_reason_is_left_out_where_reasons_divide_its_category() {
        Invoice invoice = complete(invoice(exempt("VATEX-EU-132", "10"))
                .addVatBreakdown(VatBreakdown.exempt(Codes.vatCategory("E"), null, null)));
        assertThat(breakdown(invoice)).containsExactly("E 0: 10.00 0.00");
    }

    private static Line exempt(String reason, String price) {
        LineVat vat = LineVatBuilder.builder(LineVat.of(Codes.vatCategory("E"), Percentage.of(0)))
                .exemptionCode(Codes.exemption(reason))
                .build();
        return line("1", price, vat).build();
    }
}
