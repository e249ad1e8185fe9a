package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.validation.Samples.found;
import static org.quittance.validation.Samples.utf8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quittance.finding.Message;
import org.quittance.finding.Severity;
import org.quittance.pdf.PdfFile;
import org.quittance.pdf.PdfFileAttachment;
import org.quittance.pdf.PdfLimits;

/** PDFs made to break their reader. Each gets a verdict, none is accepted, and none takes the machine with it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostilePdfTest {
    private static final TemporaryFolder TEMPORARY = new TemporaryFolder();

    private static FileReport validate(byte[] pdf) {
        return validate(pdf, Options.STANDARD);
    }

    private static FileReport validate(byte[] pdf, Options options) {
        FileReport report = Samples.VALIDATOR.validate("hostile.pdf", pdf, options);
        assertThat(report.steps()).isNotEmpty();
        return report;
    }

    @AfterAll
    static void leave_no_temporary_files() {
        assertThat(TEMPORARY.leftovers()).isEmpty();
    }

    private static void rejected(byte[] pdf, String rule) {
        FileReport report = validate(pdf);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings())
                .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo(rule));
    }

    private static void incomplete(byte[] pdf, Options options, String reason) {
        FileReport report = validate(pdf, options);
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(reasons(report)).contains(reason);
    }

    private static List<String> reasons(FileReport report) {
        List<String> reasons = new ArrayList<>();
        for (StepReport step : report.steps()) {
            Message reason = step.reason();
            if (reason != null) {
                reasons.add(reason.id());
            }
        }
        return reasons;
    }

    private static Options within(PdfLimits pdf) {
        return Options.STANDARD.within(Limits.STANDARD.withPdf(pdf));
    }

    private static Options streams(long bytes) {
        return within(new PdfLimits(1 << 24, 1000, 2_000_000, bytes));
    }

    private static COSDictionary catalog(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject();
    }

    private static COSDictionary pages(PDDocument document) {
        return (COSDictionary) catalog(document).getDictionaryObject(COSName.PAGES);
    }

    /** A sound hybrid with its objects in the clear. */
    private static RawPdf raw() {
        return new RawPdf(TestPdf.sound().plainBytes());
    }

    @Test
    void the_sound_file_of_which_all_others_are_made_is_accepted() {
        assertThat(validate(raw().object(90_000, "<< >>").saved()).findings())
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .isEmpty();
    }

    // trees and circles

    @Test
    void a_page_tree_that_bites_its_tail() {
        rejected(
                TestPdf.sound()
                        .change(d -> ((COSArray) pages(d).getDictionaryObject(COSName.KIDS)).add(pages(d)))
                        .bytes(),
                "QX-PDF-PAGE-TREE");
    }

    @Test
    void a_page_that_is_its_own_parent() {
        rejected(
                TestPdf.sound()
                        .change(d -> d.getPage(0)
                                .getCOSObject()
                                .setItem(COSName.PARENT, d.getPage(0).getCOSObject()))
                        .bytes(),
                "QX-PDF-PAGE-TREE");
    }

    @Test
    void a_page_tree_nested_beyond_reason() {
        rejected(pagesNested(300), "QX-PDF-PAGE-TREE");
        assertThat(validate(pagesNested(10_000)).verdict()).isEqualTo(Verdict.REJECTED);
    }

    private static byte[] pagesNested(int depth) {
        RawPdf raw = raw();
        raw.object(raw.root(), raw.body(raw.root()).replaceAll("/Pages \\d+ 0 R", "/Pages 90000 0 R"));
        for (int i = 0; i < depth; i++) {
            int parent = 90_000 + Math.max(0, i - 1);
            raw.object(
                    90_000 + i,
                    "<< /Type /Pages /Count 1 /Parent " + parent + " 0 R /Kids [" + (90_001 + i) + " 0 R] >>");
        }
        raw.object(90_000 + depth, "<< /Type /Page /Parent " + (89_999 + depth) + " 0 R /MediaBox [0 0 100 100] >>");
        return raw.saved();
    }

    @Test
    void ten_thousand_pages() {
        byte[] pdf = TestPdf.sound()
                .change(d -> {
                    for (int i = 0; i < 10_000; i++) {
                        d.addPage(new PDPage());
                    }
                })
                .bytes();
        FileReport report = validate(pdf);
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void a_names_tree_that_is_its_own_kid_and_one_that_is_deep() throws IOException {
        rejected(namesTree(raw(), "/Kids [90000 0 R 90000 0 R]").saved(), "BR-HYBRID-12");
        RawPdf deep = namesTree(raw(), "/Kids [90001 0 R]");
        int depth = 100_000;
        for (int i = 1; i < depth; i++) {
            deep.object(90_000 + i, "<< /Kids [" + (90_001 + i) + " 0 R] >>");
        }
        deep.object(90_000 + depth, "<< /Names [(deep) << /Type /Filespec /F (deep.txt) /EF << /F 80000 0 R >> >>] >>");
        deep.stream(80_000, "/Type /EmbeddedFile", utf8("x"));
        Subject subject = Subject.of(Source.of("deep.pdf", deep.saved()));
        PdfFile opened = Objects.requireNonNull(subject.pdf());
        assertThat(opened.attachments()).extracting(PdfFileAttachment::name).contains("deep.txt");
    }

    private static RawPdf namesTree(RawPdf raw, String root) {
        String catalog = raw.body(raw.root()).replaceAll("/Names \\d+ 0 R", "/Names << /EmbeddedFiles 90000 0 R >>");
        assertThat(catalog).contains("90000 0 R");
        return raw.object(raw.root(), catalog).object(90_000, "<< " + root + " >>");
    }

    @Test
    void an_outline_that_runs_in_a_circle() {
        byte[] pdf = TestPdf.sound()
                .change(d -> {
                    COSDictionary outline = new COSDictionary();
                    COSDictionary item = new COSDictionary();
                    item.setItem(COSName.TITLE, new COSString("again"));
                    item.setItem(COSName.NEXT, item);
                    item.setItem(COSName.PREV, item);
                    item.setItem(COSName.PARENT, outline);
                    item.setItem(COSName.FIRST, item);
                    outline.setItem(COSName.FIRST, item);
                    outline.setItem(COSName.LAST, item);
                    catalog(d).setItem(COSName.OUTLINES, outline);
                })
                .bytes();
        assertThat(validate(pdf).steps()).hasSizeGreaterThan(2);
    }

    @Test
    void arrays_nested_beyond_reason() {
        String deep = "[".repeat(50_000) + "]".repeat(50_000);
        RawPdf raw = raw();
        raw.object(raw.root(), raw.body(raw.root()).replaceFirst(">>\\s*$", " /AA << /X 90000 0 R >> >>"));
        assertThat(validate(raw.object(90_000, deep).saved()).verdict()).isNotEqualTo(Verdict.ACCEPTED);
    }

    // what unfolds

    private static byte[] withContent(byte[] content, String filter) {
        RawPdf raw = raw();
        String page = pageOf(raw).replaceFirst(">>\\s*$", " /Contents 90000 0 R >>");
        return raw.object(pageNumber(raw), page).stream(90_000, "/Filter " + filter, content)
                .saved();
    }

    private static int pageNumber(RawPdf raw) {
        for (int number = 1; ; number++) {
            if (raw.body(number).matches("(?s).*/Type /Page\\s.*")) {
                return number;
            }
        }
    }

    private static String pageOf(RawPdf raw) {
        return raw.body(pageNumber(raw));
    }

    @Test
    void a_page_that_unfolds_to_more_than_half_a_gigabyte() {
        byte[] once = RawPdf.deflatedBlanks(600L << 20);
        incomplete(withContent(once, "/FlateDecode"), Options.STANDARD, "QX-LIMIT-PDF");
    }

    @Test
    void a_page_that_unfolds_twice() {
        byte[] twice = RawPdf.deflated(RawPdf.deflatedBlanks(4 << 20));
        byte[] pdf = withContent(twice, "[/FlateDecode /FlateDecode]");
        incomplete(pdf, streams(1 << 20), "QX-LIMIT-PDF");
        assertThat(reasons(validate(pdf))).isEmpty();
    }

    @Test
    void a_page_that_says_it_is_an_image() {
        RawPdf raw = raw();
        byte[] blanks = RawPdf.deflatedBlanks(4 << 20);
        byte[] pdf = raw
                .object(
                        pageNumber(raw),
                        pageOf(raw)
                                .replaceFirst(
                                        ">>\\s*$",
                                        " /Contents 90000 0 R /Resources << /XObject << /I 90000 0 R >> >> >>"))
                .stream(
                        90_000,
                        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /Filter /FlateDecode",
                        blanks)
                .saved();
        incomplete(pdf, streams(1 << 20), "QX-LIMIT-PDF");
    }

    @Test
    void an_image_of_a_size_that_nobody_can_show() {
        RawPdf raw = raw();
        byte[] pdf = raw
                .object(
                        pageNumber(raw),
                        pageOf(raw).replaceFirst(">>\\s*$", " /Resources << /XObject << /I 90000 0 R >> >> >>"))
                .stream(
                        90_000,
                        "/Type /XObject /Subtype /Image /Width 2000000000 /Height 2000000000 /BitsPerComponent 8"
                                + " /ColorSpace /DeviceGray /Filter /FlateDecode",
                        RawPdf.deflatedBlanks(1000))
                .saved();
        incomplete(pdf, Options.STANDARD, "QX-LIMIT-PDF");
    }

    @Test
    void a_page_in_a_rare_filter_that_unfolds_in_one_piece() {
        byte[] raw = new byte[1 << 18];
        incomplete(withContent(raw, "/LZWDecode"), Options.STANDARD, "QX-LIMIT-PDF");
    }

    @Test
    void a_cross_reference_stream_that_unfolds_to_millions_of_entries() {
        RawPdf raw = raw();
        String entries =
                "/Size 100000000 /W [1 2 1] /Index [0 100000000] /Filter /FlateDecode /Root " + raw.root() + " 0 R";
        incomplete(raw.saved(entries, RawPdf.deflatedBlanks(64 << 20)), Options.STANDARD, "QX-LIMIT-PDF");
        String escaped = entries.replace("/FlateDecode", "/#46lateDecode");
        incomplete(raw.saved(escaped, RawPdf.deflatedBlanks(64 << 20)), Options.STANDARD, "QX-LIMIT-PDF");
    }

    @Test
    void an_object_stream_that_unfolds_beyond_the_limit() {
        byte[] pdf = raw().stream(
                        90_000, "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", RawPdf.deflatedBlanks(4 << 20))
                .saved();
        incomplete(pdf, streams(1 << 20), "QX-LIMIT-PDF");
    }

    @Test
    void object_streams_that_contain_each_other() {
        RawPdf raw = raw();
        byte[] content = RawPdf.bytes("90000 0 << /Type /Catalog >>");
        raw.stream(90_001, "/Type /ObjStm /N 1 /First 8 /Extends 90002 0 R", content);
        raw.stream(90_002, "/Type /ObjStm /N 1 /First 8 /Extends 90001 0 R", content);
        ByteBuffer table = ByteBuffer.allocate(3 * 8);
        for (int container : new int[] {90_001, 90_002, 90_001}) {
            table.put((byte) 2).putInt(container).put((byte) 0).putShort((short) 0);
        }
        String entries = "/Size 100000 /W [1 4 3] /Index [90000 3] /Root 90000 0 R";
        assertThat(validate(raw.saved(entries, table.array())).verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void more_objects_than_the_limit() {
        byte[] pdf = TestPdf.sound().bytes();
        incomplete(pdf, within(new PdfLimits(1 << 24, 1000, 5, 1 << 24)), "QX-LIMIT-PDF");
    }

    // attachments

    @Test
    void thousands_of_attachments() {
        RawPdf raw = raw();
        StringBuilder files = new StringBuilder("/Names [");
        for (int i = 0; i < 2000; i++) {
            files.append("(").append(i).append(") << /Type /Filespec /F (a) /EF << /F 90001 0 R >> >> ");
        }
        namesTree(raw, files + "]").stream(90_001, "/Type /EmbeddedFile", utf8("x"));
        FileReport report = validate(raw.saved());
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(reasons(report)).contains("QX-LIMIT-ATTACHMENTS");
    }

    @Test
    void an_attachment_with_a_predictor_or_in_a_filter_for_images_is_not_unfolded_beyond_the_limit() {
        for (String filter : List.of(
                "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 1 >>",
                "/Filter /CCITTFaxDecode /DecodeParms << /Columns 1000000 /Rows 1000000 >>",
                "/Filter /JBIG2Decode",
                "/Filter [/FlateDecode /DCTDecode]")) {
            RawPdf raw = raw();
            namesTree(raw, "/Names [(a) << /Type /Filespec /F (a.xml) /EF << /F 90001 0 R >> >>]").stream(
                    90_001, filter, RawPdf.deflatedBlanks(32 << 20));
            FileReport report = validate(raw.saved(), within(new PdfLimits(1 << 20, 1000, 2_000_000, 1 << 28)));
            assertThat(report.verdict()).as(filter).isNotEqualTo(Verdict.ACCEPTED);
        }
    }

    @Test
    void a_pdf_inside_a_pdf_is_an_attachment() {
        byte[] inner = TestPdf.sound().bytes();
        FileReport report = validate(TestPdf.sound()
                .attach("inner.pdf", inner, "Supplement", spec -> spec.getEmbeddedFile()
                        .setSubtype("application/pdf"))
                .bytes());
        assertThat(found(report, "container")).isEmpty();
    }

    // the file

    @Test
    void a_file_without_its_table_of_objects() {
        String text = RawPdf.latin(TestPdf.sound().plainBytes());
        byte[] pdf = RawPdf.bytes(text.substring(0, text.lastIndexOf("xref\n0")) + "%%EOF\n");
        assertThat(validate(pdf).verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void lengths_below_zero_and_beyond_the_file() {
        for (String length : List.of("-1", "-2147483648", "2147483647", "99999999999999999999", "90001 0 R")) {
            RawPdf raw = raw();
            byte[] pdf = raw.object(pageNumber(raw), pageOf(raw).replaceFirst(">>\\s*$", " /Contents 90000 0 R >>"))
                    .object(90_000, "<< /Length " + length + " >>\nstream\nq Q\nendstream")
                    .object(90_001, "90001 0 R")
                    .saved();
            assertThat(validate(pdf).verdict()).as(length).isNotEqualTo(Verdict.ACCEPTED);
        }
    }

    @Test
    void a_table_that_leads_to_itself() {
        byte[] pdf = TestPdf.sound().plainBytes();
        RawPdf raw = new RawPdf(pdf);
        assertThat(validate(raw.saved("/Root " + raw.root() + " 0 R /Prev " + pdf.length))
                        .verdict())
                .isNotEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void a_file_cut_off_anywhere() {
        byte[] whole = TestPdf.sound().bytes();
        Random random = new Random(23);
        for (int i = 0; i < 40; i++) {
            int length = 1 + random.nextInt(whole.length - 10);
            assertThat(validate(Arrays.copyOf(whole, length)).verdict())
                    .as("%d bytes", length)
                    .isEqualTo(Verdict.REJECTED);
        }
    }

    @Test
    void numbers_where_names_and_dictionaries_belong() {
        List<String> keys = List.of(
                "Names",
                "AF",
                "Metadata",
                "Pages",
                "OpenAction",
                "AA",
                "AcroForm",
                "Outlines",
                "MarkInfo",
                "Lang",
                "Version",
                "OCProperties",
                "OutputIntents",
                "StructTreeRoot");
        for (String key : keys) {
            byte[] pdf = TestPdf.changed(
                    TestPdf.sound().bytes(), d -> catalog(d).setItem(COSName.getPDFName(key), COSInteger.ONE));
            FileReport report = validate(pdf);
            assertThat(report.steps()).as(key).isNotEmpty();
            assertThat(reasons(report)).as(key).doesNotContain("QX-UNREADABLE");
        }
    }

    @Test
    void the_invoice_comes_out_of_a_page_that_is_a_bomb() {
        byte[] pdf = withContent(RawPdf.deflatedBlanks(4 << 20), "/FlateDecode");
        FileReport report = validate(pdf, streams(1 << 20));
        assertThat(Samples.outcomes(report)).contains("pdfa skipped", "rules en16931-cii passed", "container passed");
        assertThat(Map.copyOf(found(report, "container"))).isEmpty();
    }

    @Test
    void streams_that_are_their_own_length_or_filter() {
        RawPdf raw = raw();
        byte[] pdf = raw.object(pageNumber(raw), pageOf(raw).replaceFirst(">>\\s*$", " /Contents 90000 0 R >>"))
                .object(
                        90_000,
                        "<< /Length 90000 0 R /Filter 90000 0 R /DecodeParms 90000 0 R >>\nstream\nq Q\nendstream")
                .saved();
        assertThat(validate(pdf).verdict()).isNotEqualTo(Verdict.ACCEPTED);
    }
}
