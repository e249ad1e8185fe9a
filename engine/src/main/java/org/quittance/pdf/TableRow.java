package org.quittance.pdf;

import java.util.ArrayList;
import java.util.List;

/** Cells beside each other that share a top; a row taller than a page goes on at the top of the next. */
final class TableRow {
    private final double above;
    private final double below;
    private final List<Cell> cells = new ArrayList<>();

    TableRow(double above, double below) {
        this.above = above;
        this.below = below;
    }

    private record Cell(Stack stack, double x) {}

    TableRow cell(Stack stack, double x) {
        cells.add(new Cell(stack, x));
        return this;
    }

    double height() {
        return above + cells.stream().mapToDouble(c -> c.stack().height()).max().orElse(0) + below;
    }

    boolean done() {
        return cells.stream().allMatch(c -> c.stack().done());
    }

    /** The least height that lets every unfinished cell draw a line. */
    double leastHeight() {
        return above
                + cells.stream().mapToDouble(c -> c.stack().nextHeight()).max().orElse(0)
                + below;
    }

    /** Draws what fits between top and bottom; gives the y below it. */
    double draw(PageCanvas page, double top, double bottom) {
        double end = top + above;
        for (Cell cell : cells) {
            end = Math.max(end, cell.stack().draw(page, cell.x(), top + above, bottom - below));
        }
        return end + below;
    }

    /** Draws the whole row on the sheet, on the next page if it does not fit on this one, over several if it must. */
    void draw(Sheet sheet) {
        sheet.need(sheet.fitsFreshPage(height()) ? height() : leastHeight());
        while (!done()) {
            sheet.moveTo(draw(sheet.page(), sheet.y(), sheet.bottom()));
            if (!done()) {
                sheet.breakPage();
            }
        }
    }
}
