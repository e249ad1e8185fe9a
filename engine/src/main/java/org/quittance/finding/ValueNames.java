package org.quittance.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quittance.data.Table;

/** The names of what each sentence quotes, for telling it without a document. */
final class ValueNames {
    /** What is told whatever the document. */
    private static final String KEPT = "=";

    private static final String NOTHING = "nothing";

    private static final List<Row> ROWS = Table.beside(ValueNames.class, "values.tsv").rows().stream()
            .map(row -> new Row(
                    Pattern.compile(row.get("id")),
                    row.get("step"),
                    Arrays.stream(row.get("values").split(" "))
                            .filter(name -> !name.isEmpty())
                            .toList()))
            .toList();

    private ValueNames() {}

    private record Row(Pattern id, String step, List<String> values) {
        Row {
            values = List.copyOf(values);
        }
    }

    private static Optional<Row> row(String id) {
        return ROWS.stream().filter(row -> row.id().matcher(id).matches()).findFirst();
    }

    static Optional<String> step(String id) {
        return row(id).map(Row::step).filter(step -> !step.isEmpty());
    }

    /** The values with names in the place of those that a document gives. */
    static List<String> general(String id, List<String> values) {
        List<String> names = row(id).map(Row::values).orElse(List.of());
        List<String> general = new ArrayList<>();
        for (int i = 0; i < Math.max(names.size(), values.size()); i++) {
            String name = i < names.size() ? names.get(i) : KEPT;
            String value = i < values.size() ? values.get(i) : "";
            general.add(name.equals(KEPT) || name.equals(NOTHING) ? kept(name, value) : named(name));
        }
        return general;
    }

    private static String kept(String name, String value) {
        return name.equals(KEPT) ? value : "";
    }

    private static String named(String name) {
        return Message.textOf(Message.of("VALUE-" + name));
    }
}
