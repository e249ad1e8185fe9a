package org.quittance.schematron;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a tab-separated data file with a header line; lines that begin with {@code #} are remarks. */
final class TsvTable {

    private TsvTable() {}

    /** The rows as maps from column name to value; an absent value is the empty string. */
    static List<Map<String, String>> rows(Resource file) {
        List<List<String>> lines = new String(file.bytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            rows.add(row(file, lines.get(0), line));
        }
        return rows;
    }

    private static Map<String, String> row(Resource file, List<String> header, List<String> values) {
        if (header.size() != values.size()) {
            throw new IllegalStateException(file.name() + ": a row has " + values.size() + " columns instead of "
                    + header.size() + ": " + values);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), values.get(i));
        }
        return row;
    }
}
