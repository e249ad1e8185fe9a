package org.quittance.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A PDF whose whole content is tagged: pages, fonts and structure tree. */
final class TaggedPdf implements AutoCloseable {
    private final PDDocument document = new PDDocument();
    private final StructureTree tree = new StructureTree();
    private final Typesetter typesetter;
    private final List<PageCanvas> pages = new ArrayList<>();

    TaggedPdf(Fonts fonts) {
        typesetter = new Typesetter(fonts, document);
        document.getDocument().setVersion(1.7f);
    }

    PDDocument document() {
        return document;
    }

    Typesetter typesetter() {
        return typesetter;
    }

    /** The structure element around everything. */
    StructureElement root() {
        return tree.document();
    }

    PageCanvas newPage() {
        PageCanvas page = new PageCanvas(document, typesetter, tree);
        pages.add(page);
        return page;
    }

    List<PageCanvas> pages() {
        return pages;
    }

    /** Ends every page, the fonts and the structure; nothing can be drawn any more. */
    void finish() throws IOException {
        for (PageCanvas page : pages) {
            page.close();
        }
        typesetter.close();
        tree.close(document.getDocumentCatalog().getCOSObject());
    }

    byte[] save() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
