package org.quittance.chorus.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Message;

/**
 * Where an invoice stands.
 *
 * @param file where its file stood when it was handed over
 * @param sha256 of its content
 * @param flux the number that the portal gave the file last; empty before
 * @param status the portal's word for the invoice; empty before there is one
 * @param since when the state or the status changed last, by our clock
 * @param action what somebody has to do, or null
 * @param note what the portal or the recipient said last; empty where nothing
 * @param due when it is to be looked at again by itself, or null
 * @param closed whether no more news is to come
 */
public record Deposit(
        InvoiceKey key,
        String file,
        String sha256,
        String flux,
        DepositState state,
        String status,
        Instant since,
        @Nullable Message action,
        String note,
        @Nullable Instant due,
        boolean closed) {

    static Deposit of(Entry entry) {
        Progress progress = entry.progress();
        return new Deposit(
                entry.key(),
                entry.content().source(),
                entry.content().sha256(),
                progress.flux(),
                progress.state(),
                progress.status(),
                progress.since(),
                entry.action().orElse(null),
                progress.note(),
                entry.due(),
                entry.closed());
    }
}
