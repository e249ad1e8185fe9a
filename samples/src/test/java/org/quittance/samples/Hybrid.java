package org.quittance.samples;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;

/** A Factur-X PDF as PDFBox alone sees it. */
final class Hybrid {
    /** The names that a profile gives the embedded invoice. */
    private static final Set<String> INVOICES = Set.of("factur-x.xml", "xrechnung.xml");

    private Hybrid() {}

    /** The name under which the invoice is embedded. */
    static String name(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return name(embedded(document));
        }
    }

    /** The embedded invoice. */
    static byte[] xml(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, PDComplexFileSpecification> files = embedded(document);
            return Objects.requireNonNull(files.get(name(files)))
                    .getEmbeddedFile()
                    .toByteArray();
        }
    }

    private static Map<String, PDComplexFileSpecification> embedded(PDDocument document) throws IOException {
        return document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
    }

    private static String name(Map<String, PDComplexFileSpecification> files) {
        return files.keySet().stream().filter(INVOICES::contains).findFirst().orElseThrow();
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
