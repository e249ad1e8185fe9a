package org.quittance.schematron;

/**
 * A place in an XML text: where the start tag of an element begins.
 *
 * @param line counted from 1
 * @param column counted from 1, in UTF-16 units
 */
public record Position(int line, int column) {

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
