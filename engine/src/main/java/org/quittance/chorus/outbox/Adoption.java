package org.quittance.chorus.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.InvoiceQuery;
import org.quittance.chorus.Portal;
import org.quittance.chorus.PortalException;
import org.quittance.chorus.PortalInvoice;

/** Looks an invoice up on the portal, and takes over what the portal holds. */
final class Adoption {
    private final Ledger ledger;
    private final Portal portal;

    Adoption(Ledger ledger, Portal portal) {
        this.ledger = ledger;
        this.portal = portal;
    }

    /** What the portal holds under the invoice's number: this invoice, or another one; empty where none. */
    Optional<Change> byNumber(Entry entry, List<Fact> facts) throws PortalException {
        List<PortalInvoice> found = search(entry, entry.key().number(), null);
        Optional<PortalInvoice> same =
                found.stream().filter(entry.content()::matches).findFirst();
        if (same.isPresent()) {
            return Optional.of(adopted(entry, same.get(), facts));
        }
        return found.stream().findFirst().map(other -> taken(entry, other, facts));
    }

    /** The same for an invoice whose flux the portal has integrated: what came by that flux is this invoice. */
    Optional<Change> byFlux(Entry entry, List<Fact> facts) throws PortalException {
        List<PortalInvoice> found = search(entry, null, entry.progress().flux());
        return found.isEmpty() ? byNumber(entry, facts) : Optional.of(adopted(entry, found.get(0), facts));
    }

    /** The changes of status that the journal does not know yet. */
    List<Fact> history(InvoiceKey key, long portalId) throws PortalException {
        try {
            Set<String> known = ledger.journalled(key, Fact.STATUS);
            return portal.history(portalId).stream()
                    .map(Fact::of)
                    .filter(fact -> !known.contains(fact.text()))
                    .toList();
        } catch (PortalException e) {
            if (e.kind() == PortalException.Kind.REFUSED) {
                return List.of();
            }
            throw e;
        }
    }

    private List<PortalInvoice> search(Entry entry, @Nullable String number, @Nullable String flux)
            throws PortalException {
        InvoiceKey key = entry.key();
        return portal.search(new InvoiceQuery(key.supplier(), number, flux, null)).stream()
                .filter(found -> found.number().strip().equals(key.number()))
                .filter(found ->
                        found.supplier().isBlank() || found.supplier().strip().equals(key.supplier()))
                .toList();
    }

    private Change adopted(Entry entry, PortalInvoice found, List<Fact> facts) throws PortalException {
        Instant now = ledger.now();
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(history(entry.key(), found.id()));
        Entry adopted = entry.with(entry.progress().withInvoice(found, now))
                .after(DepositEvent.FOUND, now)
                .settled();
        return Change.of(adopted, DepositEvent.FOUND, all);
    }

    private Change taken(Entry entry, PortalInvoice other, List<Fact> facts) {
        String note = Stream.of(other.date(), other.total(), other.flux())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        Entry taken = entry.with(entry.progress().withNote(note.strip()))
                .after(DepositEvent.TAKEN, ledger.now())
                .settled();
        return Change.of(taken, DepositEvent.TAKEN, facts);
    }
}
