package org.quittance.finding;

import org.jspecify.annotations.Nullable;

/**
 * Where a finding points; every part may be unknown.
 *
 * @param location a path in the file's own terms: the XPath of an official rule, a key path, an object of a PDF
 * @param line the line, counted from 1
 * @param column the column, counted from 1
 * @param page the page of a PDF, counted from 1
 */
public record Place(
        @Nullable String location,
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable Integer page) {
    /** No place: the finding is about the whole file. */
    public static final Place NONE = new Place(null, null, null, null);

    /** A place in a text file; a line of 0 means that it is not known. */
    public static Place at(@Nullable String location, int line, int column) {
        return line > 0 ? new Place(location, line, column, null) : new Place(location, null, null, null);
    }
}
