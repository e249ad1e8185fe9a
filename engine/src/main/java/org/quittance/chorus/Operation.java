package org.quittance.chorus;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.data.Table;

/** The operations of the interface that a supplier needs, as {@code operations.tsv} describes them. */
enum Operation {
    TOKEN,
    HEALTH,
    DEPOSIT,
    REPORT,
    REPORT_PDF,
    SEARCH,
    WORK_LIST,
    HISTORY,
    INVOICE,
    UPLOAD,
    SUBMIT,
    COMPLETE,
    RECYCLE,
    ACKNOWLEDGE,
    DOWNLOAD,
    ATTACH,
    ATTACHMENT_TYPES,
    VAT_RATES,
    OWN_STRUCTURES,
    BANK_ACCOUNTS,
    STRUCTURES,
    STRUCTURE,
    SERVICES,
    SERVICE,
    ENGAGEMENTS;

    private static final Map<String, Table.Row> ROWS = Table.beside(Operation.class, "operations.tsv").rows().stream()
            .collect(Collectors.toMap(row -> row.get("id"), Function.identity()));

    /** The word for it in the tables. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Table.Row row() {
        Table.Row row = ROWS.get(id());
        if (row == null) {
            throw new IllegalStateException(id());
        }
        return row;
    }

    String path() {
        return row().get("path");
    }

    String method() {
        return row().get("method");
    }

    /** Whether the portal is another one afterwards. */
    boolean changes() {
        return row().get("changes").equals("yes");
    }

    Duration patience() {
        return Duration.ofSeconds(Long.parseLong(row().get("seconds")));
    }

    /** The field without which an answer is none; empty where any will do. */
    String proof() {
        return row().get("proof");
    }

    URI address(Environment environment) {
        return this == TOKEN ? environment.token() : environment.root().resolve(path());
    }
}
