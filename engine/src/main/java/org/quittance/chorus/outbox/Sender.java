package org.quittance.chorus.outbox;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.quittance.chorus.FluxFile;
import org.quittance.chorus.Portal;
import org.quittance.chorus.PortalException;

/**
 * Deposits what is in the outbox, each invoice once. The portal is searched for an invoice before it is sent; an invoice
 * whose fate is not known is searched for again and again before it is sent a second time.
 */
public final class Sender {
    private static final Set<DepositState> STATES =
            EnumSet.of(DepositState.READY, DepositState.SENDING, DepositState.UNKNOWN, DepositState.FLUX_INCIDENT);

    private final Ledger ledger;
    private final Documents documents;
    private final Portal portal;
    private final Adoption adoption;

    /** Sends what is in the outbox to the portal of its environment. */
    public Sender(Outbox outbox, Portal portal) {
        this.ledger = outbox.ledger();
        this.documents = outbox.documents();
        this.portal = portal;
        this.adoption = new Adoption(ledger, portal);
    }

    /**
     * Does everything that is due now, on so many threads; {@link Outbox#nextDue()} tells when to come again.
     *
     * @param progress told of every invoice that moved, from any of the threads
     * @return how many steps were done
     */
    public long run(int workers, Consumer<Deposit> progress) {
        return Rounds.run(workers, () -> step(progress));
    }

    private boolean step(Consumer<Deposit> progress) {
        Optional<Claim> claim = ledger.claim(STATES, Ledger.Order.PLACE);
        if (claim.isEmpty()) {
            return false;
        }
        ledger.exchanges().begin();
        try {
            work(claim.get());
        } finally {
            ledger.exchanges().end();
        }
        ledger.find(claim.get().entry().key()).map(Deposit::of).ifPresent(progress);
        return true;
    }

    private void work(Claim claim) {
        switch (claim.entry().state()) {
            case READY -> send(claim);
            case UNKNOWN -> reconcile(claim);
            case FLUX_INCIDENT -> ledger.save(claim, again(claim.entry(), DepositEvent.RESENT));
            default -> ledger.save(claim, lost(claim.entry(), "", "the sender is gone"));
        }
    }

    /** The search comes before the intent, so that what stops in it has sent nothing; the intent proves that the claim is still ours. */
    private void send(Claim claim) {
        Entry entry = claim.entry();
        if (damaged(entry)) {
            ledger.save(
                    claim, held(entry, documents.file(entry.content().sha256()).toString()));
            return;
        }
        try {
            Optional<Change> known = adoption.byNumber(entry, List.of());
            if (known.isPresent()) {
                ledger.save(claim, known.get());
                return;
            }
        } catch (PortalException e) {
            unread(claim, e);
            return;
        }
        ledger.begin(claim).ifPresent(this::deposit);
    }

    private void deposit(Claim claim) {
        Entry sending = claim.entry();
        Content content = sending.content();
        try {
            String flux =
                    portal.deposit(new FluxFile(content.name(), content.syntax(), documents.file(content.sha256())));
            Entry sent = sending.with(sending.progress().withFlux(flux, "", ledger.now()))
                    .after(DepositEvent.ANSWERED, ledger.now())
                    .due(0, ledger.in(Delays.Wait.POLL, 0));
            ledger.save(claim, Change.of(sent, DepositEvent.ANSWERED).with(new Change.Outcome(flux, "", "")));
        } catch (PortalException e) {
            failed(claim, sending, e);
        }
    }

    private void failed(Claim claim, Entry sending, PortalException e) {
        String words = Objects.toString(e.getMessage(), "");
        switch (e.kind()) {
            case UNKNOWN -> ledger.save(claim, lost(sending, e.code(), words));
            case REFUSED -> {
                Entry refused = sending.with(sending.progress().withNote(words))
                        .after(DepositEvent.REFUSED, ledger.now())
                        .settled();
                ledger.save(
                        claim, Change.of(refused, DepositEvent.REFUSED).with(new Change.Outcome("", e.code(), words)));
            }
            default ->
                ledger.save(
                        claim, again(sending, DepositEvent.NOT_SENT).with(new Change.Outcome("", e.code(), words)), e);
        }
    }

    private void reconcile(Claim claim) {
        Entry entry = claim.entry();
        try {
            Optional<Change> known = adoption.byNumber(entry, List.of());
            int tries = entry.tries() + 1;
            if (known.isPresent()) {
                ledger.save(claim, known.get());
            } else if (tries < ledger.delays().times(Delays.Wait.UNKNOWN)) {
                Entry waiting = entry.after(DepositEvent.SEARCHED, ledger.now())
                        .due(tries, ledger.in(Delays.Wait.UNKNOWN, tries));
                ledger.save(claim, Change.of(waiting, DepositEvent.SEARCHED));
            } else {
                ledger.save(claim, again(entry, DepositEvent.NOT_FOUND));
            }
        } catch (PortalException e) {
            unread(claim, e);
        }
    }

    /** Nothing is sent where the portal cannot be searched. */
    private void unread(Claim claim, PortalException e) {
        Entry entry = claim.entry();
        switch (e.kind()) {
            case REFUSED -> ledger.save(claim, held(entry, Objects.toString(e.getMessage(), "")));
            case UNKNOWN ->
                ledger.save(
                        claim,
                        Change.of(entry.due(entry.tries(), ledger.in(Delays.Wait.BACKOFF, 2)), DepositEvent.SEARCHED));
            default -> ledger.save(claim, Change.of(entry, DepositEvent.SEARCHED), e);
        }
    }

    private Change lost(Entry sending, String code, String words) {
        Entry unknown = sending.after(DepositEvent.LOST, ledger.now()).due(0, ledger.in(Delays.Wait.UNKNOWN, 0));
        return Change.of(unknown, DepositEvent.LOST).with(new Change.Outcome("", code, words));
    }

    private Change again(Entry entry, DepositEvent event) {
        return Change.of(entry.after(event, ledger.now()).due(0, ledger.now()), event);
    }

    private Change held(Entry entry, String note) {
        Entry held = entry.with(entry.progress().withNote(note))
                .after(DepositEvent.HELD, ledger.now())
                .settled();
        return Change.of(held, DepositEvent.HELD);
    }

    private boolean damaged(Entry entry) {
        try {
            return !documents.sound(entry.content().sha256());
        } catch (IOException e) {
            return true;
        }
    }
}
