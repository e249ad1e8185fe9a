package org.quittance.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.term.Profile;

class EnvelopeTest {
    private static final FacturXPdf DRAWER = new FacturXPdf(Fonts.bundled());
    private static final byte[] XML = "<invoice/>".getBytes(StandardCharsets.UTF_8);
    private static final PageOptions OPTIONS = PageOptions.of(
                    Locale.FRENCH, Instant.parse("2026-11-16T10:20:30Z"), "seed")
            .withProducer("Quittance 0.1.0");

    private static byte[] draw(SampleInvoice sample, Profile profile, PageOptions options) {
        return DRAWER.draw(sample.group(), XML, profile, options).pdf().uncheckedBytes();
    }

    @Test
    void the_xml_is_attached_as_pdf_a_3_wants_it() throws Exception {
        byte[] pdf = draw(SampleInvoice.ofPicture(), Profile.EN16931, OPTIONS);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary file = associated(document).get(0);
            assertThat(file.getString(COSName.F)).isEqualTo("factur-x.xml");
            assertThat(file.getString(COSName.UF)).isEqualTo("factur-x.xml");
            assertThat(file.getNameAsString(COSName.getPDFName("AFRelationship")))
                    .isEqualTo("Alternative");
            COSDictionary stream = file.getCOSDictionary(COSName.EF).getCOSDictionary(COSName.UF);
            assertThat(stream.getNameAsString(COSName.SUBTYPE)).isEqualTo("text/xml");
            COSDictionary parameters = stream.getCOSDictionary(COSName.PARAMS);
            assertThat(parameters.getInt(COSName.SIZE)).isEqualTo(XML.length);
            assertThat(parameters.getString(COSName.getPDFName("ModDate"))).isEqualTo("D:20261116102030+00'00'");
            COSString sum = (COSString) parameters.getDictionaryObject(COSName.getPDFName("CheckSum"));
            assertThat(sum.getBytes())
                    .isEqualTo(MessageDigest.getInstance("MD5").digest(XML));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MINIMUM, Data, factur-x.xml, MINIMUM",
        "BASIC_WL, Data, factur-x.xml, BASIC WL",
        "BASIC, Alternative, factur-x.xml, BASIC",
        "EXTENDED, Alternative, factur-x.xml, EXTENDED",
        "EXTENDED_CTC_FR, Alternative, factur-x.xml, EXTENDED",
        "XRECHNUNG, Alternative, xrechnung.xml, XRECHNUNG"
    })
    void relationship_file_name_and_level_follow_the_profile(
            Profile profile, String relation, String name, String level) throws Exception {
        byte[] pdf = draw(SampleInvoice.ofLines(1), profile, OPTIONS);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary file = associated(document).get(0);
            assertThat(file.getNameAsString(COSName.getPDFName("AFRelationship")))
                    .isEqualTo(relation);
            assertThat(file.getString(COSName.UF)).isEqualTo(name);
            assertThat(xmp(document))
                    .contains("<fx:ConformanceLevel>" + level + "</fx:ConformanceLevel>")
                    .contains("<fx:DocumentFileName>" + name + "</fx:DocumentFileName>");
        }
    }

    @Test
    void a_profile_without_hybrid_form_is_refused() {
        assertThatThrownBy(() -> draw(SampleInvoice.ofLines(1), Profile.PEPPOL, OPTIONS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The profile peppol has no hybrid form.");
    }

    @Test
    void the_metadata_say_what_the_document_is() throws Exception {
        SampleInvoice sample = SampleInvoice.blank("380");
        sample.put("BT-28", "A & <B>").line("x", "1", "H87", "1.00", "20").totals();
        try (PDDocument document = Loader.loadPDF(draw(sample, Profile.EN16931, OPTIONS))) {
            assertThat(xmp(document))
                    .contains(
                            "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
                            "<pdfuaid:part>1</pdfuaid:part>",
                            "Facture F-2026-0417, Atelier Lumen</rdf:li></rdf:Alt></dc:title>",
                            "<rdf:li>fr</rdf:li>",
                            "<xmp:CreateDate>2026-11-16T10:20:30Z</xmp:CreateDate>",
                            "<pdf:Producer>Quittance 0.1.0</pdf:Producer>",
                            "<fx:DocumentType>INVOICE</fx:DocumentType>",
                            "<fx:Version>1.0</fx:Version>");
            assertThat(document.getDocumentInformation().getProducer()).isEqualTo("Quittance 0.1.0");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
        }
    }

    @Test
    void names_with_markup_and_quotes_do_not_break_the_metadata() throws Exception {
        SampleInvoice sample = SampleInvoice.blankWithSeller("Dupont & <Fils> \"]]>\" \u0001 É");
        sample.line("x", "1", "H87", "1.00", "20").totals();
        assertThat(Conformance.faults(draw(sample, Profile.EN16931, OPTIONS))).isEmpty();
    }

    @Test
    void further_files_and_supporting_documents_are_attached_in_the_order_of_their_names() throws Exception {
        PageOptions options = OPTIONS.withAttachments(
                List.of(new Attachment("a-releve.csv", "text/csv", "Relevé d’heures", new byte[] {1, 2})));
        byte[] pdf = draw(SampleInvoice.ofEverything(), Profile.EN16931, options);
        assertThat(Conformance.faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(associated(document))
                    .extracting(file -> file.getString(COSName.UF))
                    .containsExactly("a-releve.csv", "bl-77.pdf", "factur-x.xml");
        }
    }

    @Test
    void two_attachments_of_one_name_are_refused() {
        Attachment file = new Attachment("factur-x.xml", "text/xml", "", new byte[0]);
        PageOptions options = OPTIONS.withAttachments(List.of(file));
        assertThatThrownBy(() -> draw(SampleInvoice.ofLines(1), Profile.EN16931, options))
                .hasMessage("Two attachments have the name \"factur-x.xml\".");
    }

    @Test
    void a_logo_is_a_figure_with_a_text_alternative() throws Exception {
        for (int type : new int[] {BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_GRAY}) {
            PageOptions options = OPTIONS.withLogo(image(type, "png"));
            byte[] pdf = draw(SampleInvoice.ofPicture(), Profile.EN16931, options);
            assertThat(Conformance.faults(pdf)).isEmpty();
        }
        PageOptions options = OPTIONS.withLogo(image(BufferedImage.TYPE_INT_RGB, "jpg"));
        byte[] pdf = draw(SampleInvoice.ofPicture(), Profile.EN16931, options);
        assertThat(Conformance.faults(pdf)).isEmpty();
        assertThat(PrintedValues.read(pdf).types()).filteredOn("Figure"::equals).hasSize(2);
    }

    @Test
    void a_logo_that_is_no_image_is_refused() {
        PageOptions options = OPTIONS.withLogo(new byte[] {1, 2, 3});
        assertThatThrownBy(() -> draw(SampleInvoice.ofPicture(), Profile.EN16931, options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The logo is neither a PNG nor a JPEG; save it as PNG.");
    }

    private static byte[] image(int type, String format) throws IOException {
        BufferedImage image = new BufferedImage(60, 20, type);
        image.setRGB(5, 5, 0x80FF0000);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    @Test
    void the_same_input_gives_the_same_bytes() {
        byte[] first = draw(SampleInvoice.ofEverything(), Profile.EN16931, OPTIONS);
        assertThat(draw(SampleInvoice.ofEverything(), Profile.EN16931, OPTIONS)).isEqualTo(first);
        FacturXPdf other = new FacturXPdf(Fonts.bundled());
        byte[] again = other.draw(SampleInvoice.ofEverything().group(), XML, Profile.EN16931, OPTIONS)
                .pdf()
                .uncheckedBytes();
        assertThat(again).isEqualTo(first);
    }

    @Test
    void eight_threads_that_share_the_fonts_give_the_same_bytes() throws Exception {
        byte[] expected = draw(SampleInvoice.ofEverything(), Profile.EN16931, OPTIONS);
        FacturXPdf fresh = new FacturXPdf(Fonts.bundled());
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<byte[]>> tasks = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                tasks.add(() -> fresh.draw(SampleInvoice.ofEverything().group(), XML, Profile.EN16931, OPTIONS)
                        .pdf()
                        .uncheckedBytes());
            }
            for (Future<byte[]> drawn : pool.invokeAll(tasks)) {
                assertThat(drawn.get()).isEqualTo(expected);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<COSDictionary> associated(PDDocument document) {
        COSArray files = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
        List<COSDictionary> all = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            all.add((COSDictionary) files.getObject(i));
        }
        return all;
    }

    private static String xmp(PDDocument document) throws IOException {
        byte[] packet = document.getDocumentCatalog().getMetadata().toByteArray();
        return new String(packet, StandardCharsets.UTF_8);
    }
}
