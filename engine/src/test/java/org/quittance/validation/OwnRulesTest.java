package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.validation.Samples.basic;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.binding.Group;
import org.quittance.binding.InvoiceMapper;
import org.quittance.finding.Finding;
import org.quittance.finding.Severity;
import org.quittance.model.RandomInvoices;
import org.quittance.term.Profile;

class OwnRulesTest {
    private static List<Finding> own(String xml) {
        return Samples.validate(xml).findings().stream()
                .filter(finding -> finding.step().equals("arithmetic"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "QX-IBAN, FR1420041010050500013M02606, FR1420041010050500013M02607, BT-84, , ",
        "QX-VAT-NUMBER, FR83404833048, FR84404833048, BT-31, FR84404833048, FR83404833048",
        "QX-VAT-AMOUNT, <ram:CalculatedAmount>0.61, <ram:CalculatedAmount>0.62, BT-117, 0.62, 0.61",
        "QX-LINE-AMOUNT, <ram:ChargeAmount>1.11, <ram:ChargeAmount>1.12, BT-131, 11.10, 11.20",
        "QX-SUM, <ram:GrandTotalAmount>11.71, <ram:GrandTotalAmount>11.72, BT-112, 11.72, 11.71",
    })
    void each_rule_names_the_term_and_both_values(
            String rule, String old, String replacement, String term, String declared, String expected) {
        assertThat(basic()).contains(old);
        assertThat(own(basic().replace(old, replacement))).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.terms()).containsExactly(term);
            assertThat(finding.declared()).isEqualTo(declared);
            assertThat(finding.expected()).isEqualTo(expected);
            assertThat(finding.place().line()).isPositive();
            assertThat(finding.place().location()).endsWith(term);
        });
    }

    @Test
    void a_day_must_be_in_the_calendar_and_in_our_time() {
        for (String day : List.of("20260230", "00000229", "99990101")) {
            String wrong = basic().replaceFirst("format=\"102\">\\d{8}<", "format=\"102\">" + day + "<");
            assertThat(own(wrong)).anySatisfy(finding -> {
                assertThat(finding.rule()).isEqualTo("QX-DATE");
                assertThat(finding.terms()).containsExactly("BT-2");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2400,00", "2 400.00", "1E+999999999", "2400.00 EUR"})
    void an_amount_that_is_no_number_is_an_error_and_not_passed_over(String text) {
        String wrong = basic().replaceFirst("LineTotalAmount>[^<]+<", "LineTotalAmount>" + text + "<");
        FileReport report = Samples.validate(wrong);
        assertThat(own(wrong)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("QX-NUMBER");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.terms()).containsExactly("BT-131");
        });
        assertThat(Samples.outcomes(report)).contains("arithmetic failed");
    }

    @Test
    void a_price_and_an_allowance_do_not_contradict_themselves() {
        String gross = "<ram:GrossPriceProductTradePrice><ram:ChargeAmount>2.00</ram:ChargeAmount>"
                + "</ram:GrossPriceProductTradePrice><ram:NetPriceProductTradePrice>";
        assertThat(own(basic().replace("<ram:NetPriceProductTradePrice>", gross)))
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo("QX-PRICE");
                    assertThat(finding.expected()).isEqualTo("2.00");
                });
        String allowance =
                "<ram:SpecifiedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>false</udt:Indicator>"
                        + "</ram:ChargeIndicator><ram:CalculationPercent>10</ram:CalculationPercent><ram:BasisAmount>50.00"
                        + "</ram:BasisAmount><ram:ActualAmount>5.03</ram:ActualAmount></ram:SpecifiedTradeAllowanceCharge>";
        String end = "<ram:SpecifiedTradeSettlementLineMonetarySummation>";
        assertThat(own(basic().replace(end, allowance + end))).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("QX-ADJUSTMENT-AMOUNT");
            assertThat(finding.declared()).isEqualTo("5.03");
            assertThat(finding.expected()).isEqualTo("5.00");
        });
        assertThat(own(basic().replace(end, allowance.replace("5.03", "5.02") + end)))
                .noneMatch(finding -> finding.rule().equals("QX-ADJUSTMENT-AMOUNT"));
    }

    @Test
    void a_line_identifier_may_be_used_once() {
        String line = basic().substring(
                        basic().indexOf("<ram:IncludedSupply"),
                        basic().indexOf("<ram:ApplicableHeaderTradeAgreement>"));
        assertThat(own(basic().replace(line, line + line))).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("QX-LINE-ID-TWICE");
            assertThat(finding.place().location()).isEqualTo("BG-25[2]/BT-126");
        });
    }

    @Test
    void the_price_may_be_for_more_than_one() {
        String perHundred = basic().replace(
                        "<ram:ChargeAmount>1.11</ram:ChargeAmount>",
                        "<ram:ChargeAmount>111</ram:ChargeAmount><ram:BasisQuantity unitCode=\"KGM\">100</ram:BasisQuantity>");
        assertThat(own(perHundred)).isEmpty();
    }

    @Test
    void what_totals_compute_adds_up_in_every_profile() {
        InvoiceMapper mapper = new InvoiceMapper();
        RandomInvoices.of(43, 300).forEach(invoice -> addsUp(mapper.write(invoice), Profile.EN16931));
        RandomInvoices.extended(44, 300).forEach(invoice -> addsUp(mapper.write(invoice), Profile.EXTENDED));
    }

    private static void addsUp(Group invoice, Profile profile) {
        assertThat(OwnRules.of(invoice, profile, Severity.ERROR))
                .filteredOn(finding -> !AmountRule.of(finding.rule()).isEmpty())
                // Random payment schedules and advance payments are not those of the totals.
                .filteredOn(finding -> !finding.text(Locale.ENGLISH).matches(".*BT-X-(275|291).*"))
                .isEmpty();
    }

    @Test
    void the_message_says_it_all() {
        Finding finding =
                own(basic().replace(">11.71</ram:Grand", ">11.72</ram:Grand")).get(0);
        assertThat(finding.text(Locale.ENGLISH)).isEqualTo("BT-112 is 11.72; BT-109 + BT-110 gives 11.71.");
        assertThat(finding.text(Locale.FRENCH)).isEqualTo("BT-112 vaut 11.72 ; BT-109 + BT-110 donne 11.71.");
    }

    @ParameterizedTest
    @CsvSource({
        "FR14 2004 1010 0505 0001 3M02 606, true",
        "DE89370400440532013000, true",
        "DE88370400440532013000, false"
    })
    void check_digits_follow_mod_97(String iban, boolean holds) {
        assertThat(Iban.looksLike(iban)).isTrue();
        assertThat(Iban.holds(iban)).isEqualTo(holds);
        assertThat(Iban.looksLike("3920934")).isFalse();
    }
}
