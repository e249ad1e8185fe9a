package org.quittance.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quittance.binding.Group;
import org.quittance.binding.Value;
import org.quittance.term.Profile;

class PrintedValuesTest {
    private static final FacturXPdf DRAWER = new FacturXPdf(Fonts.bundled());

    private static byte[] draw(SampleInvoice sample) {
        PageOptions options = PageOptions.of(Locale.FRENCH, Instant.EPOCH, "seed");
        byte[] xml = "<invoice/>".getBytes(StandardCharsets.UTF_8);
        return DRAWER.draw(sample.group(), xml, Profile.EN16931, options).pdf().uncheckedBytes();
    }

    @Test
    void a_printed_value_says_its_term_its_place_and_its_canonical_text() throws Exception {
        List<PrintedValues.Printed> printed =
                PrintedValues.read(draw(SampleInvoice.ofPicture())).all();
        assertThat(printed)
                .contains(
                        new PrintedValues.Printed("BT-131", "BG-25[3]/BT-131", "2116.80", "2 116,80"),
                        new PrintedValues.Printed("BT-2", "BT-2", "2026-11-16", "16 novembre 2026"),
                        new PrintedValues.Printed("BT-3", "BT-3", "380", "Facture"),
                        new PrintedValues.Printed("BT-130", "BG-25[1]/BT-130", "DAY", "jours"),
                        new PrintedValues.Printed("BT-30", "BG-4/BT-30", "912345674", "912 345 674"),
                        new PrintedValues.Printed("BT-115", "BG-22/BT-115", "11433.49", "11 433,49 €"),
                        new PrintedValues.Printed(
                                "BT-84",
                                "BG-16/BG-17[1]/BT-84",
                                "FR7630006000011234567890189",
                                "FR76 3000 6000 0112 3456 7890 189"));
    }

    @Test
    void every_value_but_codes_and_attached_bytes_is_printed() throws Exception {
        SampleInvoice sample = SampleInvoice.ofEverything();
        List<String> paths = PrintedValues.read(draw(sample)).all().stream()
                .map(PrintedValues.Printed::path)
                .toList();
        assertThat(values(sample.group()))
                .filteredOn(value -> !paths.contains(value.path()))
                .extracting(Value::term)
                .containsOnly("BT-5", "BT-24", "BT-95", "BT-102", "BT-118", "BT-119", "BT-125", "BT-151");
    }

    private static List<Value> values(Group group) {
        List<Value> values = new ArrayList<>(group.values());
        group.groups().forEach(child -> values.addAll(values(child)));
        return values;
    }

    @Test
    void reading_order_goes_from_the_title_through_the_lines_to_the_totals_and_the_payment() throws Exception {
        List<String> terms = PrintedValues.read(draw(SampleInvoice.ofPicture())).all().stream()
                .map(PrintedValues.Printed::term)
                .toList();
        List<Integer> places =
                List.of("BT-27", "BT-44", "BT-1", "BT-13", "BT-153", "BT-116", "BT-106", "BT-84", "BT-20").stream()
                        .map(terms::indexOf)
                        .toList();
        assertThat(places).doesNotContain(-1).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void headers_repeated_on_later_pages_are_no_content() throws Exception {
        List<String> types = PrintedValues.read(draw(SampleInvoice.ofLines(60))).types();
        assertThat(types).filteredOn("THead"::equals).hasSize(1);
        assertThat(types).filteredOn("H1"::equals).hasSize(1);
        assertThat(types).filteredOn("TBody"::equals).hasSize(1);
        int heads = types.indexOf("TBody") - types.indexOf("THead");
        assertThat(heads).isEqualTo(1 + 1 + 6);
    }
}
