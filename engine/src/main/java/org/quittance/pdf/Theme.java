package org.quittance.pdf;

/**
 * The colours and type sizes of the page.
 *
 * @param ink the colour of what must be read
 * @param soft the colour of details and labels
 * @param hairline the colour of separators
 * @param accent the colour of the band, the amount bar and the number
 * @param tint the background of panels
 */
record Theme(int ink, int soft, int hairline, int accent, int tint) {
    /** One millimetre in points. */
    static final double MM = 72 / 25.4;

    static final Theme PETROL = new Theme(0x16232E, 0x586673, 0xD9DFE4, 0x0F4C5C, 0xF0F4F5);
    static final int WHITE = 0xFFFFFF;

    Style body() {
        return Style.of(Weight.REGULAR, 8.9, ink);
    }

    Style strong() {
        return Style.of(Weight.SEMIBOLD, 8.9, ink);
    }

    Style soft(double size) {
        return Style.of(Weight.REGULAR, size, soft);
    }

    /** Small print under the name of a line. */
    Style detail() {
        return soft(7.9);
    }

    /** Terms and notes. */
    Style legal() {
        return soft(7.1);
    }

    /** The label above a value or a column. */
    Style caption() {
        return new Style(Weight.SEMIBOLD, 6.6, soft, 0.15);
    }

    Style heading() {
        return Style.of(Weight.SEMIBOLD, 10.4, ink);
    }
}
