package org.quittance.pdf;

import java.io.IOException;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A parsed TrueType font, shared by documents and threads.
 *
 * <p>Glyph ids and advances come from tables that are read once and never change. Everything that makes PDFBox read the
 * file again (embedding and subsetting) runs under the lock of this object.
 */
final class FontFile {
    /** Latin, Greek, Cyrillic and the signs that invoices use: looked up once. */
    private static final int COMMON = 0x2300;

    private static final int FIRST_PRIVATE = 0xE000;
    private static final int LAST_PRIVATE = 0xF8FF;
    private static final int FIRST_PRIVATE_PLANE = 0xF0000;

    private final TrueTypeFont ttf;
    private final CmapLookup characters;
    private final HorizontalMetricsTable metrics;
    private final double unitsPerEm;
    private final int[] common = new int[COMMON];

    private FontFile(TrueTypeFont ttf) throws IOException {
        this.ttf = ttf;
        this.characters = ttf.getUnicodeCmapLookup();
        this.metrics = ttf.getHorizontalMetrics();
        this.unitsPerEm = ttf.getUnitsPerEm();
        Arrays.setAll(common, characters::getGlyphId);
    }

    static FontFile parse(byte[] file) throws IOException {
        TrueTypeFont ttf = new TTFParser().parse(new RandomAccessReadBuffer(file));
        // Glyph substitution compiles regular expressions for every text: 200 times slower, and nothing here needs it.
        ttf.setEnableGsub(false);
        return new FontFile(ttf);
    }

    /** Whether the font draws this character; private ones never count, since no reader could tell what they mean. */
    boolean draws(int character) {
        return !isPrivate(character) && glyph(character) != 0;
    }

    private static boolean isPrivate(int character) {
        return (character >= FIRST_PRIVATE && character <= LAST_PRIVATE) || character >= FIRST_PRIVATE_PLANE;
    }

    int glyph(int character) {
        return character < COMMON ? common[character] : characters.getGlyphId(character);
    }

    /** How far a glyph advances, in ems. */
    double advance(int glyph) {
        return metrics.getAdvanceWidth(glyph) / unitsPerEm;
    }

    synchronized PDType0Font embed(PDDocument document) throws IOException {
        return PDType0Font.load(document, ttf, true);
    }

    synchronized void subset(PDType0Font font) throws IOException {
        font.subset();
    }
}
