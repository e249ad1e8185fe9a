package org.quittance.pdf;

import java.io.IOException;
import java.util.BitSet;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font as one document uses it: embedded as the subset of the glyphs that were drawn. */
final class Face {
    private final FontFile file;
    private final PDType0Font embedded;
    private final COSName name;
    private final BitSet drawn = new BitSet();

    Face(FontFile file, PDDocument document, int number) throws IOException {
        this.file = file;
        this.embedded = file.embed(document);
        this.name = COSName.getPDFName("F" + number);
    }

    /** The name of the font in the resources of every page that uses it. */
    COSName name() {
        return name;
    }

    PDType0Font embedded() {
        return embedded;
    }

    /** Whether the font has the character. */
    boolean draws(int character) {
        return file.draws(character);
    }

    /** The glyph of a character, which becomes part of the subset. */
    int draw(int character) {
        int glyph = file.glyph(character);
        if (!drawn.get(glyph)) {
            drawn.set(glyph);
            embedded.addToSubset(character);
        }
        return glyph;
    }

    /** Writes the font program: PDFBox only does this by itself for fonts that its own content streams have set. */
    void close() throws IOException {
        file.subset(embedded);
    }
}
