package org.quittance.chorus.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The invoices of the portal and the ways in which they go on. Used under the lock of the {@link Ledger}. */
final class InvoiceBook {
    private static final long FIRST = 3_125_108;

    private final NavigableMap<Long, HeldInvoice> invoices = new TreeMap<>();
    private final Map<String, List<HeldInvoice>> byNumber = new HashMap<>();
    private final Map<String, List<HeldInvoice>> byFlux = new HashMap<>();
    private final Map<String, HeldInvoice> taken = new HashMap<>();
    private final Timeline timeline;
    private final Directory directory;
    private long next = FIRST;

    InvoiceBook(Timeline timeline, Directory directory) {
        this.timeline = timeline;
        this.directory = directory;
    }

    /** Whether the supplier has an invoice of this number in this year. */
    boolean taken(InvoiceFacts facts, Instant at) {
        return taken.containsKey(key(facts, at));
    }

    private static String key(InvoiceFacts facts, Instant at) {
        return facts.supplier() + "|"
                + LocalDate.ofInstant(at, DepositRules.PARIS).getYear() + "|" + facts.number();
    }

    HeldInvoice create(InvoiceFacts facts, String flux, String mode, Instant at, Course course) {
        HeldInvoice invoice = new HeldInvoice(next++, facts, flux, mode, at);
        invoices.put(invoice.id(), invoice);
        byNumber.computeIfAbsent(invoice.number(), number -> new ArrayList<>(1)).add(invoice);
        byFlux.computeIfAbsent(flux, number -> new ArrayList<>(1)).add(invoice);
        taken.put(key(facts, at), invoice);
        start(invoice, at, course);
        return invoice;
    }

    /** Sets an invoice on its way from the first status. */
    void start(HeldInvoice invoice, Instant at, Course course) {
        invoice.turn();
        invoice.reach("DEPOSEE", at, "");
        boolean unpaid = directory
                .bySiret(invoice.facts().recipient())
                .map(Structure::unpaid)
                .orElse(false);
        schedule(invoice, at, course.circuit(invoice.id(), unpaid), 0, invoice.turns());
    }

    private void schedule(HeldInvoice invoice, Instant from, List<Course.Step> circuit, int index, int turn) {
        if (index < circuit.size()) {
            Course.Step step = circuit.get(index);
            timeline.at(from.plus(step.after()), at -> {
                if (invoice.turns() == turn) {
                    invoice.reach(step.state(), at, "");
                    schedule(invoice, from, circuit, index + 1, turn);
                }
            });
        }
    }

    /** Gives an invoice a status by hand: from now on it does not go on by itself. */
    void set(HeldInvoice invoice, String status, String comment, Instant at) {
        invoice.turn();
        invoice.reach(status, at, comment);
    }

    Optional<HeldInvoice> find(long id) {
        return Optional.ofNullable(invoices.get(id));
    }

    /** All invoices, the oldest first. */
    Collection<HeldInvoice> all() {
        return invoices.values();
    }

    List<HeldInvoice> numbered(String number) {
        return byNumber.getOrDefault(number, List.of());
    }

    List<HeldInvoice> ofFlux(String flux) {
        return byFlux.getOrDefault(flux, List.of());
    }
}
