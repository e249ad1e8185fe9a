package org.quittance.chorus.outbox;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quittance.data.Lazy;
import org.quittance.data.Table;
import org.quittance.finding.Message;

/** What the portal's words for fluxes and invoices mean; words of tomorrow are kept, and followed. */
final class PortalWords {
    /** What a flux has come to. */
    enum Verdict {
        PENDING,
        SLOW,
        OPERATOR,
        INTEGRATED,
        PARTIAL,
        REJECTED,
        INCIDENT
    }

    private static final Lazy<Map<String, Table.Row>> FLUX = Lazy.of(() -> rows("flux-states.tsv"));
    private static final Lazy<Map<String, Table.Row>> STATUS = Lazy.of(() -> rows("statuses.tsv"));

    private PortalWords() {}

    static Verdict verdict(String fluxState) {
        String verdict = cell(FLUX.get(), fluxState, "verdict");
        return verdict.isEmpty() ? Verdict.PENDING : Verdict.valueOf(verdict.toUpperCase(Locale.ROOT));
    }

    /** What the accountant has to do about a flux in this state. */
    static Optional<Message> fluxAction(String fluxState) {
        return message(cell(FLUX.get(), fluxState, "action"));
    }

    /** What the accountant has to do about an invoice of this status. */
    static Optional<Message> statusAction(String status) {
        return message(cell(STATUS.get(), status, "action"));
    }

    /** Whether no news comes after this status. */
    static boolean last(String status, boolean paymentReported) {
        String end = cell(STATUS.get(), status, "end");
        return !end.isEmpty() && !(paymentReported && end.equals("without-payment"));
    }

    private static Optional<Message> message(String id) {
        return id.isEmpty() ? Optional.empty() : Optional.of(Message.of(id));
    }

    private static String cell(Map<String, Table.Row> rows, String word, String column) {
        Table.Row row = rows.get(word);
        return row == null ? "" : row.get(column);
    }

    private static Map<String, Table.Row> rows(String table) {
        Map<String, Table.Row> rows = new HashMap<>();
        for (Table.Row row : Table.beside(PortalWords.class, table).rows()) {
            rows.put(row.get("word"), row);
        }
        return Map.copyOf(rows);
    }
}
