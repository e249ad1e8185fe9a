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
    void the_invoice_of_the_picture_is_one_conforming_page_in_every_language(String language) throws Exception {
        DrawnInvoice drawn = draw(SampleInvoice.ofPicture(), language);
        save("picture-" + language, drawn);
        assertThat(Conformance.faults(drawn.pdf())).isEmpty();
        assertThat(drawn.pages()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de"})
    void an_invoice_with_every_block_conforms(String language) throws Exception {
        DrawnInvoice drawn = draw(SampleInvoice.ofEverything(), language);
        save("everything-" + language, drawn);
        assertThat(Conformance.faults(drawn.pdf())).isEmpty();
    }

    @Test
    void sixty_lines_conform() throws Exception {
        DrawnInvoice drawn = draw(SampleInvoice.ofLines(60), "fr");
        save("sixty", drawn);
        assertThat(Conformance.faults(drawn.pdf())).isEmpty();
    }

    @Test
    void every_amount_of_the_invoice_is_printed_and_tagged() throws Exception {
        SampleInvoice sample = SampleInvoice.ofEverything();
        byte[] pdf = draw(sample, "fr").pdf();
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
        PageOptions options = PageOptions.of(Locale.forLanguageTag(language), CREATED, "seed");
        return DRAWER.draw(invoice.group(), XML, Profile.EN16931, options);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    private static void save(String name, DrawnInvoice drawn) throws IOException {
        Files.write(Path.of("/tmp/look-" + name + ".pdf"), drawn.pdf());
    }
}
