package org.quittance.chorus.outbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When each supplier's invoices were last compared with the portal's, and when they are again. */
final class Mirrors {
    /**
     * A supplier whose invoices nobody else compares just now.
     *
     * @param seen the beginning of the last comparison that went through; before that, of the first invoice
     */
    record Turn(String environment, String supplier, Instant seen, long fence) {}

    private static final String KEY = "environment = ? and supplier = ?";

    private Mirrors() {}

    static void expect(Transaction transaction, InvoiceKey key) throws SQLException {
        transaction.update(
                "insert into mirrors (environment, supplier, seen, due, lease, fence) values (?, ?, ?, null, null, 0)"
                        + " on conflict do nothing",
                key.environment(),
                key.supplier(),
                transaction.now());
    }

    /** Sees to it that a comparison is coming. */
    static void schedule(Transaction transaction, InvoiceKey key, Instant due) throws SQLException {
        transaction.update(
                "update mirrors set due = ? where " + KEY + " and due is null", due, key.environment(), key.supplier());
    }

    /** Makes every supplier of an environment due. */
    static void hurry(Transaction transaction, String environment) throws SQLException {
        transaction.update(
                "update mirrors set due = ? where environment = ? and due is not null", transaction.now(), environment);
    }

    static Optional<Turn> take(Transaction transaction, String environment, Instant lease) throws SQLException {
        Optional<Turn> turn = transaction.first(
                "select supplier, seen, fence from mirrors where environment = ? and due <= ?"
                        + " and (lease is null or lease <= ?) order by due limit 1",
                row -> new Turn(
                        environment,
                        row.getString("supplier"),
                        Instant.ofEpochMilli(row.getLong("seen")),
                        row.getLong("fence") + 1),
                environment,
                transaction.now(),
                transaction.now());
        if (turn.isEmpty()) {
            return turn;
        }
        int taken = transaction.update(
                "update mirrors set lease = ?, fence = fence + 1 where " + KEY + " and fence = ?",
                lease,
                environment,
                turn.get().supplier(),
                turn.get().fence() - 1);
        return taken == 1 ? turn : Optional.empty();
    }

    /** Whether news of any of the supplier's invoices is still to come. */
    static boolean open(Transaction transaction, Turn turn) throws SQLException {
        return transaction
                .first(
                        "select 1 from invoices where " + KEY + " and state = 'INTEGRATED' and closed = 0 limit 1",
                        row -> true,
                        turn.environment(),
                        turn.supplier())
                .isPresent();
    }

    /** Gives it back; where somebody else has taken over meanwhile, nothing happens. */
    static void give(Transaction transaction, Turn turn, Instant seen, @Nullable Instant due) throws SQLException {
        transaction.update(
                "update mirrors set seen = ?, due = ?, lease = null, fence = fence + 1 where " + KEY + " and fence = ?",
                seen,
                due,
                turn.environment(),
                turn.supplier(),
                turn.fence());
    }
}
