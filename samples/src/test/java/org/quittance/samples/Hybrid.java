package org.quittance.samples;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;

/** A Factur-X PDF as PDFBox alone sees it. */
final class Hybrid {
    private Hybrid() {}

    /** The embedded invoice. */
    static byte[] xml(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, PDComplexFileSpecification> files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            return Objects.requireNonNull(files.get("factur-x.xml"), "factur-x.xml")
                    .getEmbeddedFile()
                    .toByteArray();
        }
    }

    /** The text of the pages, line by line as it stands on them. */
    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            stripper.setPageEnd("\f\n");
            return stripper.getText(document);
        }
    }
}
