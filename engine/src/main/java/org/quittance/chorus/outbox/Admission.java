package org.quittance.chorus.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/** Takes invoices in, so that a number stands for one content for ever. */
final class Admission {
    private static final String INCIDENT = "IN_INCIDENTE";

    private final Ledger ledger;
    private final Documents documents;

    Admission(Ledger ledger, Documents documents) {
        this.ledger = ledger;
        this.documents = documents;
    }

    Entry add(OutgoingInvoice invoice, DepositState state) {
        InvoiceKey key = new InvoiceKey(ledger.environment(), invoice.supplier(), invoice.number());
        Path source = invoice.file().content();
        try {
            String expected = Documents.hash(source);
            ledger.find(key).ifPresent(known -> refuse(known, expected));
            String sha256 = documents.keep(source);
            return add(key, Content.of(invoice, sha256), Files.size(documents.file(sha256)), state);
        } catch (IOException e) {
            throw new QuittanceException(Message.of("QX-OUTBOX-DOCUMENT", source, documents.file("00"), e));
        }
    }

    private Entry add(InvoiceKey key, Content content, long bytes, DepositState state) {
        Optional<Entry> added = ledger.database().write(transaction -> {
            documents.list(transaction, key, content.sha256(), bytes);
            return Invoices.find(transaction, key).isPresent()
                    ? Optional.empty()
                    : Optional.of(ledger.insert(transaction, key, content, state));
        });
        return added.or(() -> ledger.change(key, known -> again(known, content)))
                .orElseThrow();
    }

    private Optional<Change> again(Entry known, Content content) {
        if (known.content().sha256().equals(content.sha256())) {
            return lostByThePortal(known)
                    ? Optional.of(fresh(known.with(content), DepositEvent.RESENT))
                    : Optional.empty();
        }
        refuse(known, content.sha256());
        return Optional.of(fresh(known.with(content), DepositEvent.CORRECTED));
    }

    /** To be sent, with all tries before it, unless it stays a draft. */
    Change fresh(Entry known, DepositEvent event) {
        Entry ready = known.with(known.progress().withIncidents(0)).after(event, ledger.now());
        return Change.of(ready.due(0, ready.state() == DepositState.READY ? ledger.now() : null), event);
    }

    private static boolean lostByThePortal(Entry known) {
        boolean held = known.state() == DepositState.OPERATOR;
        return known.state() == DepositState.FLUX_INCIDENT
                || (held && known.progress().fluxState().equals(INCIDENT));
    }

    private static void refuse(Entry known, String sha256) {
        boolean other = !known.content().sha256().equals(sha256);
        if (other && !known.state().allows(DepositEvent.CORRECTED)) {
            throw new QuittanceException(Message.of(
                    "QX-OUTBOX-DIFFERENT",
                    known.key().number(),
                    known.key().supplier(),
                    known.content().source(),
                    known.state().word()));
        }
    }
}
