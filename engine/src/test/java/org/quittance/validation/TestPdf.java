package org.quittance.validation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** A small hybrid whose container is as Factur-X wants it, until a test breaks it. */
final class TestPdf {
    private static final String XMP = """
            <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="3" pdfaid:conformance="B"/>
            <rdf:Description rdf:about="" xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#">
            <fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>
            <fx:Version>1.0</fx:Version><fx:ConformanceLevel>BASIC</fx:ConformanceLevel></rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Factur-X</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI><pdfaSchema:prefix>fx</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq>%s%s%s%s</rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
            </rdf:RDF></x:xmpmeta><?xpacket end="w"?>
            """.formatted(
                    described("DocumentFileName"),
                    described("DocumentType"),
                    described("Version"),
                    described("ConformanceLevel"));

    private final PDDocument document = new PDDocument();
    private String packet = XMP;
    private final PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    private final java.util.Map<String, PDComplexFileSpecification> listed = new java.util.TreeMap<>();

    TestPdf() {
        document.addPage(new PDPage());
        xmp(Samples.utf8(packet));
    }

    private static String described(String name) {
        return "<rdf:li rdf:parseType='Resource'><pdfaProperty:name>" + name + "</pdfaProperty:name>"
                + "<pdfaProperty:valueType>Text</pdfaProperty:valueType>"
                + "<pdfaProperty:category>external</pdfaProperty:category>"
                + "<pdfaProperty:description>one</pdfaProperty:description></rdf:li>";
    }

    /** A sound container around a BASIC invoice. */
    static TestPdf sound() {
        return new TestPdf().attach("factur-x.xml", Samples.utf8(Samples.basic()), "Data");
    }

    TestPdf attach(String name, byte[] content, String relationship) {
        return attach(name, content, relationship, spec -> {});
    }

    /** Adds a file; the last parameter may break its specification. */
    TestPdf attach(String name, byte[] content, String relationship, Consumer<PDComplexFileSpecification> change) {
        try {
            PDEmbeddedFile file = new PDEmbeddedFile(document, new java.io.ByteArrayInputStream(content));
            file.setSubtype("text/xml");
            file.setSize(content.length);
            file.setModDate(new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT));
            PDComplexFileSpecification spec = new PDComplexFileSpecification();
            spec.setFile(name);
            spec.setFileUnicode(name);
            spec.setEmbeddedFile(file);
            spec.setEmbeddedFileUnicode(file);
            spec.getCOSObject().setName("AFRelationship", relationship);
            associated().add(spec);
            listed.put(name + listed.size(), spec);
            change.accept(spec);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packet with one text replaced; the text has to be there. */
    TestPdf xmp(String old, String replacement) {
        if (!packet.contains(old)) {
            throw new IllegalArgumentException(old);
        }
        packet = packet.replace(old, replacement);
        return xmp(Samples.utf8(packet));
    }

    /** The packet in another encoding. */
    TestPdf xmpIn(Charset encoding) {
        return xmp(packet.getBytes(encoding));
    }

    TestPdf xmp(byte[] bytes) {
        try {
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata(bytes);
            document.getDocumentCatalog().setMetadata(metadata);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a file with another media type. */
    TestPdf attach(String name, String mime, String relationship) {
        return attach(name, Samples.utf8("beside"), relationship, spec -> spec.getEmbeddedFile()
                .setSubtype(mime));
    }

    TestPdf change(Consumer<PDDocument> change) {
        change.accept(document);
        return this;
    }

    /** A page that PDF/A does not allow. */
    TestPdf withoutPdfA() {
        return change(d -> d.getPage(0).getCOSObject().setItem("PresSteps", new COSDictionary()));
    }

    TestPdf unlisted() {
        listed.clear();
        return this;
    }

    TestPdf encrypted(String userPassword) {
        try {
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy("owner", userPassword, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return bytes(CompressParameters.DEFAULT_COMPRESSION);
    }

    /** The file with its objects in the clear and a table of the old sort. */
    byte[] plainBytes() {
        return bytes(CompressParameters.NO_COMPRESSION);
    }

    private byte[] bytes(CompressParameters compression) {
        try (document) {
            if (!listed.isEmpty()) {
                tree.setNames(listed);
                PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                names.setEmbeddedFiles(tree);
                document.getDocumentCatalog().setNames(names);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, compression);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF opened, changed and saved again. */
    static byte[] changed(byte[] pdf, Consumer<PDDocument> change) {
        return saved(pdf, change, CompressParameters.DEFAULT_COMPRESSION);
    }

    /** A PDF with its objects in the clear and a table of the old sort. */
    static byte[] plain(byte[] pdf) {
        return saved(pdf, document -> {}, CompressParameters.NO_COMPRESSION);
    }

    private static byte[] saved(byte[] pdf, Consumer<PDDocument> change, CompressParameters compression) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, compression);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that PDFBox says may fail, and does not. */
    interface Writing {
        void run() throws IOException;
    }

    static void quietly(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private COSArray associated() {
        var catalog = document.getDocumentCatalog().getCOSObject();
        if (!(catalog.getDictionaryObject("AF") instanceof COSArray)) {
            catalog.setItem(COSName.getPDFName("AF"), new COSArray());
        }
        return (COSArray) catalog.getDictionaryObject("AF");
    }
}
