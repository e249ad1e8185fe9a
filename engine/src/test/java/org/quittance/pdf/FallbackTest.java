package org.quittance.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quittance.term.Profile;

class FallbackTest {
    private static final FacturXPdf DRAWER = new FacturXPdf(Fonts.bundled());

    private static DrawnInvoice draw(String name) {
        SampleInvoice sample =
                SampleInvoice.blank("380").line(name, "1", "H87", "1.00", "20").totals();
        PageOptions options = PageOptions.of(Locale.FRENCH, Instant.EPOCH, "seed");
        byte[] xml = "<invoice/>".getBytes(StandardCharsets.UTF_8);
        return DRAWER.draw(sample.group(), xml, Profile.EN16931, options);
    }

    private static String printed(DrawnInvoice drawn) throws Exception {
        return PrintedValues.read(drawn.pdf().uncheckedBytes()).all().stream()
                .filter(printed -> printed.term().equals("BT-153"))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void greek_cyrillic_and_arrows_are_drawn() throws Exception {
        String name = "Ελληνικά Кириллица → ₴ ﬁ é";
        DrawnInvoice drawn = draw(name);
        assertThat(drawn.missing()).isEmpty();
        assertThat(Conformance.faults(drawn.pdf().uncheckedBytes())).isEmpty();
        assertThat(printed(drawn)).isEqualTo(name);
    }

    @Test
    void a_character_that_no_font_has_is_a_box_that_copies_as_itself_and_is_reported() throws Exception {
        DrawnInvoice drawn = draw("Merci \uD83D\uDE00 中\uE000");
        assertThat(drawn.missing()).containsExactly("U+4E2D", "U+E000", "U+1F600");
        assertThat(printed(drawn)).isEqualTo("Merci \uD83D\uDE00 中\uE000");
        assertThat(Conformance.faults(drawn.pdf().uncheckedBytes())).isEmpty();
    }

    @Test
    void controls_and_invisible_characters_are_left_out_and_accents_composed() throws Exception {
        DrawnInvoice drawn = draw("a\u0001b\u200Bc\u00ADd\te\u0301\uFE0F");
        assertThat(printed(drawn)).isEqualTo("abcd é");
        assertThat(drawn.missing()).isEmpty();
        assertThat(Conformance.faults(drawn.pdf().uncheckedBytes())).isEmpty();
    }

    @Test
    void an_unpaired_surrogate_does_no_harm() throws Exception {
        DrawnInvoice drawn = draw("a\uD83Db");
        assertThat(Conformance.faults(drawn.pdf().uncheckedBytes())).isEmpty();
    }
}
