package org.quittance.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The page being filled, and how far it is filled; breaks to the next one. */
final class Sheet {
    static final double LEFT = 20 * Theme.MM;
    static final double RIGHT = 190 * Theme.MM;
    static final double WIDTH = RIGHT - LEFT;
    static final double BAND = 2.2 * Theme.MM;
    static final double CONTINUED_TOP = 29 * Theme.MM;

    private final TaggedPdf pdf;
    private final Theme theme;
    private final double bottom;
    private final Consumer<PageCanvas> continuationHead;
    private final List<TableRow> overflow = new ArrayList<>();
    private PageCanvas page;
    private double y;

    Sheet(TaggedPdf pdf, Theme theme, double bottom, Consumer<PageCanvas> continuationHead) {
        this.pdf = pdf;
        this.theme = theme;
        this.bottom = bottom;
        this.continuationHead = continuationHead;
        this.page = pdf.newPage();
    }

    PageCanvas page() {
        return page;
    }

    Theme theme() {
        return theme;
    }

    Typesetter typesetter() {
        return pdf.typesetter();
    }

    TaggedPdf pdf() {
        return pdf;
    }

    /**
     * Draws a column of text at a place of this page; gives the y below it. What reaches below the page, because someone
     * wrote a novel where a name should be, is drawn at the end of the document.
     */
    double place(Stack stack, double x, double top) {
        double end = stack.draw(page, x, top, bottom);
        if (!stack.done()) {
            overflow.add(new TableRow(8, 0).cell(stack, LEFT));
        }
        return end;
    }

    /** The same for cells beside each other. */
    double place(TableRow row, double top) {
        double end = row.draw(page, top, bottom);
        if (!row.done()) {
            overflow.add(row);
        }
        return end;
    }

    /** Draws what did not fit where it belonged. */
    void drawOverflow() {
        overflow.forEach(row -> row.draw(this));
    }

    /** A new section of the document, after all that stands there. */
    StructureElement section(String title) {
        return pdf.root().add("Sect").title(title);
    }

    double y() {
        return y;
    }

    void moveTo(double height) {
        y = height;
    }

    /** Where the content of a page ends. */
    double bottom() {
        return bottom;
    }

    boolean fits(double height) {
        return y + height <= bottom;
    }

    /** Whether a height fits on a page that is still empty. */
    boolean fitsFreshPage(double height) {
        return CONTINUED_TOP + height <= bottom;
    }

    /** Goes on to the next page unless so much fits on this one; what fits on no page starts here. */
    void need(double height) {
        if (!fits(height) && y > CONTINUED_TOP) {
            breakPage();
        }
    }

    void breakPage() {
        try {
            page.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page = pdf.newPage();
        continuationHead.accept(page);
        y = CONTINUED_TOP;
    }
}
