package org.quittance.chorus.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.PortalException;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/** Every change of an invoice goes through here: the row and what the journal says of it are committed together. */
final class Ledger {
    /** Which of the invoices that are due comes first. */
    enum Order {
        /** The one that was handed over first. */
        PLACE("place"),
        /** The one that has waited longest. */
        DUE("due, place");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }
    }

    private final String environment;
    private final Database database;
    private final Clock clock;
    private final Delays delays;
    private final Queue queue;
    private final String owner;
    private final Exchanges exchanges = new Exchanges(this::append);

    /**
     * Sees the invoices of one environment.
     *
     * @param owner by what the claims of this one are told from those of others
     */
    Ledger(String environment, Database database, Clock clock, Delays delays, Queue queue, String owner) {
        this.environment = environment;
        this.database = database;
        this.clock = clock;
        this.delays = delays;
        this.queue = queue;
        this.owner = owner;
    }

    String environment() {
        return environment;
    }

    Database database() {
        return database;
    }

    Delays delays() {
        return delays;
    }

    Queue queue() {
        return queue;
    }

    Exchanges exchanges() {
        return exchanges;
    }

    Instant now() {
        return clock.instant();
    }

    Instant in(Delays.Wait wait, int tries) {
        return now().plus(delays.of(wait, tries));
    }

    Optional<Entry> find(InvoiceKey key) {
        return database.read(transaction -> Invoices.find(transaction, key).map(Invoices.Row::entry));
    }

    /** What the journal says of one kind about an invoice. */
    Set<String> journalled(InvoiceKey key, String kind) {
        return Set.copyOf(database.read(transaction -> transaction.list(
                "select distinct content from journal where environment = ? and supplier = ? and number = ?"
                        + " and kind = ?",
                row -> row.getString("content"),
                key.environment(),
                key.supplier(),
                key.number(),
                kind)));
    }

    /** Takes the first invoice in one of these states that is due and that nobody works on. */
    Optional<Claim> claim(Set<DepositState> states, Order order) {
        boolean idle = database.read(transaction ->
                !open(transaction) || due(transaction, states, order).isEmpty());
        return idle
                ? Optional.empty()
                : database.write(transaction -> {
                    Optional<Invoices.Row> first = due(transaction, states, order);
                    return first.isEmpty() ? Optional.empty() : claim(transaction, first.get());
                });
    }

    /** Writes the intent to deposit; empty where somebody else has taken the invoice over meanwhile. */
    Optional<Claim> begin(Claim claim) {
        List<Fact> said = exchanges.taken();
        return database.write(transaction -> {
            Instant now = transaction.now();
            Entry before = claim.entry();
            Entry sending = before.with(before.progress().sending())
                    .after(DepositEvent.BEGUN, now)
                    .due(0, now);
            append(transaction, before.key(), said);
            if (!apply(transaction, claim, Change.of(sending, DepositEvent.BEGUN))) {
                return Optional.empty();
            }
            Attempt.begun(sending, now).save(transaction);
            Invoices.Row row = Invoices.find(transaction, before.key()).orElseThrow();
            return claim(transaction, row);
        });
    }

    /** Writes what became of a claimed invoice; says whether it was still ours. */
    boolean save(Claim claim, Change change) {
        return save(claim, change, null);
    }

    /** The same after the portal failed, which stops or delays everything. */
    boolean save(Claim claim, Change change, @Nullable PortalException failure) {
        List<Fact> said = exchanges.taken();
        return database.write(transaction -> {
            append(transaction, claim.entry().key(), said);
            if (failure == null) {
                queue.succeeded(transaction);
            } else {
                queue.failed(transaction, failure);
            }
            boolean ours = apply(transaction, claim, change);
            if (!ours) {
                late(transaction, claim, change);
            }
            return ours;
        });
    }

    /** Changes an invoice that may be at work; nothing happens where the change is empty. */
    Optional<Entry> change(InvoiceKey key, Function<Entry, Optional<Change>> changing) {
        List<Fact> said = exchanges.taken();
        return database.write(transaction -> {
            append(transaction, key, said);
            Optional<Invoices.Row> row = Invoices.find(transaction, key);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            Claim now = new Claim(row.get().entry(), row.get().fence());
            Optional<Change> change = changing.apply(now.entry());
            if (change.isPresent()) {
                apply(transaction, now, change.get());
            }
            return Optional.of(change.map(Change::entry).orElse(now.entry()));
        });
    }

    /** Takes in a new invoice; it is the caller's to see that there is none of this key. */
    Entry insert(Transaction transaction, InvoiceKey key, Content content, DepositState state) throws SQLException {
        Instant now = transaction.now();
        long place = transaction.head().entries() + 1;
        Entry entry =
                new Entry(key, place, content, Progress.begin(state, now), 0, state == DepositState.READY ? now : null);
        long seq = Journal.append(transaction, key, entry.snapshot(DepositEvent.ADDED));
        Invoices.insert(transaction, entry, DepositEvent.ADDED, seq);
        Mirrors.expect(transaction, key);
        return entry;
    }

    /** When something is due next; empty where nothing is, or where an alert stands. */
    Optional<Instant> nextDue() {
        return database.read(transaction -> {
            Optional<Instant> open = queue.openFrom(transaction);
            if (open.isEmpty()) {
                return Optional.empty();
            }
            return transaction
                    .list(
                            "select min(case when lease > due then lease else due end) as next from invoices"
                                    + " where environment = ? and due is not null union all"
                                    + " select min(case when lease > due then lease else due end) as next from mirrors"
                                    + " where environment = ? and due is not null",
                            row -> Optional.ofNullable(Transaction.instant(row, "next")),
                            environment,
                            environment)
                    .stream()
                    .flatMap(Optional::stream)
                    .min(Instant::compareTo)
                    .map(next -> next.isBefore(open.get()) ? open.get() : next);
        });
    }

    boolean open(Transaction transaction) throws SQLException {
        return queue.openFrom(transaction)
                .filter(from -> !from.isAfter(transaction.now()))
                .isPresent();
    }

    /** One state after the other, so that an index leads to the first row. */
    private Optional<Invoices.Row> due(Transaction transaction, Set<DepositState> states, Order order)
            throws SQLException {
        List<Invoices.Row> first = new ArrayList<>();
        for (DepositState state : states) {
            first.addAll(Invoices.list(
                    transaction,
                    "environment = ? and state = ? and due is not null and due <= ?"
                            + " and (lease is null or lease <= ?) order by " + order.columns + " limit 1",
                    environment,
                    state,
                    transaction.now(),
                    transaction.now()));
        }
        return first.stream().min(Comparator.comparingLong(row -> row.entry().place()));
    }

    private Optional<Claim> claim(Transaction transaction, Invoices.Row row) throws SQLException {
        Instant lease = transaction.now().plus(delays.of(Delays.Wait.LEASE));
        boolean ours = Invoices.claim(transaction, row, owner, lease);
        return ours ? Optional.of(new Claim(row.entry(), row.fence() + 1)) : Optional.empty();
    }

    private boolean apply(Transaction transaction, Claim claim, Change change) throws SQLException {
        InvoiceKey key = claim.entry().key();
        Invoices.Row row = Invoices.find(transaction, key)
                .orElseThrow(() -> new QuittanceException(
                        Message.of("QX-OUTBOX-UNKNOWN", key.environment(), key.supplier(), key.number())));
        if (row.fence() != claim.fence()) {
            return false;
        }
        append(transaction, key, change.facts());
        end(transaction, change);
        Entry after = change.entry();
        boolean same = after.content().equals(row.entry().content())
                && after.progress().equals(row.entry().progress());
        DepositEvent event = same ? row.event() : change.event();
        long seq = same ? row.journalled() : Journal.append(transaction, key, after.snapshot(event));
        if (!Invoices.update(transaction, after, event, claim.fence(), seq)) {
            throw new IllegalStateException("The invoice " + key + " changed within a transaction");
        }
        if (after.state() == DepositState.INTEGRATED && !after.closed()) {
            Mirrors.schedule(transaction, key, transaction.now().plus(delays.of(Delays.Wait.MIRROR)));
        }
        return true;
    }

    private static void end(Transaction transaction, Change change) throws SQLException {
        Change.Outcome outcome = change.outcome();
        if (outcome == null) {
            return;
        }
        Entry entry = change.entry();
        Optional<Attempt> attempt =
                Attempt.find(transaction, entry.key(), entry.progress().attempts());
        if (attempt.isPresent()) {
            attempt.get()
                    .ended(change.event(), outcome.flux(), outcome.code(), outcome.words(), transaction.now())
                    .save(transaction);
        }
    }

    /** A flux number that comes after the lease was over is too good to be thrown away. */
    private void late(Transaction transaction, Claim claim, Change change) throws SQLException {
        if (change.event() != DepositEvent.ANSWERED) {
            return;
        }
        InvoiceKey key = claim.entry().key();
        Progress answered = change.entry().progress();
        Journal.append(transaction, key, Fact.of("late-answer", "flux", answered.flux()));
        Invoices.Row row = Invoices.find(transaction, key).orElseThrow();
        Entry current = row.entry();
        boolean waits = current.state().allows(DepositEvent.ANSWERED)
                && current.progress().attempts() == answered.attempts();
        if (waits) {
            Entry sent = current.with(current.progress().withFlux(answered.flux(), "", transaction.now()))
                    .after(DepositEvent.ANSWERED, transaction.now())
                    .due(0, change.entry().due());
            Change late = new Change(sent, DepositEvent.ANSWERED, List.of(), change.outcome());
            apply(transaction, new Claim(current, row.fence()), late);
        }
    }

    private static void append(Transaction transaction, InvoiceKey key, List<Fact> facts) throws SQLException {
        for (Fact fact : facts) {
            Journal.append(transaction, key, fact);
        }
    }

    private void append(Fact fact) {
        database.write(transaction -> Journal.append(transaction, environment, fact));
    }
}
