package org.quittance.pdf;

import java.util.List;

/**
 * One line of a wrapped phrase.
 *
 * @param fragments its parts from left to right
 * @param width its width in points without the blanks at its end
 */
record TextLine(List<Fragment> fragments, double width) {

    /**
     * The part of a piece that stands on the line.
     *
     * @param piece the piece
     * @param text the part of its text
     * @param x the distance from the start of the line
     */
    record Fragment(Piece piece, String text, double x) {}
}
