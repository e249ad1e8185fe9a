package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.validation.Samples.basic;
import static org.quittance.validation.Samples.found;
import static org.quittance.validation.Samples.utf8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.finding.Message;
import org.quittance.pdf.PdfLimits;

/** Whatever comes in, a verdict goes out, nothing is left behind, and nothing is accepted that was not read. */
class HostileInputTest {
    private List<String> before = List.of();

    @BeforeEach
    void remember_the_temporary_folder() throws IOException {
        before = leftovers();
    }

    /** Other programs use the folder too, so what vanishes within ten seconds is none of ours: a leak stays. */
    @AfterEach
    void leave_no_temporary_files() throws IOException, InterruptedException {
        Set<String> left = new TreeSet<>(leftovers());
        left.removeAll(before);
        for (int i = 0; i < 40 && !left.isEmpty(); i++) {
            Thread.sleep(250);
            left.retainAll(leftovers());
        }
        assertThat(left).isEmpty();
    }

    private static List<String> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*(tmp_pdf|pdfbox|verapdf).*"))
                    .sorted()
                    .toList();
        }
    }

    private static FileReport validate(byte[] bytes) {
        return Samples.VALIDATOR.validate("hostile", bytes, Options.STANDARD);
    }

    private static void rejected(byte[] bytes, String rule) {
        FileReport report = validate(bytes);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(found(report, "container")).containsEntry(rule, "error");
    }

    private static void incomplete(FileReport report, String reason) {
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(report.steps())
                .extracting(step -> step.reason() == null ? "" : step.reason().id())
                .contains(reason);
    }

    private static Limits unfolding(long attachmentBytes) {
        return Limits.STANDARD.withPdf(PdfLimits.STANDARD.withAttachmentBytes(attachmentBytes));
    }

    @Test
    void an_empty_file() {
        rejected(new byte[0], "QX-FILE-EMPTY");
    }

    @Test
    void binary_noise() {
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);
        rejected(noise, "QX-NOT-AN-INVOICE");
    }

    @Test
    void another_xml() {
        rejected(utf8("<html xmlns='http://www.w3.org/1999/xhtml'/>"), "QX-XML-ROOT");
    }

    @Test
    void a_truncated_xml() {
        rejected(Arrays.copyOf(utf8(basic()), 1500), "QX-XML-NOT-WELL-FORMED");
    }

    @Test
    void a_document_type_and_an_entity_bomb() {
        rejected(utf8("<!DOCTYPE a [<!ENTITY x 'y'>]>" + basic().substring(39)), "QX-XML-DOCTYPE");
        rejected(utf8("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"), "QX-XML-DOCTYPE");
        rejected(
                utf8(
                        "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><a>&c;</a>"),
                "QX-XML-DOCTYPE");
        rejected(utf8(basic().replace("F-2026-1", "&bomb;")), "QX-XML-NOT-WELL-FORMED");
    }

    @Test
    void bytes_that_are_not_in_the_stated_encoding() {
        rejected(basic().getBytes(StandardCharsets.ISO_8859_1), "QX-XML-ENCODING");
        rejected(utf8(basic().replace("UTF-8", "UTF-99")), "QX-XML-ENCODING");
    }

    @Test
    void other_encodings_that_are_stated_rightly_are_fine() {
        byte[] utf16 = basic().replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16);
        assertThat(validate(utf16).verdict()).isEqualTo(Verdict.ACCEPTED);
        byte[] latin = basic().replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(validate(latin).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(validate(utf8("\uFEFF" + basic())).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void elements_nested_beyond_reason() {
        incomplete(validate(utf8("<a>".repeat(200_000) + "</a>".repeat(200_000))), "QX-LIMIT-DEPTH");
    }

    @Test
    void attributes_beyond_reason() {
        incomplete(validate(utf8("<a b='" + "x".repeat(1_000_000) + "'/>")), "QX-LIMIT-ATTRIBUTE");
    }

    @Test
    void a_truncated_pdf_at_any_length() {
        byte[] whole = TestPdf.sound().bytes();
        for (int part = 1; part < 8; part++) {
            FileReport report = validate(Arrays.copyOf(whole, whole.length * part / 8));
            assertThat(report.verdict()).as("%d/8", part).isEqualTo(Verdict.REJECTED);
        }
    }

    @Test
    void a_pdf_with_flipped_bytes_never_breaks_the_run() {
        byte[] whole = TestPdf.sound().bytes();
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            byte[] broken = whole.clone();
            for (int n = 0; n < 20; n++) {
                broken[20 + random.nextInt(broken.length - 20)] = (byte) random.nextInt(256);
            }
            assertThat(validate(broken).verdict()).isNotEqualTo(Verdict.ACCEPTED);
        }
    }

    @Test
    void an_attachment_that_unfolds_beyond_the_limit() {
        byte[] bomb = new byte[8 << 20];
        Arrays.fill(bomb, (byte) ' ');
        byte[] pdf = new TestPdf().attach("factur-x.xml", bomb, "Data").bytes();
        Options small = Options.STANDARD.within(unfolding(1 << 20));
        FileReport report = Samples.VALIDATOR.validate("bomb.pdf", pdf, small);
        assertThat(report.steps().get(0).reason())
                .isEqualTo(Message.of("QX-LIMIT-ATTACHMENT", "factur-x.xml", "1 MiB"));
        assertThat(report.steps().get(0).outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(found(report, "container")).isEmpty();
        assertThat(report.accepted()).isFalse();
    }

    @Test
    void another_attachment_or_metadata_that_unfold_beyond_the_limit_leave_the_file_incomplete() {
        byte[] bomb = new byte[8 << 20];
        Options small = Options.STANDARD.within(unfolding(1 << 20));
        FileReport beside = Samples.VALIDATOR.validate(
                "bomb.pdf", TestPdf.sound().attach("more.bin", bomb, "Data").bytes(), small);
        assertThat(beside.verdict()).isEqualTo(Verdict.INCOMPLETE);
        String blanks = " ".repeat(17 << 20);
        FileReport metadata = validate(
                TestPdf.sound().xmp("</rdf:RDF>", blanks + "</rdf:RDF>").bytes());
        assertThat(metadata.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(metadata.steps().get(1).outcome()).isEqualTo(Outcome.SKIPPED);
    }

    @Test
    void a_gigabyte_of_nothing_is_no_invoice_whatever_it_is_called(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("invoice.pdf");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        FileReport report = Samples.VALIDATOR.validate(file, Options.STANDARD);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(found(report, "container")).isEqualTo(Map.of("QX-NOT-AN-INVOICE", "error"));
        assertThat(report.bytes()).isEqualTo(1L << 30);
        assertThat(report.sha256()).hasSize(64);
    }

    @Test
    void a_pdf_or_xml_beyond_the_limit_is_left_open() {
        Options tiny = Options.STANDARD.within(Limits.STANDARD.withFileBytes(100));
        incomplete(Samples.VALIDATOR.validate("a.pdf", TestPdf.sound().bytes(), tiny), "QX-LIMIT-SIZE");
        incomplete(Samples.VALIDATOR.validate("a.xml", utf8(basic()), tiny), "QX-LIMIT-SIZE");
    }

    @Test
    void a_file_that_is_not_there(@TempDir Path folder) {
        FileReport report = Samples.VALIDATOR.validate(folder.resolve("missing.xml"), Options.STANDARD);
        incomplete(report, "QX-UNREADABLE");
        assertThat(report.steps()).hasSize(1);
    }

    @Test
    void a_name_that_needs_quoting(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("l'facture & \"co\" <1>.xml");
        Files.write(file, utf8(basic()));
        FileReport report = Samples.VALIDATOR.validate(file, Options.STANDARD);
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.path()).endsWith("l'facture & \"co\" <1>.xml");
    }
}
