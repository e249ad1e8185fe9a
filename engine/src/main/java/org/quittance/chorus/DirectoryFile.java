package org.quittance.chorus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.quittance.validation.Recipient;

/**
 * The public directory of recipients as the portal publishes it: CSV with {@code ;} between the cells and a line of
 * names at its head. It lists bodies and what they ask for, not their services.
 */
public final class DirectoryFile {
    private static final String NUMBER = "Identifiant";
    private static final Set<String> YES = Set.of("true", "vrai", "oui", "o", "1", "yes", "y");

    private DirectoryFile() {}

    /**
     * Hands over every establishment of the file.
     *
     * @throws IOException when the file cannot be read or has no column for the number
     */
    public static void read(Reader file, Consumer<Recipient> each) throws IOException {
        BufferedReader in = new BufferedReader(file);
        List<String> head = cells(in);
        Map<String, Integer> columns = new HashMap<>();
        head.forEach(name -> columns.putIfAbsent(name.replace("\uFEFF", "").strip(), columns.size()));
        if (!columns.containsKey(NUMBER)) {
            throw new IOException("The directory has no column " + NUMBER + ".");
        }
        for (List<String> cells = cells(in); !cells.isEmpty(); cells = cells(in)) {
            Row row = new Row(columns, cells);
            if (row.text(NUMBER).matches("[0-9]{14}")) {
                each.accept(recipient(row));
            }
        }
    }

    private static Recipient recipient(Row row) {
        return new Recipient(
                row.text(NUMBER),
                row.text("RaisonSociale"),
                row.yes("StructureActive"),
                true,
                row.yes("GestionService"),
                row.yes("GestionEngagement"),
                row.yes("GestionServiceEngagement"),
                null,
                List.of());
    }

    private record Row(Map<String, Integer> columns, List<String> cells) {
        String text(String column) {
            Integer at = columns.get(column);
            return at == null || at >= cells.size() ? "" : cells.get(at).strip();
        }

        boolean yes(String column) {
            return YES.contains(text(column).toLowerCase(Locale.ROOT));
        }
    }

    /** The cells of the next line that is not empty; none at the end. A quoted cell may hold line ends. */
    private static List<String> cells(BufferedReader in) throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int sign = in.read(); sign >= 0; sign = in.read()) {
            if (sign == '"') {
                quoted = !quoted;
                if (quoted && !cell.isEmpty()) {
                    cell.append('"');
                }
            } else if (sign == ';' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (sign == '\n' && !quoted) {
                if (!cells.isEmpty() || !cell.toString().isBlank()) {
                    break;
                }
            } else if (sign != '\r') {
                cell.append((char) sign);
            }
        }
        if (!cells.isEmpty() || !cell.toString().isBlank()) {
            cells.add(cell.toString());
        }
        return cells;
    }
}
