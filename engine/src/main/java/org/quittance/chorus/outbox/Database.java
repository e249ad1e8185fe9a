package org.quittance.chorus.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/** One connection to SQLite or PostgreSQL, which threads use one after the other. */
final class Database implements AutoCloseable {
    /** Something to do in a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T run(Transaction transaction) throws SQLException;
    }

    @FunctionalInterface
    private interface Session<T> {
        T run(Connection open) throws SQLException;
    }

    private record Tail(ChainHead head, Instant written) {}

    private static final String BUSY_MILLIS = "60000";

    private final String url;
    private final Clock clock;
    private final Duration backwards;
    private final CommitWatch watch;
    private final Anchor anchor;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Connection connection;

    /**
     * Opens nothing yet.
     *
     * @param backwards how far the clock may go back
     */
    Database(String url, Clock clock, Duration backwards, CommitWatch watch, Anchor anchor) {
        this.url = url;
        this.clock = clock;
        this.backwards = backwards;
        this.watch = watch;
        this.anchor = anchor;
    }

    boolean sqlite() {
        return url.startsWith("jdbc:sqlite:");
    }

    /** Does work and commits it, one after the other with everybody else's; what fails leaves nothing behind. */
    <T> T write(Work<T> work) {
        return session(open -> {
            open.setAutoCommit(false);
            Transaction transaction = begin(open);
            ChainHead before = transaction.head();
            T result = work.run(transaction);
            boolean moved = !before.equals(transaction.head());
            if (moved) {
                transaction.update(
                        "update chain set entries = ?, head = ?, written = ? where only_row = 1",
                        transaction.head().entries(),
                        transaction.head().hash(),
                        transaction.now());
            }
            watch.before();
            commit(open);
            if (moved) {
                anchor.write(transaction.head());
            }
            watch.after();
            return result;
        });
    }

    /** Reads, beside whoever writes. */
    <T> T read(Work<T> work) {
        return session(open -> {
            open.setAutoCommit(true);
            return work.run(new Transaction(open, clock.instant(), ChainHead.START));
        });
    }

    /** Does what goes before there is a journal: the tables themselves. Whoever comes second tries again. */
    void define(Work<?> work) {
        for (int tries = 0; !defined(work, tries == 3); tries++) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            drop();
        } finally {
            lock.unlock();
        }
    }

    private boolean defined(Work<?> work, boolean last) {
        return session(open -> {
            open.setAutoCommit(false);
            try {
                work.run(new Transaction(open, clock.instant(), ChainHead.START));
                commit(open);
                return true;
            } catch (SQLException e) {
                if (last || !DatabaseErrors.clash(e)) {
                    throw e;
                }
                drop();
                return false;
            }
        });
    }

    /** Not by {@code commit()}, with which the driver of SQLite begins another transaction that locks others out. */
    private static void commit(Connection open) throws SQLException {
        open.setAutoCommit(true);
    }

    private Transaction begin(Connection open) throws SQLException {
        try (var turn = open.prepareStatement("update chain set only_row = 1 where only_row = 1")) {
            turn.executeUpdate();
        }
        Tail tail = Transaction.list(
                        open,
                        "select entries, head, written from chain",
                        row -> new Tail(
                                new ChainHead(row.getLong("entries"), row.getString("head")),
                                Instant.ofEpochMilli(row.getLong("written"))))
                .get(0);
        Instant now = clock.instant();
        if (now.plus(backwards).isBefore(tail.written())) {
            throw new QuittanceException(Message.of("QX-OUTBOX-CLOCK", now, tail.written()));
        }
        return new Transaction(open, now.isBefore(tail.written()) ? tail.written() : now, tail.head());
    }

    private <T> T session(Session<T> session) {
        lock.lock();
        try {
            return session.run(open());
        } catch (SQLException e) {
            drop();
            throw DatabaseErrors.told(url, e);
        } catch (RuntimeException | Error e) {
            drop();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private Connection open() throws SQLException {
        Connection known = connection;
        if (known == null) {
            known = sqlite() ? DriverManager.getConnection(url, pragmas()) : DriverManager.getConnection(url);
            connection = known;
        }
        return known;
    }

    /** Rows that were committed survive a loss of power, and a writer waits for the other process. */
    private static Properties pragmas() {
        Properties pragmas = new Properties();
        pragmas.setProperty("journal_mode", "WAL");
        pragmas.setProperty("synchronous", "FULL");
        pragmas.setProperty("busy_timeout", BUSY_MILLIS);
        pragmas.setProperty("transaction_mode", "IMMEDIATE");
        return pragmas;
    }

    /** What was not committed goes with it; the next one opens another. */
    private void drop() {
        Connection known = connection;
        connection = null;
        if (known == null) {
            return;
        }
        try {
            known.close();
        } catch (SQLException e) {
            // it is given up because it failed: there is nothing more to tell
        }
    }
}
