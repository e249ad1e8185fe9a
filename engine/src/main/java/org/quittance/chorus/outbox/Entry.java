package org.quittance.chorus.outbox;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Message;

/**
 * An invoice in the outbox.
 *
 * @param place its place in the queue, which it keeps for ever
 * @param tries how often was waited for what it waits for
 * @param due when it is to be looked at again; null where nothing is to be done
 */
record Entry(
        InvoiceKey key,
        long place,
        Content content,
        Progress progress,
        int tries,
        @Nullable Instant due) {

    DepositState state() {
        return progress.state();
    }

    Entry after(DepositEvent event, Instant now) {
        return with(progress.after(event, now));
    }

    Entry with(Progress changed) {
        return new Entry(key, place, content, changed, tries, due);
    }

    Entry with(Content changed) {
        return new Entry(key, place, changed, progress, tries, due);
    }

    /** To be looked at again. */
    Entry due(int tried, @Nullable Instant when) {
        return new Entry(key, place, content, progress, tried, when);
    }

    /** Nothing more is to be done by itself. */
    Entry settled() {
        return due(0, null);
    }

    /** Whether no more news is to come. */
    boolean closed() {
        return state() == DepositState.INTEGRATED
                && progress.portalId() != null
                && PortalWords.last(progress.status(), content.paymentReported());
    }

    /** What somebody has to do about it. */
    Optional<Message> action() {
        Optional<Message> action =
                switch (state()) {
                    case INTEGRATED -> PortalWords.statusAction(progress.status());
                    case OPERATOR ->
                        PortalWords.fluxAction(progress.fluxState()).or(() -> state().action());
                    default -> state().action();
                };
        return action.map(message -> Message.of(message.id(), progress.note()));
    }

    /** Everything that the journal has to vouch for. */
    Fact snapshot(DepositEvent event) {
        return Fact.of(
                Fact.STATE,
                "event",
                event,
                "place",
                place,
                "sha256",
                content.sha256(),
                "name",
                content.name(),
                "syntax",
                content.syntax(),
                "source",
                content.source(),
                "issued",
                content.issued(),
                "total",
                content.total(),
                "payable",
                content.payable(),
                "paymentReported",
                content.paymentReported(),
                "state",
                progress.state(),
                "since",
                progress.since().toEpochMilli(),
                "flux",
                progress.flux(),
                "fluxState",
                progress.fluxState(),
                "portalId",
                progress.portalId(),
                "status",
                progress.status(),
                "statusSince",
                progress.statusSince(),
                "note",
                progress.note(),
                "incidents",
                progress.incidents(),
                "attempts",
                progress.attempts());
    }
}
