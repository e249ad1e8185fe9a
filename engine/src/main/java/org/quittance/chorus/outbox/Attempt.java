package org.quittance.chorus.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One time that an invoice was sent, or may have been.
 *
 * @param outcome what came of it, empty while it is not known
 * @param code the portal's code where it refused or failed
 */
record Attempt(
        InvoiceKey key,
        int attempt,
        String sha256,
        String name,
        String syntax,
        Instant begun,
        @Nullable Instant ended,
        String outcome,
        String flux,
        String code,
        String message) {

    static final String COLUMNS =
            "environment, supplier, number, attempt, sha256, name, syntax, begun, ended, outcome, flux, code, message";

    static Attempt begun(Entry entry, Instant now) {
        Content content = entry.content();
        int number = entry.progress().attempts();
        return new Attempt(
                entry.key(), number, content.sha256(), content.name(), content.syntax(), now, null, "", "", "", "");
    }

    Attempt ended(DepositEvent event, String fluxNumber, String withCode, String words, Instant now) {
        return new Attempt(key, attempt, sha256, name, syntax, begun, now, event.name(), fluxNumber, withCode, words);
    }

    static Optional<Attempt> find(Transaction transaction, InvoiceKey key, int attempt) throws SQLException {
        return transaction.first(
                "select " + COLUMNS + " from attempts where environment = ? and supplier = ? and number = ?"
                        + " and attempt = ?",
                Attempt::read,
                key.environment(),
                key.supplier(),
                key.number(),
                attempt);
    }

    void save(Transaction transaction) throws SQLException {
        long seq = Journal.append(transaction, key, snapshot());
        transaction.update(
                "insert into attempts (" + COLUMNS + ", entry) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (environment, supplier, number, attempt) do update set ended = excluded.ended,"
                        + " outcome = excluded.outcome, flux = excluded.flux, code = excluded.code,"
                        + " message = excluded.message, entry = excluded.entry",
                key.environment(),
                key.supplier(),
                key.number(),
                attempt,
                sha256,
                name,
                syntax,
                begun,
                ended,
                outcome,
                flux,
                code,
                message.replace('\0', ' '),
                seq);
    }

    /** Everything that the journal has to vouch for. */
    Fact snapshot() {
        return Fact.of(
                Fact.ATTEMPT,
                "attempt",
                attempt,
                "sha256",
                sha256,
                "name",
                name,
                "syntax",
                syntax,
                "begun",
                begun.toEpochMilli(),
                "ended",
                ended == null ? null : ended.toEpochMilli(),
                "outcome",
                outcome,
                "flux",
                flux,
                "code",
                code,
                "message",
                message.replace('\0', ' '));
    }

    static Attempt read(ResultSet row) throws SQLException {
        return new Attempt(
                new InvoiceKey(row.getString("environment"), row.getString("supplier"), row.getString("number")),
                row.getInt("attempt"),
                row.getString("sha256"),
                row.getString("name"),
                row.getString("syntax"),
                Instant.ofEpochMilli(row.getLong("begun")),
                Transaction.instant(row, "ended"),
                row.getString("outcome"),
                row.getString("flux"),
                row.getString("code"),
                row.getString("message"));
    }
}
