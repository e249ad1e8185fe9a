package org.quittance.chorus.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.quittance.chorus.InvoiceQuery;
import org.quittance.chorus.Portal;
import org.quittance.chorus.PortalException;
import org.quittance.chorus.PortalInvoice;

/** Mirrors the statuses of a supplier's invoices: one search for all that changed, and the history of those only. */
final class StatusMirror {
    private static final ZoneId PORTAL_DAYS = ZoneId.of("Europe/Paris");

    private final Ledger ledger;
    private final Portal portal;
    private final Adoption adoption;

    StatusMirror(Ledger ledger, Portal portal, Adoption adoption) {
        this.ledger = ledger;
        this.portal = portal;
        this.adoption = adoption;
    }

    /** Compares one supplier that is due; says whether there was one. */
    boolean step(Consumer<Deposit> progress) {
        Optional<Mirrors.Turn> turn = ledger.database()
                .write(transaction -> ledger.open(transaction)
                        ? Mirrors.take(
                                transaction,
                                ledger.environment(),
                                transaction.now().plus(ledger.delays().of(Delays.Wait.LEASE)))
                        : Optional.empty());
        if (turn.isEmpty()) {
            return false;
        }
        compare(turn.get(), progress);
        return true;
    }

    private void compare(Mirrors.Turn turn, Consumer<Deposit> progress) {
        Instant begun = ledger.now();
        try {
            LocalDate since = LocalDate.ofInstant(turn.seen(), PORTAL_DAYS).minusDays(1);
            for (PortalInvoice found : portal.search(new InvoiceQuery(turn.supplier(), null, null, since))) {
                mirror(turn, found).map(Deposit::of).ifPresent(progress);
            }
            give(turn, begun, true);
        } catch (PortalException e) {
            if (e.kind() == PortalException.Kind.REFUSED || e.kind() == PortalException.Kind.UNKNOWN) {
                give(turn, turn.seen(), false);
            } else {
                ledger.database().write(transaction -> {
                    ledger.queue().failed(transaction, e);
                    Mirrors.give(transaction, turn, turn.seen(), transaction.now());
                    return true;
                });
            }
        }
    }

    private void give(Mirrors.Turn turn, Instant seen, boolean answered) {
        ledger.database().write(transaction -> {
            if (answered) {
                ledger.queue().succeeded(transaction);
            }
            Instant due = Mirrors.open(transaction, turn)
                    ? transaction.now().plus(ledger.delays().of(Delays.Wait.MIRROR))
                    : null;
            Mirrors.give(transaction, turn, seen, due);
            return true;
        });
    }

    private Optional<Entry> mirror(Mirrors.Turn turn, PortalInvoice found) throws PortalException {
        Optional<Entry> ours = found.number().isBlank()
                ? Optional.empty()
                : ledger.find(new InvoiceKey(turn.environment(), turn.supplier(), found.number()));
        if (ours.filter(entry -> changed(entry, found)).isEmpty()) {
            return Optional.empty();
        }
        InvoiceKey key = ours.get().key();
        List<Fact> news = adoption.history(key, found.id());
        return ledger.change(key, entry -> changed(entry, found) ? Optional.of(mirrored(entry, found, news)) : none());
    }

    private static Optional<Change> none() {
        return Optional.empty();
    }

    private static boolean changed(Entry entry, PortalInvoice found) {
        Progress progress = entry.progress();
        boolean same = progress.status().equals(found.status())
                && progress.statusSince().equals(found.since())
                && progress.note().equals(found.comment());
        boolean ours = Objects.equals(progress.portalId(), found.id())
                || entry.content().matches(found);
        return ours && entry.state() == DepositState.INTEGRATED && !same;
    }

    private Change mirrored(Entry entry, PortalInvoice found, List<Fact> news) {
        Instant now = ledger.now();
        Entry mirrored = entry.with(entry.progress().withInvoice(found, now)).after(DepositEvent.MIRRORED, now);
        return Change.of(mirrored, DepositEvent.MIRRORED, news);
    }
}
