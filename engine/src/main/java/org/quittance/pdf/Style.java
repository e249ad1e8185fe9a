package org.quittance.pdf;

/**
 * How a text looks.
 *
 * @param weight the weight of the face
 * @param size the size in points
 * @param color the colour as 0xRRGGBB
 * @param tracking the extra space after each character in points
 */
record Style(Weight weight, double size, int color, double tracking) {

    static Style of(Weight weight, double size, int color) {
        return new Style(weight, size, color, 0);
    }

    Style size(double points) {
        return new Style(weight, points, color, tracking);
    }

    Style color(int rgb) {
        return new Style(weight, size, rgb, tracking);
    }

    Style weight(Weight heavier) {
        return new Style(heavier, size, color, tracking);
    }
}
