package org.quittance.chorus.outbox;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of the invoices. */
final class Invoices {
    /**
     * An invoice as it stands in the table.
     *
     * @param event what happened to it last
     * @param fence rises with every change, so that whoever read an older one cannot overwrite it
     * @param journalled the entry of the journal that says the same
     */
    record Row(Entry entry, DepositEvent event, long fence, long journalled) {}

    private static final String KEY = "environment = ? and supplier = ? and number = ?";
    private static final List<String> STATE_COLUMNS = List.of(
            "sha256",
            "name",
            "syntax",
            "source",
            "issued",
            "total",
            "payable",
            "payment_reported",
            "state",
            "since",
            "flux",
            "flux_state",
            "portal_id",
            "status",
            "status_since",
            "note",
            "incidents",
            "attempts",
            "attention",
            "closed",
            "event",
            "tries",
            "due",
            "entry");
    private static final String UPDATE = "update invoices set " + String.join(" = ?, ", STATE_COLUMNS)
            + " = ?, owner = null, lease = null, fence = fence + 1 where " + KEY + " and fence = ?";
    private static final String INSERT = "insert into invoices (environment, supplier, number, place, fence, "
            + String.join(", ", STATE_COLUMNS) + ") values (?, ?, ?, ?, 0" + ", ?".repeat(STATE_COLUMNS.size()) + ")";

    private Invoices() {}

    static Optional<Row> find(Transaction transaction, InvoiceKey key) throws SQLException {
        return transaction.first(
                "select * from invoices where " + KEY, Invoices::read, key.environment(), key.supplier(), key.number());
    }

    /** The first invoices that a condition holds for. */
    static List<Row> list(Transaction transaction, String where, @Nullable Object... values) throws SQLException {
        return transaction.list("select * from invoices where " + where, Invoices::read, values);
    }

    static void insert(Transaction transaction, Entry entry, DepositEvent event, long journalled) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(key(entry.key()));
        values.add(entry.place());
        values.addAll(values(entry, event, journalled));
        transaction.update(INSERT, values.toArray());
    }

    /** Writes what became of it; says whether nobody was there before. */
    static boolean update(Transaction transaction, Entry entry, DepositEvent event, long fence, long journalled)
            throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(values(entry, event, journalled));
        values.addAll(key(entry.key()));
        values.add(fence);
        return transaction.update(UPDATE, values.toArray()) == 1;
    }

    /** Keeps it from others; says whether nobody was there before. */
    static boolean claim(Transaction transaction, Row row, String owner, Instant lease) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(List.of(owner, lease));
        values.addAll(key(row.entry().key()));
        values.add(row.fence());
        return transaction.update(
                        "update invoices set owner = ?, lease = ?, fence = fence + 1 where " + KEY + " and fence = ?",
                        values.toArray())
                == 1;
    }

    private static List<String> key(InvoiceKey key) {
        return List.of(key.environment(), key.supplier(), key.number());
    }

    private static List<@Nullable Object> values(Entry entry, DepositEvent event, long journalled) {
        Content content = entry.content();
        Progress progress = entry.progress();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(content.sha256());
        values.add(content.name());
        values.add(content.syntax());
        values.add(content.source());
        values.add(content.issued());
        values.add(content.total());
        values.add(content.payable());
        values.add(content.paymentReported());
        values.add(progress.state());
        values.add(progress.since());
        values.add(progress.flux());
        values.add(progress.fluxState());
        values.add(progress.portalId());
        values.add(progress.status());
        values.add(progress.statusSince());
        values.add(progress.note());
        values.add(progress.incidents());
        values.add(progress.attempts());
        values.add(entry.action().isPresent());
        values.add(entry.closed());
        values.add(event);
        values.add(entry.tries());
        values.add(entry.due());
        values.add(journalled);
        return values;
    }

    static Row read(ResultSet row) throws SQLException {
        Entry entry = new Entry(
                new InvoiceKey(row.getString("environment"), row.getString("supplier"), row.getString("number")),
                row.getLong("place"),
                content(row),
                progress(row),
                row.getInt("tries"),
                Transaction.instant(row, "due"));
        return new Row(entry, DepositEvent.valueOf(row.getString("event")), row.getLong("fence"), row.getLong("entry"));
    }

    private static Content content(ResultSet row) throws SQLException {
        String issued = row.getString("issued");
        return new Content(
                row.getString("sha256"),
                row.getString("name"),
                row.getString("syntax"),
                row.getString("source"),
                issued == null ? null : LocalDate.parse(issued),
                decimal(row.getString("total")),
                decimal(row.getString("payable")),
                row.getInt("payment_reported") == 1);
    }

    private static Progress progress(ResultSet row) throws SQLException {
        long id = row.getLong("portal_id");
        Long portalId = row.wasNull() ? null : id;
        return new Progress(
                DepositState.valueOf(row.getString("state")),
                Objects.requireNonNull(Transaction.instant(row, "since")),
                row.getString("flux"),
                row.getString("flux_state"),
                portalId,
                row.getString("status"),
                row.getString("status_since"),
                row.getString("note"),
                row.getInt("incidents"),
                row.getInt("attempts"));
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
