package org.quittance.pdf;

/** Where the columns of the lines table stand, in points from the left edge of the page. */
final class LineColumns {
    private static final double MM = Theme.MM;

    static final double NUMBER = Sheet.LEFT;
    static final double NUMBER_WIDTH = 7 * MM;
    static final double NAME = Sheet.LEFT + 8 * MM;
    static final double NAME_WIDTH = 72 * MM;
    static final double QUANTITY_RIGHT = Sheet.LEFT + 97 * MM;
    static final double QUANTITY_WIDTH = 16 * MM;
    static final double UNIT = Sheet.LEFT + 99 * MM;
    static final double UNIT_WIDTH = 12 * MM;
    static final double PRICE_RIGHT = Sheet.LEFT + 128 * MM;
    static final double PRICE_WIDTH = 17 * MM;
    static final double PRICE_DETAIL_WIDTH = 34 * MM;
    static final double VAT_RIGHT = Sheet.LEFT + 144 * MM;
    static final double VAT_WIDTH = 14 * MM;
    static final double NET_RIGHT = Sheet.RIGHT;
    static final double NET_WIDTH = 25 * MM;

    private LineColumns() {}
}
