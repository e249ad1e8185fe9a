package org.quittance.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quittance.binding.Group;

class EpcCodeTest {
    private static Drawing drawing(Group invoice) {
        TaggedPdf pdf = new TaggedPdf(Fonts.bundled());
        Sheet sheet = new Sheet(pdf, Theme.PETROL, 800, page -> {});
        return new Drawing(invoice, sheet, Wording.in(Locale.FRENCH, "EUR"));
    }

    private static boolean offered(SampleInvoice sample) {
        Drawing drawing = drawing(sample.group());
        return EpcCode.of(drawing, sample.group().groups("BG-16").get(0)).isPresent();
    }

    private static SampleInvoice due(String type, String amount) {
        return SampleInvoice.blank(type).put("BT-115", amount).transfer();
    }

    @Test
    void the_payload_follows_epc069_12_version_002() {
        SampleInvoice sample = due("380", "11433.49");
        Group payment = sample.group().groups("BG-16").get(0);
        Group account = payment.groups("BG-17").get(0);
        assertThat(EpcCode.payload(drawing(sample.group()), payment, account, new BigDecimal("11433.5")))
                .isEqualTo("""
                        BCD
                        002
                        1
                        SCT
                        AGRIFRPP
                        Atelier Lumen
                        FR7630006000011234567890189
                        EUR11433.50


                        F-2026-0417""");
    }

    @Test
    void a_transfer_in_euro_has_a_code() {
        assertThat(offered(due("380", "0.01"))).isTrue();
        assertThat(offered(due("380", "999999999.99"))).isTrue();
    }

    @Test
    void nothing_to_pay_too_much_or_a_credit_note_has_none() {
        assertThat(offered(due("380", "0.00"))).isFalse();
        assertThat(offered(due("380", "-5.00"))).isFalse();
        assertThat(offered(due("380", "1000000000.00"))).isFalse();
        assertThat(offered(due("381", "10.00"))).isFalse();
    }

    @Test
    void an_account_that_is_no_iban_has_none() {
        SampleInvoice sample = SampleInvoice.blank("380").put("BT-115", "10.00").put("BT-81", "58");
        assertThat(offered(sample.put("BT-84", "FR7630006000011234567890188"))).isFalse();
    }
}
