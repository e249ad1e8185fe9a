package org.quittance.validation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** A small hybrid whose container is as Factur-X wants it, until a test breaks it. Its page is no PDF/A. */
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
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>DocumentType</pdfaProperty:name></rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
            </rdf:RDF></x:xmpmeta><?xpacket end="w"?>
            """;

    private final PDDocument document = new PDDocument();
    private final PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    private final java.util.Map<String, PDComplexFileSpecification> listed = new java.util.TreeMap<>();

    TestPdf() {
        document.addPage(new PDPage());
        xmp(XMP);
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
        if (!XMP.contains(old)) {
            throw new IllegalArgumentException(old);
        }
        return xmp(XMP.replace(old, replacement));
    }

    private TestPdf xmp(String packet) {
        try {
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata(Samples.utf8(packet));
            document.getDocumentCatalog().setMetadata(metadata);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestPdf change(Consumer<PDDocument> change) {
        change.accept(document);
        return this;
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
        try (document) {
            if (!listed.isEmpty()) {
                tree.setNames(listed);
                PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                names.setEmbeddedFiles(tree);
                document.getDocumentCatalog().setNames(names);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
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
