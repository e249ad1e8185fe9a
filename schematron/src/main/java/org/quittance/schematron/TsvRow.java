package org.quittance.schematron;

import java.util.List;

/** A row of a data file, its cells addressed by column name. */
record TsvRow(List<String> header, List<String> values) {

    /** The value in that column, the empty string if nothing stands there. */
    String cell(String column) {
        int index = header.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column '" + column + "' among " + header);
        }
        return values.get(index);
    }
}
