package org.quittance.schematron;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads a tab-separated data file with a header line; lines that begin with {@code #} are remarks. */
final class TsvTable {

    private TsvTable() {}

    /** The rows below the header line, in the order of the file. */
    static List<TsvRow> rows(Resource file) {
        List<List<String>> lines = new String(file.bytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList();
        return lines.subList(1, lines.size()).stream()
                .map(line -> row(file, lines.get(0), line))
                .toList();
    }

    private static TsvRow row(Resource file, List<String> header, List<String> values) {
        if (header.size() != values.size()) {
            throw new IllegalStateException(file.name() + ": a row has " + values.size() + " columns instead of "
                    + header.size() + ": " + values);
        }
        return new TsvRow(header, values);
    }
}
