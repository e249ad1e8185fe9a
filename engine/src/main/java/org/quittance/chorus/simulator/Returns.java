package org.quittance.chorus.simulator;

import java.util.Map;
import java.util.stream.Collectors;
import org.quittance.data.Table;

/** What the portal says beside data: codes and labels, by names of our own. */
final class Returns {
    private static final Map<String, Table.Row> ROWS = Table.beside(Returns.class, "returns.tsv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("id"), row -> row));

    private Returns() {}

    /** The operation cannot be done; the portal says so with a code. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;

        private final int status;
        private final String id;
        private final String value;

        /** @param value what the label names */
        Refusal(int status, String id, String value) {
            super(id, null, false, false);
            this.status = status;
            this.id = id;
            this.value = value;
        }

        Refusal(String id) {
            this(200, id, "");
        }

        /** The answer that says so. */
        Answer answer() {
            return Answer.json(status, of(id, value));
        }
    }

    /** The code and the label of a row. */
    static JsonObject of(String id) {
        return of(id, "");
    }

    static JsonObject of(String id, String value) {
        Table.Row row = ROWS.get(id);
        if (row == null) {
            throw new IllegalArgumentException("returns.tsv lacks " + id);
        }
        return JsonObject.of("codeRetour", Integer.valueOf(row.get("code")))
                .put("libelle", row.get("label").replace("%s", value));
    }
}
