package org.quittance.chorus.simulator;

import java.util.List;
import java.util.Map;
import org.quittance.data.Table;

/** The lists of codes that the portal hands out, and whether it is well. */
final class CodeLists {
    /** The one operation that is asked with GET. */
    static final String HEALTH = "transverses/v1/health-check";

    private final Quirks quirks;

    CodeLists(Quirks quirks) {
        this.quirks = quirks;
    }

    void register(Map<String, Operation> operations) {
        for (Table.Row row : Table.beside(CodeLists.class, "lists.tsv").rows()) {
            operations.put(row.get("operation"), call -> list(row));
        }
        operations.put(HEALTH, call -> Answer.json(200, quirks.finished(Returns.of("done"))));
    }

    private Answer list(Table.Row row) {
        List<JsonObject> items = row.list("items").stream().map(CodeLists::item).toList();
        return Answer.json(200, quirks.finished(Returns.of("done").put(row.get("list"), items)));
    }

    private static JsonObject item(String text) {
        JsonObject item = new JsonObject();
        for (String pair : text.split(",")) {
            String[] sides = pair.split("=", 2);
            item.put(sides[0], sides[1]);
        }
        return item;
    }
}
