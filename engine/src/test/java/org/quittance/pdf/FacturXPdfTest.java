package org.quittance.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.binding.Group;
import org.quittance.binding.Value;
import org.quittance.term.Profile;
import org.quittance.term.Term;
import org.quittance.term.Terms;

class FacturXPdfTest {
    private static final FacturXPdf DRAWER = new FacturXPdf(Fonts.bundled());
    private static final byte[] XML = "<invoice/>".getBytes(StandardCharsets.UTF_8);
    private static final Instant CREATED = Instant.parse("2026-11-16T00:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de"})
    void the_invoice_of_the_picture_conforms_in_every_language(String language) throws Exception {
        DrawnInvoice drawn = draw(SampleInvoice.ofPicture(), language);
        save("picture-" + language, drawn);
        assertThat(Conformance.faults(drawn.pdf().uncheckedBytes())).isEmpty();
    }

    @Test
    void the_invoice_of_the_picture_fits_on_one_page() {
        assertThat(draw(SampleInvoice.ofPicture(), "fr").pages()).isEqualTo(1);
    }

    @Test
    void a_single_line_conforms() throws Exception {
        assertThat(Conformance.faults(draw(SampleInvoice.ofLines(1), "fr").pdf().uncheckedBytes()))
                .isEmpty();
    }

    @Test
    void an_invoice_without_lines_conforms() throws Exception {
        SampleInvoice sample = SampleInvoice.blank("380")
                .put("BT-109", "10.00")
                .put("BT-112", "12.00")
                .put("BT-115", "12.00");
        DrawnInvoice drawn = DRAWER.draw(sample.group(), XML, Profile.MINIMUM, options("fr"));
        assertThat(Conformance.faults(drawn.pdf().uncheckedBytes())).isEmpty();
    }

    @Test
    void a_credit_note_says_so_and_asks_for_no_transfer() throws Exception {
        SampleInvoice sample = SampleInvoice.blank("381");
        sample.line("Suspension Halo 90", "1", "H87", "440.10", "20").totals().transfer();
        DrawnInvoice drawn = draw(sample, "fr");
        save("credit", drawn);
        assertThat(Conformance.faults(drawn.pdf().uncheckedBytes())).isEmpty();
        assertThat(text(drawn.pdf().uncheckedBytes()))
                .contains("Avoir F-2026-0417", "Net à votre crédit")
                .doesNotContain("Scannez", "Net à payer");
        assertThat(PrintedValues.read(drawn.pdf().uncheckedBytes()).types()).doesNotContain("Figure");
    }

    @Test
    void a_line_taller_than_a_page_goes_on_over_pages_without_loss() throws Exception {
        SampleInvoice sample = SampleInvoice.blank("380").line("Court", "1", "H87", "1.00", "20");
        String words = IntStream.range(0, 1200).mapToObj(i -> "mot" + i).collect(Collectors.joining(" "));
        sample.line("Long", "1", "H87", "2.00", "20")
                .detail(words)
                .line("Fin", "1", "H87", "3.00", "20")
                .totals()
                .transfer();
        DrawnInvoice drawn = draw(sample, "fr");
        save("tall", drawn);
        assertThat(Conformance.faults(drawn.pdf().uncheckedBytes())).isEmpty();
        PrintedValues.Printed description = PrintedValues.read(drawn.pdf().uncheckedBytes()).all().stream()
                .filter(printed -> printed.term().equals("BT-154"))
                .findFirst()
                .orElseThrow();
        assertThat(description.text().strip()).isEqualTo(words);
    }

    @Test
    void words_longer_than_their_column_are_broken_and_kept() throws Exception {
        String word = "Donaudampfschifffahrtsgesellschaft".repeat(20);
        SampleInvoice sample =
                SampleInvoice.blank("380").line(word, "123456789.123456", "KWH", "123456789.123456", "20");
        sample.put("BT-10", word).note(word).totals().transfer();
        DrawnInvoice drawn = draw(sample, "de");
        save("words", drawn);
        assertThat(Conformance.faults(drawn.pdf().uncheckedBytes())).isEmpty();
        assertThat(PrintedValues.read(drawn.pdf().uncheckedBytes()).all())
                .filteredOn(printed ->
                        printed.term().equals("BT-153") || printed.term().equals("BT-22"))
                .allSatisfy(printed -> assertThat(printed.text()).isEqualTo(word));
    }

    @Test
    void texts_longer_than_a_page_are_kept_wherever_they_stand() throws Exception {
        String novel = IntStream.range(0, 1500).mapToObj(i -> "mot" + i).collect(Collectors.joining(" "));
        SampleInvoice sample =
                SampleInvoice.blankWithSeller(novel).put("BT-36", novel).put("BT-10", novel);
        sample.put("BT-45", novel)
                .put("BT-56", novel)
                .put("BT-97", novel)
                .put("BT-82", novel)
                .put("BT-123", novel);
        sample.line(novel, "1", "H87", "1.00", "20").totals().transfer().note(novel);
        DrawnInvoice drawn = draw(sample, "fr");
        save("novel", drawn);
        assertThat(Conformance.faults(drawn.pdf().uncheckedBytes())).isEmpty();
        List<String> complete = PrintedValues.read(drawn.pdf().uncheckedBytes()).all().stream()
                .filter(printed -> printed.text().strip().equals(novel))
                .map(PrintedValues.Printed::term)
                .toList();
        assertThat(complete)
                .contains("BT-27", "BT-36", "BT-10", "BT-45", "BT-56", "BT-97", "BT-82", "BT-123", "BT-153", "BT-22");
    }

    @Test
    void what_no_section_knows_is_listed_under_its_name() throws Exception {
        SampleInvoice sample = SampleInvoice.ofLines(1).put("BT-7", "2026-11-30");
        sample.last("BT-150", "MTR");
        String text = text(draw(sample, "fr").pdf().uncheckedBytes());
        assertThat(text).contains("Unité de mesure de la quantité de base du prix de l’article");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de"})
    void an_invoice_with_every_block_conforms(String language) throws Exception {
        DrawnInvoice drawn = draw(SampleInvoice.ofEverything(), language);
        save("everything-" + language, drawn);
        assertThat(Conformance.faults(drawn.pdf().uncheckedBytes())).isEmpty();
    }

    @Test
    void sixty_lines_conform() throws Exception {
        DrawnInvoice drawn = draw(SampleInvoice.ofLines(60), "fr");
        save("sixty", drawn);
        assertThat(Conformance.faults(drawn.pdf().uncheckedBytes())).isEmpty();
    }

    @Test
    void a_thousand_lines_conform() throws Exception {
        DrawnInvoice drawn = draw(SampleInvoice.ofLines(1000), "fr");
        assertThat(Conformance.faults(drawn.pdf().uncheckedBytes())).isEmpty();
        assertThat(PrintedValues.read(drawn.pdf().uncheckedBytes()).all())
                .filteredOn(printed -> printed.term().equals("BT-131"))
                .hasSize(1000);
    }

    @Test
    void every_amount_of_the_invoice_is_printed_and_tagged() throws Exception {
        SampleInvoice sample = SampleInvoice.ofEverything();
        byte[] pdf = draw(sample, "fr").pdf().uncheckedBytes();
        List<String> claimed = PrintedValues.read(pdf).all().stream()
                .map(PrintedValues.Printed::path)
                .toList();
        String text = text(pdf);
        Figures figures = new Figures(Texts.in(Locale.FRENCH), Locale.FRENCH);
        for (Value amount : amounts(sample.group())) {
            assertThat(claimed).contains(amount.path());
            String figure = figures.amount(amount.text().replace("-", "")).replace('\u00a0', ' ');
            assertThat(text).contains(figure);
        }
    }

    private static List<Value> amounts(Group group) {
        List<Value> amounts = new ArrayList<>();
        for (Value value : group.values()) {
            Term.Type type = Terms.standard().get(value.term()).type();
            if (type == Term.Type.AMOUNT || type == Term.Type.UNIT_PRICE) {
                amounts.add(value);
            }
        }
        group.groups().forEach(child -> amounts.addAll(amounts(child)));
        return amounts;
    }

    private static DrawnInvoice draw(SampleInvoice invoice, String language) {
        return DRAWER.draw(invoice.group(), XML, Profile.EN16931, options(language));
    }

    private static PageOptions options(String language) {
        return PageOptions.of(Locale.forLanguageTag(language), CREATED, "seed");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    /** Leaves the page where people can look at it. */
    private static void save(String name, DrawnInvoice drawn) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pages"));
        Files.write(folder.resolve(name + ".pdf"), drawn.pdf().uncheckedBytes());
    }
}
