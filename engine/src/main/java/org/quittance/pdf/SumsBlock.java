package org.quittance.pdf;

/** VAT breakdown and totals: side by side while they fit on a page together, else one after the other. */
final class SumsBlock {
    private static final double ABOVE = 7.6 * Theme.MM;
    private static final double BELOW = 5 * Theme.MM;

    private final Drawing drawing;
    private final VatTable vat;
    private final TotalsBlock totals;

    SumsBlock(Drawing drawing) {
        this.drawing = drawing;
        this.vat = new VatTable(drawing);
        this.totals = new TotalsBlock(drawing);
    }

    /** The height that has to stay together. */
    double height() {
        double table = vat.isEmpty() ? 0 : vat.height();
        return ABOVE + (sideBySide() ? Math.max(table, totals.height()) : totals.height());
    }

    private boolean sideBySide() {
        return vat.isEmpty() || drawing.sheet().fitsFreshPage(vat.height() + ABOVE + BELOW);
    }

    void draw() {
        Sheet sheet = drawing.sheet();
        if (!sideBySide()) {
            sheet.moveTo(sheet.y() + ABOVE);
            sheet.need(60);
            vat.draw();
            sheet.need(ABOVE + totals.height());
            sheet.moveTo(totals.draw(sheet.y() + ABOVE) + BELOW);
            return;
        }
        sheet.need(height());
        double top = sheet.y() + ABOVE;
        sheet.moveTo(top);
        if (!vat.isEmpty()) {
            vat.draw();
        }
        double left = sheet.y();
        sheet.moveTo(Math.max(left, totals.draw(top)) + BELOW);
    }
}
