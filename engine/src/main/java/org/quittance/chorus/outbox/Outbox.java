package org.quittance.chorus.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.quittance.chorus.Exchange;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/**
 * Keeps invoices that go to Chorus Pro until their fate is known. What a method has done when it returns survives a
 * crash; several outboxes, in one process or several, may share one database. A {@link Sender} deposits what is in it,
 * a {@link Followup} asks what became of it.
 *
 * <p>Any method throws a {@link QuittanceException} ({@code QX-OUTBOX-...}) that says what to do when the database or the
 * disk fails; what was kept before stays kept.
 */
public final class Outbox implements AutoCloseable {
    private final Database database;
    private final Ledger ledger;
    private final Documents documents;
    private final Admission admission;
    private final Anchor anchor;

    private Outbox(String url, Path documents, OutboxOptions options, CommitWatch watch) {
        this.anchor = new Anchor(options.anchor());
        this.database = new Database(url, options.clock(), options.delays().of(Delays.Wait.CLOCK), watch, anchor);
        this.documents = new Documents(documents);
        String environment = options.environment().strip();
        Queue queue = new Queue(environment, options.delays(), options.random());
        String owner = UUID.randomUUID().toString();
        this.ledger = new Ledger(environment, database, options.clock(), options.delays(), queue, owner);
        this.admission = new Admission(ledger, this.documents);
    }

    /** An outbox in a folder, which is made where there is none and shut to others: SQLite and the documents. */
    public static Outbox in(Path folder, OutboxOptions options) {
        return in(folder, options, CommitWatch.NONE);
    }

    /**
     * An outbox in a database that several machines share.
     *
     * @param url as the JDBC driver of PostgreSQL wants it, or of SQLite
     * @param documents the folder for the documents, which the machines share too
     */
    public static Outbox at(String url, Path documents, OutboxOptions options) {
        return at(url, documents, options, CommitWatch.NONE);
    }

    static Outbox in(Path folder, OutboxOptions options, CommitWatch watch) {
        try {
            Private.folder(folder);
        } catch (IOException e) {
            throw new QuittanceException(Message.of("QX-OUTBOX-FOLDER", folder, e));
        }
        return at("jdbc:sqlite:" + folder.resolve("outbox.db"), folder.resolve("documents"), options, watch);
    }

    static Outbox at(String url, Path documents, OutboxOptions options, CommitWatch watch) {
        Outbox outbox = new Outbox(url, documents, options, watch);
        try {
            Schema.update(outbox.database);
            return outbox;
        } catch (RuntimeException | Error e) {
            outbox.close();
            throw e;
        }
    }

    /** The key of an invoice in this outbox. */
    public InvoiceKey key(String supplier, String number) {
        return new InvoiceKey(ledger.environment(), supplier, number);
    }

    /**
     * Takes an invoice in, to be sent. One that is there with the same content stays as it is, unless the portal has
     * lost it: then it goes again.
     *
     * @throws QuittanceException {@code QX-OUTBOX-DIFFERENT} where another content stands under its number and was not
     *     rejected as a file
     */
    public Deposit add(OutgoingInvoice invoice) {
        return Deposit.of(admission.add(invoice, DepositState.READY));
    }

    /** The same, but not to be sent before {@link #release}. */
    public Deposit draft(OutgoingInvoice invoice) {
        return Deposit.of(admission.add(invoice, DepositState.DRAFT));
    }

    /** Lets a draft be sent. */
    public Deposit release(InvoiceKey key) {
        return ordered(key, DepositEvent.RELEASED);
    }

    /**
     * Sends the same content again because a person says so; the portal is searched before, as always.
     *
     * @throws QuittanceException {@code QX-OUTBOX-NOT-NOW} where it is on its way or has arrived
     */
    public Deposit resend(InvoiceKey key) {
        return ordered(key, DepositEvent.RESENT);
    }

    /** The environments that the invoices here are bound for, that of this outbox or others. */
    public List<String> environments() {
        return database.read(transaction -> transaction.list(
                "select distinct environment from invoices order by environment", row -> row.getString("environment")));
    }

    /** Where an invoice stands; empty where it was never handed over. */
    public Optional<Deposit> deposit(InvoiceKey key) {
        return ledger.find(key).map(Deposit::of);
    }

    /** Where all invoices stand, those that need somebody first, then in the order of their coming; read as it goes. */
    public Stream<Deposit> deposits() {
        return Stream.concat(new DepositPages(ledger, true).stream(), new DepositPages(ledger, false).stream());
    }

    /** When something is due next for a {@link Sender} or a {@link Followup}; empty where nothing is, or an alert stands. */
    public Optional<Instant> nextDue() {
        return ledger.nextDue();
    }

    /** Why nothing goes on, where nothing does. */
    public Optional<Alert> alert() {
        return database.read(ledger.queue()::alert);
    }

    /** Goes on after an alert was mended, or at once instead of after the delay for a portal that was away. */
    public void resume() {
        database.write(transaction -> {
            ledger.queue().resume(transaction);
            return true;
        });
    }

    /** Has the next {@link Followup} ask for new statuses, without waiting for the hour. */
    public void refresh() {
        database.write(transaction -> {
            Mirrors.hurry(transaction, ledger.environment());
            return true;
        });
    }

    /**
     * Takes what was said to the portal and back, to be kept in the journal: with the invoice that the thread works on,
     * where it works on one.
     */
    public Consumer<Exchange> exchanges() {
        return ledger.exchanges();
    }

    /** Where the journal ends. */
    public ChainHead head() {
        return database.write(Transaction::head);
    }

    /** What is not as it was written; the journal's end is compared with the anchor. */
    public List<Defect> verify() {
        return verify(List.of());
    }

    /**
     * The same, compared with evidence folders too.
     *
     * @param manifests the folders, or the manifests in them
     */
    public List<Defect> verify(List<Path> manifests) {
        return new Verification(database, documents).defects(anchor, manifests);
    }

    /** Writes all that proves what became of an invoice: its document, the portal's reports, the time line, a manifest. */
    public void evidence(InvoiceKey key, Path folder) {
        new Evidence(ledger, documents).write(key, folder);
    }

    @Override
    public void close() {
        database.close();
    }

    Ledger ledger() {
        return ledger;
    }

    Documents documents() {
        return documents;
    }

    private Deposit ordered(InvoiceKey key, DepositEvent event) {
        return ledger.change(key, entry -> {
                    if (!entry.state().allows(event)) {
                        throw new QuittanceException(Message.of(
                                "QX-OUTBOX-NOT-NOW", key.number(), entry.state().word()));
                    }
                    return Optional.of(admission.fresh(entry, event));
                })
                .map(Deposit::of)
                .orElseThrow(() -> new QuittanceException(
                        Message.of("QX-OUTBOX-UNKNOWN", key.environment(), key.supplier(), key.number())));
    }
}
