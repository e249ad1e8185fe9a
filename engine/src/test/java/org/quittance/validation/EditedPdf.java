package org.quittance.validation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** A PDF in which a test changes one thing, so that what is found is what was changed. */
final class EditedPdf {
    private EditedPdf() {}

    /** The PDF after a change. */
    static byte[] of(byte[] pdf, Consumer<PDDocument> change) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The PDF with one text of its metadata replaced; the text has to be there. */
    static byte[] xmp(byte[] pdf, String old, String replacement) {
        return of(pdf, document -> {
            try {
                PDMetadata metadata = document.getDocumentCatalog().getMetadata();
                String packet = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
                if (!packet.contains(old)) {
                    throw new IllegalArgumentException(packet);
                }
                metadata.importXMPMetadata(Samples.utf8(packet.replace(old, replacement)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The PDF with the specification of its first associated file changed. */
    static byte[] invoice(byte[] pdf, Consumer<COSDictionary> change) {
        return of(pdf, document -> change.accept(specification(document)));
    }

    /** The specification of the first file in {@code /AF}. */
    static COSDictionary specification(PDDocument document) {
        COSArray associated =
                (COSArray) document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.getPDFName("AF"));
        return (COSDictionary) associated.getObject(0);
    }
}
