package org.quittance.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quittance.binding.DocumentFormat;
import org.quittance.binding.DocumentReader;
import org.quittance.binding.DocumentReading;
import org.quittance.binding.Group;

class InvoiceComparisonTest {
    private static final String HEAD = """
            number: F-1
            date: 2026-11-23
            seller: {name: Lumen, address: {city: Lille, country: FR}}
            notes: [{text: Merci}, {text: Bonjour}]
            lines:
            """;

    private static String line(int id, String name, String price) {
        return "  - {id: " + id + ", name: " + name + ", quantity: 1, unit: piece, price: " + price + ", vat: 20}\n";
    }

    private static final String THREE =
            HEAD + line(1, "Lampe", "10.00") + line(2, "Câble", "2.50") + line(3, "Pose", "80");

    private static ComparedInvoice invoice(String document) {
        DocumentReading reading =
                new DocumentReader().read(document.getBytes(StandardCharsets.UTF_8), DocumentFormat.YAML);
        assertThat(reading).as(document).isInstanceOf(DocumentReading.Read.class);
        Group terms = ((DocumentReading.Read) reading).reading().invoice();
        return new ComparedInvoice("x", "document", terms, List.of(), Map.of());
    }

    /** The differences, short: {@code differs BT-146 10.00 | 11}. */
    private static List<String> differences(String a, String b) {
        return InvoiceComparison.of(invoice(a), invoice(b)).differences().stream()
                .map(one -> one.kind().id() + " " + one.term() + " " + text(one.a()) + " | " + text(one.b()))
                .toList();
    }

    private static String text(Difference.@Nullable Side side) {
        return side == null ? "-" : side.text();
    }

    @Test
    void numbers_are_compared_as_numbers_and_outer_blanks_mean_nothing() {
        String other = THREE.replace("10.00", "10.0")
                .replace("price: 80", "price: 80.00")
                .replace("Lille", "' Lille '");
        assertThat(differences(THREE, other)).isEmpty();
    }

    @Test
    void a_changed_value_is_one_difference_with_both_places() {
        String other = THREE.replace("2.50", "2.60");
        assertThat(differences(THREE, other)).containsExactly("differs BT-146 2.50 | 2.60");
        assertThat(InvoiceComparison.of(invoice(THREE), invoice(other)).differences())
                .singleElement()
                .hasToString("Difference[term=BT-146,"
                        + " a=Side[path=BG-25[2]/BG-29/BT-146, position=Position[line=7, column=59], text=2.50],"
                        + " b=Side[path=BG-25[2]/BG-29/BT-146, position=Position[line=7, column=59], text=2.60]]");
    }

    @Test
    void an_inserted_line_is_one_difference_even_when_the_next_are_numbered_anew() {
        String inserted = HEAD + line(1, "Lampe", "10.00") + line(2, "Vis", "0.10") + line(3, "Câble", "2.50");
        String plain = HEAD + line(1, "Lampe", "10.00") + line(2, "Câble", "2.50");
        assertThat(differences(plain, inserted))
                .hasSize(2)
                .anyMatch(one -> one.startsWith("differs BT-126 2 | 3"))
                .anyMatch(one -> one.startsWith("only-b BG-25 - | ") && one.contains("Vis"));
        assertThat(differences(THREE + line(4, "Vis", "0.10"), THREE))
                .singleElement()
                .asString()
                .startsWith("only-a BG-25");
    }

    @Test
    void lines_in_another_order_are_the_same_lines() {
        assertThat(differences(
                        THREE, HEAD + line(3, "Pose", "80") + line(1, "Lampe", "10.00") + line(2, "Câble", "2.50")))
                .isEmpty();
    }

    @Test
    void a_note_more_is_one_difference_and_a_group_that_stands_once_tells_each_value() {
        assertThat(differences(THREE, THREE.replace("{text: Merci}, ", ""))).containsExactly("only-a BT-22 Merci | -");
        assertThat(differences(THREE, THREE.replace(", address: {city: Lille, country: FR}", "")))
                .containsExactly("only-a BT-37 Lille | -", "only-a BT-40 FR | -");
    }

    @Test
    void ten_thousand_lines_take_seconds() {
        String many = IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> line(i, "Appel " + i, "0." + (10 + i % 80)))
                .collect(Collectors.joining("", HEAD, ""));
        String shifted = HEAD
                + line(1, "Neu", "1")
                + IntStream.rangeClosed(1, 10_000)
                        .mapToObj(i -> line(i + 1, "Appel " + i, "0." + (10 + i % 80)))
                        .collect(Collectors.joining());
        ComparedInvoice a = invoice(many);
        ComparedInvoice b = invoice(shifted);
        long began = System.nanoTime();
        List<Difference> differences = InvoiceComparison.of(a, b).differences();
        assertThat((System.nanoTime() - began) / 1e9).isLessThan(20);
        assertThat(differences).hasSize(10_001);
        assertThat(differences.stream().filter(one -> one.term().equals("BG-25")))
                .hasSize(1);
    }

    @Test
    void a_day_is_compared_without_its_zone_and_a_text_as_it_is() {
        assertThat(Canonical.of("BT-2", "2026-11-23+01:00")).isEqualTo("2026-11-23");
        assertThat(Canonical.of("BT-2", "2026-11-23Z")).isEqualTo("2026-11-23");
        assertThat(Canonical.of("BT-1", "007")).isEqualTo("007");
        assertThat(Canonical.of("BT-131", "-0.00")).isEqualTo("0");
        assertThat(Canonical.of("BT-131", "1,50")).isEqualTo("1,50");
        assertThat(Canonical.of("BT-125", "QUJD\nREVG")).isEqualTo("QUJDREVG");
    }
}
