package org.quittance.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;

class PdfFileTest {
    private static final byte[] CII = "<rsm:CrossIndustryInvoice xmlns:rsm='x'/>".getBytes(StandardCharsets.UTF_8);

    private static PdfFile made(Consumer<PDDocument> change) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            change.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return PdfFile.open(out.toByteArray());
        }
    }

    private static COSDictionary spec(PDDocument document, String name, byte[] content) {
        try {
            PDComplexFileSpecification spec = new PDComplexFileSpecification();
            spec.setFile(name);
            spec.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE));
            return spec.getCOSObject();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static COSDictionary names(PDDocument document) {
        COSDictionary tree = new COSDictionary();
        COSDictionary names = new COSDictionary();
        names.setItem(COSName.EMBEDDED_FILES, tree);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
        return tree;
    }

    private static COSDictionary leaf(String key, COSDictionary spec) {
        COSDictionary leaf = new COSDictionary();
        COSArray pairs = new COSArray();
        pairs.add(new COSString(key));
        pairs.add(spec);
        leaf.setItem(COSName.NAMES, pairs);
        return leaf;
    }

    @Test
    void a_name_tree_may_be_of_any_depth_and_may_bite_its_tail() throws IOException {
        PdfFile file = made(document -> {
            COSDictionary tree = names(document);
            COSDictionary node = tree;
            for (int i = 0; i < 40; i++) {
                COSDictionary kid = new COSDictionary();
                COSArray kids = new COSArray();
                kids.add(kid);
                kids.add(tree);
                node.setItem(COSName.KIDS, kids);
                node = kid;
            }
            COSArray kids = new COSArray();
            kids.add(leaf("invoice", spec(document, "factur-x.xml", CII)));
            node.setItem(COSName.KIDS, kids);
        });
        assertThat(file.attachments()).hasSize(1);
        assertThat(file.invoices().get(0).bytes()).isEqualTo(CII);
        assertThat(file.invoices().get(0).spec().key()).isEqualTo("invoice");
    }

    @Test
    void the_invoice_comes_out_without_metadata_and_without_a_name_tree() throws IOException {
        PdfFile file = made(document -> {
            COSArray loose = new COSArray();
            loose.add(spec(document, "whatever.bin", CII));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), loose);
        });
        assertThat(file.facts().xmp().present()).isFalse();
        PdfFileAttachment invoice = file.invoices().get(0);
        assertThat(invoice.bytes()).isEqualTo(CII);
        assertThat(invoice.spec().associated()).isTrue();
        assertThat(invoice.spec().listed()).isFalse();
    }

    @Test
    void a_name_of_the_list_goes_before_content_and_factur_x_before_zugferd() throws IOException {
        PdfFile file = made(document -> {
            COSDictionary tree = names(document);
            COSArray pairs = new COSArray();
            for (String name : new String[] {"aaa.xml", "ZUGFeRD-invoice.xml", "factur-x.xml", "notes.txt"}) {
                byte[] content = name.endsWith("txt") ? new byte[] {'<', '3'} : CII;
                pairs.add(new COSString(name));
                pairs.add(spec(document, name, content));
            }
            tree.setItem(COSName.NAMES, pairs);
        });
        assertThat(file.invoices())
                .extracting(PdfFileAttachment::name)
                .containsExactly("factur-x.xml", "ZUGFeRD-invoice.xml", "aaa.xml");
        assertThat(file.attachments()).hasSize(4);
    }

    @Test
    void what_unfolds_beyond_the_limit_is_cut_off_and_says_so() throws IOException {
        byte[] pdf;
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            names(document)
                    .setItem(
                            COSName.NAMES,
                            leaf("a", spec(document, "a.xml", new byte[1 << 20]))
                                    .getItem(COSName.NAMES));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            pdf = out.toByteArray();
        }
        PdfFileAttachment cut = PdfFile.open(pdf, new PdfLimits(1000, 10, 1000, 1000))
                .attachments()
                .get(0);
        assertThat(cut.cutOff()).isTrue();
        assertThat(cut.size()).isLessThanOrEqualTo(1000);
        assertThat(PdfFile.open(pdf).attachments().get(0).size()).isEqualTo(1 << 20);
    }

    @Test
    void what_is_no_pdf_is_damaged() {
        PdfFileException e = catchThrowableOfType(
                PdfFileException.class, () -> PdfFile.open("%PDF-1.7 oops".getBytes(StandardCharsets.UTF_8)));
        assertThat(e.reason()).isEqualTo(PdfFileException.Reason.DAMAGED);
    }

    @Test
    void metadata_is_read_from_elements_and_attributes_alike() {
        XmpFacts xmp = XmpFacts.read("""
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description xmlns:p="http://www.aiim.org/pdfa/ns/id/" p:part="3"><p:conformance> U </p:conformance></rdf:Description>
                </rdf:RDF></x:xmpmeta>""".getBytes(StandardCharsets.UTF_8));
        assertThat(xmp.pdfaPart()).hasValue("3");
        assertThat(xmp.pdfaConformance()).hasValue("U");
        assertThat(xmp.problem()).isNull();
    }

    @Test
    void metadata_with_a_document_type_is_not_followed() {
        XmpFacts xmp = XmpFacts.read(
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>".getBytes(StandardCharsets.UTF_8));
        assertThat(xmp.properties()).isEmpty();
        assertThat(xmp.problem()).isEqualTo("DOCTYPE");
    }
}
