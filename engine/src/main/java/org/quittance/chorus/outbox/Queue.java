package org.quittance.chorus.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.quittance.chorus.PortalException;

/** Whether anything may be asked of the portal at all: it stops for wrong credentials, and waits for a portal that is away. */
final class Queue {
    private record State(Optional<Alert> alert, Instant until, int failures) {}

    private static final State OPEN = new State(Optional.empty(), Instant.EPOCH, 0);

    private final String environment;
    private final Delays delays;
    private final RandomGenerator random;

    Queue(String environment, Delays delays, RandomGenerator random) {
        this.environment = environment;
        this.delays = delays;
        this.random = random;
    }

    Optional<Alert> alert(Transaction transaction) throws SQLException {
        return state(transaction).alert();
    }

    /** From when on something may be asked; empty while an alert stands. */
    Optional<Instant> openFrom(Transaction transaction) throws SQLException {
        State state = state(transaction);
        return state.alert().isPresent() ? Optional.empty() : Optional.of(state.until());
    }

    /** Stops for what only a person can mend, else waits longer each time. */
    void failed(Transaction transaction, PortalException failure) throws SQLException {
        State before = state(transaction);
        switch (failure.kind()) {
            case CREDENTIALS, FORBIDDEN -> {
                String words = Objects.toString(failure.getMessage(), "").replace('\0', ' ');
                Alert alert = new Alert(failure.kind(), failure.code(), words, transaction.now());
                Journal.append(
                        transaction,
                        environment,
                        Fact.of("alert", "kind", alert.kind(), "code", alert.code(), "words", alert.words()));
                save(transaction, new State(Optional.of(alert), before.until(), before.failures()));
            }
            default -> {
                Instant until = transaction.now().plus(backoff(before.failures(), failure));
                boolean later = until.isAfter(before.until());
                save(transaction, new State(before.alert(), later ? until : before.until(), before.failures() + 1));
            }
        }
    }

    /** The portal has answered: the next failure waits as the first one. */
    void succeeded(Transaction transaction) throws SQLException {
        transaction.update("update queue set failures = 0 where environment = ? and failures > 0", environment);
    }

    /** Somebody says that it is mended. */
    void resume(Transaction transaction) throws SQLException {
        if (state(transaction).alert().isPresent()) {
            Journal.append(transaction, environment, Fact.of("resumed"));
        }
        save(transaction, OPEN);
    }

    /** Between three and five quarters of the delay, so that several nodes do not come back together. */
    private Duration backoff(int failures, PortalException failure) {
        long millis = delays.of(Delays.Wait.BACKOFF, failures).toMillis();
        Duration jittered = Duration.ofMillis(Math.round(millis * (0.75 + random.nextDouble() / 2)));
        Duration asked = Objects.requireNonNullElse(failure.retryAfter(), Duration.ZERO);
        return asked.compareTo(jittered) > 0 ? asked : jittered;
    }

    private State state(Transaction transaction) throws SQLException {
        return transaction
                .first("select * from queue where environment = ?", Queue::read, environment)
                .orElse(OPEN);
    }

    private void save(Transaction transaction, State state) throws SQLException {
        transaction.update("delete from queue where environment = ?", environment);
        transaction.update(
                "insert into queue (environment, alert, code, message, since, until, failures)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                environment,
                state.alert().map(alert -> alert.kind().name()).orElse(""),
                state.alert().map(Alert::code).orElse(""),
                state.alert().map(Alert::words).orElse(""),
                state.alert().map(Alert::since).orElse(Instant.EPOCH),
                state.until(),
                state.failures());
    }

    private static State read(ResultSet row) throws SQLException {
        String kind = row.getString("alert");
        Optional<Alert> alert = kind.isEmpty()
                ? Optional.empty()
                : Optional.of(new Alert(
                        PortalException.Kind.valueOf(kind),
                        row.getString("code"),
                        row.getString("message"),
                        Instant.ofEpochMilli(row.getLong("since"))));
        return new State(alert, Instant.ofEpochMilli(row.getLong("until")), row.getInt("failures"));
    }
}
