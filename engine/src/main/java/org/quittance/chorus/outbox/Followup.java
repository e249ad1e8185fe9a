package org.quittance.chorus.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.FluxReport;
import org.quittance.chorus.Portal;
import org.quittance.chorus.PortalException;

/** Asks the portal what became of each flux, finds the invoice that it became, and mirrors its status until the last. */
public final class Followup {
    private static final Set<DepositState> STATES = EnumSet.of(
            DepositState.SENT,
            DepositState.FLUX_PENDING,
            DepositState.FLUX_STUCK,
            DepositState.OPERATOR,
            DepositState.INTEGRATED);

    private final Ledger ledger;
    private final Portal portal;
    private final Adoption adoption;
    private final StatusMirror mirror;

    /** Follows what is in the outbox on the portal of its environment. */
    public Followup(Outbox outbox, Portal portal) {
        this.ledger = outbox.ledger();
        this.portal = portal;
        this.adoption = new Adoption(ledger, portal);
        this.mirror = new StatusMirror(ledger, portal, adoption);
    }

    /**
     * Does everything that is due now, on so many threads; {@link Outbox#nextDue()} tells when to come again.
     *
     * @param progress told of every invoice that was looked at, from any of the threads
     * @return how many steps were done
     */
    public long run(int workers, Consumer<Deposit> progress) {
        return Rounds.run(workers, () -> step(progress) || mirror.step(progress));
    }

    private boolean step(Consumer<Deposit> progress) {
        Optional<Claim> claim = ledger.claim(STATES, Ledger.Order.DUE);
        if (claim.isEmpty()) {
            return false;
        }
        ledger.exchanges().begin();
        try {
            follow(claim.get());
        } finally {
            ledger.exchanges().end();
        }
        ledger.find(claim.get().entry().key()).map(Deposit::of).ifPresent(progress);
        return true;
    }

    private void follow(Claim claim) {
        Entry entry = claim.entry();
        try {
            Change change = entry.state() == DepositState.INTEGRATED
                    ? adoption.byFlux(entry, List.of()).orElseGet(() -> missing(entry))
                    : judged(entry, portal.report(entry.progress().flux()));
            ledger.save(claim, change);
        } catch (PortalException e) {
            failed(claim, e);
        }
    }

    private void failed(Claim claim, PortalException e) {
        Entry entry = claim.entry();
        switch (e.kind()) {
            case REFUSED -> {
                Entry noted = entry.with(entry.progress().withNote(Objects.toString(e.getMessage(), "")));
                ledger.save(
                        claim, noted.state() == DepositState.INTEGRATED ? missing(noted) : pending(noted, List.of()));
            }
            case UNKNOWN ->
                ledger.save(
                        claim,
                        Change.of(entry.due(entry.tries(), ledger.in(Delays.Wait.BACKOFF, 2)), DepositEvent.POLLED));
            default -> ledger.save(claim, Change.of(entry, DepositEvent.POLLED), e);
        }
    }

    private Change judged(Entry before, FluxReport report) throws PortalException {
        Progress progress = before.progress();
        Entry entry = before.with(progress.withFlux(progress.flux(), report.state(), ledger.now()));
        boolean news = !report.state().equals(progress.fluxState());
        List<Fact> facts = news ? List.of(Fact.of(report)) : List.of();
        boolean named = !Faults.naming(report, entry.key().number()).isEmpty();
        return switch (PortalWords.verdict(report.state())) {
            case PENDING -> pending(entry, facts);
            case SLOW -> slow(entry, facts);
            case OPERATOR -> changed(entry, DepositEvent.HELD, ledger.in(Delays.Wait.SLOW, 0), facts);
            case INTEGRATED, PARTIAL -> named ? rejected(entry, report, facts) : integrated(entry, facts);
            case REJECTED -> rejected(entry, report, facts);
            case INCIDENT -> incident(entry, facts);
        };
    }

    private Change pending(Entry entry, List<Fact> facts) {
        if (PortalWords.verdict(entry.progress().fluxState()) == PortalWords.Verdict.OPERATOR) {
            return changed(entry, DepositEvent.HELD, ledger.in(Delays.Wait.SLOW, 0), facts);
        }
        int tries = entry.tries() + 1;
        boolean stuck = entry.state() == DepositState.FLUX_STUCK
                || tries >= ledger.delays().times(Delays.Wait.POLL);
        if (stuck) {
            return changed(entry, DepositEvent.STUCK, ledger.in(Delays.Wait.STUCK, 0), facts);
        }
        Entry waiting = entry.after(DepositEvent.POLLED, ledger.now());
        return Change.of(waiting.due(tries, ledger.in(Delays.Wait.POLL, tries)), DepositEvent.POLLED, facts);
    }

    private Change slow(Entry entry, List<Fact> facts) {
        Instant now = ledger.now();
        Duration lasted = Duration.between(entry.progress().since(), now);
        boolean stuck = entry.state() == DepositState.FLUX_STUCK
                || lasted.compareTo(ledger.delays().of(Delays.Wait.SLOW_ALERT)) >= 0;
        DepositEvent event = stuck ? DepositEvent.STUCK : DepositEvent.POLLED;
        return changed(entry, event, ledger.in(Delays.Wait.SLOW, 0), facts);
    }

    /** Of an invoice that the portal refused, the number tells whether it refused a duplicate: then the first one counts. */
    private Change rejected(Entry entry, FluxReport report, List<Fact> facts) throws PortalException {
        Optional<Change> original = adoption.byNumber(entry, facts);
        if (original.isPresent()) {
            return original.get();
        }
        Entry noted = entry.with(
                entry.progress().withNote(Faults.told(report, entry.key().number())));
        return changed(noted, DepositEvent.REJECTED, null, facts);
    }

    private Change integrated(Entry entry, List<Fact> facts) throws PortalException {
        Optional<Change> found = adoption.byFlux(entry, facts);
        return found.isPresent()
                ? found.get()
                : changed(entry, DepositEvent.INTEGRATED, ledger.in(Delays.Wait.POLL, 0), facts);
    }

    /** The flux is integrated, but the portal does not find its invoice yet. */
    private Change missing(Entry entry) {
        int tries = entry.tries() + 1;
        return tries < ledger.delays().times(Delays.Wait.POLL)
                ? Change.of(entry.due(tries, ledger.in(Delays.Wait.POLL, tries)), DepositEvent.MIRRORED)
                : changed(entry, DepositEvent.STUCK, ledger.in(Delays.Wait.STUCK, 0), List.of());
    }

    private Change incident(Entry entry, List<Fact> facts) {
        int before = entry.progress().incidents();
        Entry counted = entry.with(entry.progress().withIncidents(before + 1));
        return before < ledger.delays().times(Delays.Wait.INCIDENT)
                ? changed(counted, DepositEvent.INCIDENT, ledger.in(Delays.Wait.INCIDENT, before), facts)
                : changed(entry, DepositEvent.HELD, null, facts);
    }

    private Change changed(Entry entry, DepositEvent event, @Nullable Instant due, List<Fact> facts) {
        return Change.of(entry.after(event, ledger.now()).due(0, due), event, facts);
    }
}
