package org.quittance.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tab-separated resource: a header line, then rows. Lines that start with {@code #} are remarks.
 *
 * @param rows the rows in file order
 */
public record Table(List<Row> rows) {

    /**
     * Reads the resource {@code name} that stands beside {@code owner}.
     *
     * @throws IllegalStateException when the resource is missing: the jar is broken
     */
    public static Table beside(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " beside " + owner.getName() + " is missing.");
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table read(BufferedReader in) throws IOException {
        Map<String, Integer> columns = null;
        List<Row> rows = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (columns == null) {
                columns = columns(cells);
            } else {
                rows.add(new Row(columns, List.of(cells)));
            }
        }
        return new Table(List.copyOf(rows));
    }

    private static Map<String, Integer> columns(String[] header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            columns.put(header[i], i);
        }
        return Map.copyOf(columns);
    }

    /** One row; a cell that is missing at the end of its line is empty. */
    public static final class Row {
        private final Map<String, Integer> columns;
        private final List<String> cells;

        private Row(Map<String, Integer> columns, List<String> cells) {
            this.columns = columns;
            this.cells = cells;
        }

        /**
         * The cell of a column, perhaps empty.
         *
         * @throws IllegalArgumentException when the table has no such column
         */
        public String get(String column) {
            Integer at = columns.get(column);
            if (at == null) {
                throw new IllegalArgumentException("No column " + column + " in " + columns.keySet());
            }
            return at < cells.size() ? cells.get(at) : "";
        }

        /** The cell of a column that not every table has; empty where there is none. */
        public String optional(String column) {
            return columns.containsKey(column) ? get(column) : "";
        }

        /** The parts of a cell whose values are separated by {@code ;}, without blanks around them. */
        public List<String> list(String column) {
            List<String> parts = new ArrayList<>();
            for (String part : get(column).split(";")) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
            return List.copyOf(parts);
        }
    }
}
