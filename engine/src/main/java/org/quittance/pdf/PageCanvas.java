package org.quittance.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * One A4 page to draw on, in points from its top left corner.
 *
 * <p>Whatever is drawn belongs either to a structure element ({@link #mark}) or to an artifact ({@link #artifact}); the
 * last call of the two decides. A full page is deflated at once, so that a long invoice costs little memory.
 */
final class PageCanvas {
    static final double WIDTH = 210 * Theme.MM;
    static final double HEIGHT = 297 * Theme.MM;
    /** How far the control points of a Bézier quarter circle stand from its ends. */
    private static final double ROUND = 0.5523;

    private final PDDocument document;
    private final Typesetter typesetter;
    private final StructureTree tree;
    private final COSDictionary page;
    private final PDResources resources = new PDResources();
    private final int key;
    private final List<COSDictionary> contents = new ArrayList<>();
    private final List<COSStream> streams = new ArrayList<>();
    private final ContentBuffer out = new ContentBuffer();
    private @Nullable Object open;

    PageCanvas(PDDocument document, Typesetter typesetter, StructureTree tree) {
        this.document = document;
        this.typesetter = typesetter;
        this.tree = tree;
        this.key = tree.key();
        PDPage made = new PDPage(new PDRectangle((float) WIDTH, (float) HEIGHT));
        made.setResources(resources);
        document.addPage(made);
        page = made.getCOSObject();
        page.setItem(COSName.getPDFName("Tabs"), COSName.S);
        page.setInt(COSName.STRUCT_PARENTS, key);
    }

    /** What is drawn from here on belongs to the element. */
    void mark(StructureElement element) {
        if (open == element) {
            return;
        }
        end();
        int id = contents.size();
        contents.add(element.dictionary());
        element.addContent(page, id);
        out.raw("/" + element.type() + " <</MCID " + id + ">> BDC\n");
        open = element;
    }

    /** What is drawn from here on is decoration. */
    void artifact() {
        artifact("/Type /Layout");
    }

    /** What is drawn from here on repeats on every page. */
    void pagination(String subtype) {
        artifact("/Type /Pagination" + (subtype.isEmpty() ? "" : " /Subtype /" + subtype));
    }

    private void artifact(String properties) {
        if (!properties.equals(open)) {
            end();
            out.raw("/Artifact <<" + properties + ">> BDC\n");
            open = properties;
        }
    }

    private void end() {
        if (open != null) {
            out.raw("EMC\n");
            open = null;
        }
    }

    /** Draws a text whose baseline starts at the point. */
    void text(String text, Style style, double x, double y) {
        if (text.isEmpty()) {
            return;
        }
        out.raw("BT ").fill(style.color());
        if (style.tracking() != 0) {
            out.numbers(style.tracking()).raw("Tc ");
        }
        out.raw("1 0 0 1 ").numbers(x, HEIGHT - y).raw("Tm\n");
        runs(text, style);
        out.raw(style.tracking() != 0 ? "0 Tc ET\n" : "ET\n");
    }

    private void runs(String text, Style style) {
        Face current = null;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            Face face = typesetter.faceFor(character, style);
            if (!face.draws(character)) {
                close(current);
                replacement(face, character, style);
                current = null;
                continue;
            }
            if (face != current) {
                close(current);
                open(face, style);
                current = face;
            }
            out.glyph(face.draw(character));
        }
        close(current);
    }

    /** Draws a visible box for a character that no font has; copying it gives the character itself. */
    private void replacement(Face face, int character, Style style) {
        out.raw("/Span <</ActualText <FEFF").hex(Character.toString(character)).raw(">>> BDC\n");
        open(face, style);
        out.glyph(face.draw(Typesetter.REPLACEMENT));
        close(face);
        out.raw("EMC\n");
    }

    private void open(Face face, Style style) {
        COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
        if (fonts == null || !fonts.containsKey(face.name())) {
            resources.put(face.name(), face.embedded());
        }
        out.raw("/" + face.name().getName() + " ").numbers(style.size()).raw("Tf <");
    }

    private void close(@Nullable Face face) {
        if (face != null) {
            out.raw("> Tj\n");
        }
    }

    void rectangle(double x, double y, double width, double height, int color) {
        out.fill(color).numbers(x, HEIGHT - y - height, width, height).raw("re f\n");
    }

    /** Fills many rectangles of one colour, each as x, y, width and height. */
    void rectangles(List<double[]> boxes, int color) {
        out.fill(color);
        for (double[] box : boxes) {
            out.numbers(box[0], HEIGHT - box[1] - box[3], box[2], box[3]).raw("re\n");
        }
        out.raw("f\n");
    }

    void roundedRectangle(double x, double y, double width, double height, double radius, int color) {
        double top = HEIGHT - y;
        double bottom = top - height;
        double right = x + width;
        double bend = radius * (1 - ROUND);
        out.fill(color)
                .numbers(x + radius, top)
                .raw("m ")
                .numbers(right - radius, top)
                .raw("l ");
        curve(right - bend, top, right, top - bend, right, top - radius);
        out.numbers(right, bottom + radius).raw("l ");
        curve(right, bottom + bend, right - bend, bottom, right - radius, bottom);
        out.numbers(x + radius, bottom).raw("l ");
        curve(x + bend, bottom, x, bottom + bend, x, bottom + radius);
        out.numbers(x, top - radius).raw("l ");
        curve(x, top - bend, x + bend, top, x + radius, top);
        out.raw("h f\n");
    }

    private void curve(double... points) {
        out.numbers(points).raw("c ");
    }

    void rule(double left, double right, double y, double thickness, int color) {
        out.stroke(color).numbers(thickness).raw("w ");
        out.numbers(left, HEIGHT - y).raw("m ").numbers(right, HEIGHT - y).raw("l S\n");
    }

    void image(PDImageXObject image, double x, double y, double width, double height) {
        String name = resources.add(image).getName();
        out.raw("q ").numbers(width).raw("0 0 ").numbers(height, x, HEIGHT - y - height);
        out.raw("cm /" + name + " Do Q\n");
    }

    /** A box in the page's own coordinates, as figures and annotations state theirs. */
    static COSArray box(double x, double y, double width, double height) {
        return new PDRectangle((float) x, (float) (HEIGHT - y - height), (float) width, (float) height).getCOSArray();
    }

    /** Makes a box of the page lead somewhere. */
    void link(StructureElement element, String uri, String description, COSArray box) {
        COSDictionary annotation = Links.annotation(uri, description, box);
        int annotationKey = tree.key();
        annotation.setInt(COSName.STRUCT_PARENT, annotationKey);
        tree.annotation(annotationKey, element);
        COSArray all = page.getCOSArray(COSName.ANNOTS);
        if (all == null) {
            all = new COSArray();
            page.setItem(COSName.ANNOTS, all);
        }
        all.add(annotation);
        element.addAnnotation(page, annotation);
    }

    /** Deflates what was drawn so far. More may still be drawn. */
    void flush() throws IOException {
        end();
        if (out.isEmpty()) {
            return;
        }
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream deflated = stream.createOutputStream(COSName.FLATE_DECODE)) {
            deflated.write(out.take());
        }
        streams.add(stream);
    }

    /** Ends the page. */
    void close() throws IOException {
        flush();
        COSArray all = new COSArray();
        streams.forEach(all::add);
        page.setItem(COSName.CONTENTS, all);
        tree.contents(key, contents);
    }
}
