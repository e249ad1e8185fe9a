package org.quittance.chorus.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An invoice on the portal. Changes under the lock of the {@link Ledger}. */
final class HeldInvoice {
    private final long id;
    private final String flux;
    private final String mode;
    private final Instant deposited;
    private final List<StatusEntry> history = new ArrayList<>();
    private InvoiceFacts facts;
    private Optional<Instant> acknowledged = Optional.empty();
    private int turns;

    HeldInvoice(long id, InvoiceFacts facts, String flux, String mode, Instant deposited) {
        this.id = id;
        this.facts = facts;
        this.flux = flux;
        this.mode = mode;
        this.deposited = deposited;
    }

    long id() {
        return id;
    }

    InvoiceFacts facts() {
        return facts;
    }

    String number() {
        return facts.number();
    }

    /** The flux that brought it, empty where it came by another way. */
    String flux() {
        return flux;
    }

    /** E_MODE_DEPOT. */
    String mode() {
        return mode;
    }

    Instant deposited() {
        return deposited;
    }

    /** Its statuses, the newest last. */
    List<StatusEntry> history() {
        return List.copyOf(history);
    }

    StatusEntry current() {
        return history.get(history.size() - 1);
    }

    String status() {
        return current().status();
    }

    /** When the supplier acknowledged that it was rejected. */
    Optional<Instant> acknowledged() {
        return acknowledged;
    }

    /** Counts how often someone took it out of its circuit. */
    int turns() {
        return turns;
    }

    void reach(String status, Instant at, String comment) {
        history.add(new StatusEntry(id * 100 + history.size(), status, at, comment));
    }

    void turn() {
        turns++;
    }

    void acknowledge(Instant at) {
        acknowledged = Optional.of(at);
    }

    void change(InvoiceFacts changed) {
        facts = changed;
    }
}
