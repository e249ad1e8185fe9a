package org.quittance.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Chooses a font for every character of a document, measures texts and remembers what no font could draw. */
final class Typesetter {
    /** What stands for a character that no font has: a visible empty box, never glyph 0. */
    static final int REPLACEMENT = 0x25A1;

    private final Fonts fonts;
    private final PDDocument document;
    private final Map<FontFile, Face> faces = new LinkedHashMap<>();
    private final SortedSet<Integer> missing = new TreeSet<>();

    Typesetter(Fonts fonts, PDDocument document) {
        this.fonts = fonts;
        this.document = document;
    }

    /** The text as it can be set: composed, tabs as blanks, no controls but line feeds, no invisible format characters. */
    static String settable(String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        if (plain) {
            return text;
        }
        StringBuilder settable = new StringBuilder(text.length());
        String composed = Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        composed.codePoints()
                .map(c -> c == '\t' ? ' ' : c)
                .filter(Typesetter::visible)
                .forEach(settable::appendCodePoint);
        return settable.toString();
    }

    private static boolean visible(int character) {
        int type = Character.getType(character);
        boolean variation = character >= 0xFE00 && character <= 0xFE0F;
        return character == '\n' || !(variation || type == Character.CONTROL || type == Character.FORMAT);
    }

    /** The width of one character in points, tracking included. */
    double width(int character, Style style) {
        FontFile file = fileFor(character, style);
        return file.advance(file.glyph(shown(character, file))) * style.size() + style.tracking();
    }

    /** The width of a text in points. */
    double width(String text, Style style) {
        return text.codePoints().mapToDouble(c -> width(c, style)).sum();
    }

    /** The size, not under the least, at which a text is not wider than the measure. */
    Style fit(String text, Style style, double measure, double least) {
        double width = width(text, style);
        double size = width <= measure ? style.size() : Math.floor(style.size() * measure / width * 10) / 10;
        return style.size(Math.max(Math.min(least, style.size()), size));
    }

    /** The face that draws a character; a character that no font has is remembered. */
    Face faceFor(int character, Style style) {
        FontFile file = fileFor(character, style);
        if (!file.draws(character)) {
            missing.add(character);
        }
        Face face = faces.get(file);
        if (face == null) {
            face = embed(file);
            faces.put(file, face);
        }
        return face;
    }

    private Face embed(FontFile file) {
        try {
            return new Face(file, document, faces.size() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FontFile fileFor(int character, Style style) {
        List<FontFile> chain = fonts.chain(style.weight());
        int last = chain.size() - 1;
        for (int i = 0; i < last; i++) {
            if (chain.get(i).draws(character)) {
                return chain.get(i);
            }
        }
        return chain.get(last);
    }

    private static int shown(int character, FontFile file) {
        return file.draws(character) ? character : REPLACEMENT;
    }

    /** The characters that no font could draw, in code point order. */
    SortedSet<Integer> missing() {
        return missing;
    }

    /** Subsets every face that was used. */
    void close() throws IOException {
        for (Face face : faces.values()) {
            face.close();
        }
    }
}
