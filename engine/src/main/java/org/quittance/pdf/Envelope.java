package org.quittance.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/** What makes a tagged PDF a PDF/A-3a and PDF/UA-1 with attachments: metadata, output intent, embedded files. */
final class Envelope {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'+00''00'''").withZone(ZoneOffset.UTC);
    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final byte[] PROFILE = SrgbProfile.bytes();

    private final PDDocument document;
    private final COSDictionary catalog;
    private final Metadata metadata;

    Envelope(PDDocument document, Metadata metadata) {
        this.document = document;
        this.catalog = document.getDocumentCatalog().getCOSObject();
        this.metadata = metadata;
    }

    /** A file and what it is to the document: {@code Data}, {@code Alternative}, {@code Supplement}. */
    record EmbeddedFile(Attachment file, String relationship) {}

    void seal(List<EmbeddedFile> files, String seed) throws IOException {
        claims();
        outputIntent();
        embed(files.stream().sorted(Comparator.comparing(f -> f.file().name())).toList());
        information();
        xmp();
        document.setDocumentId(number(seed));
    }

    private void claims() {
        catalog.setString(COSName.LANG, metadata.language().toLanguageTag());
        COSDictionary marked = new COSDictionary();
        marked.setBoolean(COSName.getPDFName("Marked"), true);
        marked.setBoolean(COSName.getPDFName("UserProperties"), true);
        catalog.setItem(COSName.getPDFName("MarkInfo"), marked);
        COSDictionary preferences = new COSDictionary();
        preferences.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
        catalog.setItem(COSName.getPDFName("ViewerPreferences"), preferences);
    }

    private void outputIntent() throws IOException {
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(PROFILE));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(intent);
    }

    private void embed(List<EmbeddedFile> files) throws IOException {
        COSArray associated = new COSArray();
        COSArray names = new COSArray();
        for (EmbeddedFile file : files) {
            COSDictionary specification = specification(file);
            associated.add(specification);
            names.add(new COSString(file.file().name()));
            names.add(specification);
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NAMES, names);
        COSDictionary root = new COSDictionary();
        root.setItem(COSName.EMBEDDED_FILES, tree);
        catalog.setItem(COSName.NAMES, root);
        catalog.setItem(COSName.getPDFName("AF"), associated);
    }

    private COSDictionary specification(EmbeddedFile file) throws IOException {
        COSDictionary stream = stream(file.file());
        COSDictionary streams = new COSDictionary();
        streams.setItem(COSName.F, stream);
        streams.setItem(COSName.UF, stream);
        COSDictionary specification = new COSDictionary();
        specification.setItem(COSName.TYPE, COSName.FILESPEC);
        specification.setString(COSName.F, file.file().name());
        specification.setString(COSName.UF, file.file().name());
        specification.setString(COSName.DESC, file.file().description());
        specification.setName(COSName.getPDFName("AFRelationship"), file.relationship());
        specification.setItem(COSName.EF, streams);
        return specification;
    }

    private COSDictionary stream(Attachment file) throws IOException {
        byte[] content = file.content();
        PDEmbeddedFile embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
        embedded.setSubtype(file.mime());
        COSDictionary parameters = new COSDictionary();
        parameters.setString(COSName.getPDFName("ModDate"), date());
        parameters.setInt(COSName.SIZE, content.length);
        parameters.setItem(COSName.getPDFName("CheckSum"), new COSString(md5(content)));
        embedded.getCOSObject().setItem(COSName.PARAMS, parameters);
        return embedded.getCOSObject();
    }

    private String date() {
        return DATE.format(metadata.created());
    }

    private void information() {
        COSDictionary information = document.getDocumentInformation().getCOSObject();
        information.setString(COSName.TITLE, metadata.title());
        information.setString(COSName.AUTHOR, metadata.author());
        information.setString(COSName.SUBJECT, metadata.subject());
        information.setString(COSName.CREATOR, metadata.producer());
        information.setString(COSName.PRODUCER, metadata.producer());
        information.setString(COSName.CREATION_DATE, date());
        information.setString(COSName.MOD_DATE, date());
    }

    private void xmp() throws IOException {
        PDMetadata xmp = new PDMetadata(document);
        xmp.importXMPMetadata(Xmp.packet(metadata).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(xmp);
    }

    /** PDFBox makes the id of the document from a number and the document information. */
    private static long number(String seed) {
        return ByteBuffer.wrap(md5(seed.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    /** MD5, as ISO 32000-1 wants it for the checksum of an embedded file. */
    private static byte[] md5(byte[] content) {
        try {
            return MessageDigest.getInstance("MD5").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has MD5.", e);
        }
    }
}
