package org.quittance.binding;

/**
 * Where something stands in a text file, both counted from 1.
 *
 * @param line the line, 0 when the value comes from no file
 * @param column the column, 0 when the value comes from no file
 */
public record Position(int line, int column) {
    /** The position of what comes from no file. */
    public static final Position NONE = new Position(0, 0);

    /** Whether there is a place to point at. */
    public boolean known() {
        return line > 0;
    }
}
