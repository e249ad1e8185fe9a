package org.quittance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.DirectoryCache;
import org.quittance.chorus.FluxFile;
import org.quittance.chorus.PortalException;
import org.quittance.chorus.PortalRecipients;
import org.quittance.chorus.RecipientEntry;
import org.quittance.chorus.outbox.Deposit;
import org.quittance.chorus.outbox.DepositState;
import org.quittance.chorus.outbox.InvoiceKey;
import org.quittance.chorus.outbox.Outbox;
import org.quittance.chorus.outbox.OutgoingInvoice;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;
import org.quittance.validation.Batch;
import org.quittance.validation.FileReport;
import org.quittance.validation.Kind;
import org.quittance.validation.Refusal;
import org.quittance.validation.Source;
import org.quittance.validation.Subject;
import org.quittance.validation.Waybill;

/** Takes files into the outbox that Chorus Pro will take; what it would refuse stays outside. Several threads may ask. */
final class SubmitIntake {
    private final Outbox outbox;
    private final DirectoryCache cache;
    private final PortalRecipients recipients;
    private final Batch batch;

    /** Why the directory is not asked any more in this run: a portal that is away would be waited for with every file. */
    private final AtomicReference<@Nullable Message> away = new AtomicReference<>();

    SubmitIntake(Outbox outbox, DirectoryCache cache, PortalRecipients recipients, Batch batch) {
        this.outbox = outbox;
        this.cache = cache;
        this.recipients = recipients;
        this.batch = batch;
    }

    /**
     * Takes a file in, or says why not.
     *
     * @throws QuittanceException when the outbox itself fails: then it fails for every other file too
     */
    Handed take(Path file) {
        try {
            Subject subject = Subject.of(Source.of(file));
            Optional<Waybill> waybill = Waybill.of(subject);
            return waybill.isPresent() ? take(file, subject, waybill.get()) : judge(file, null, null);
        } catch (IOException e) {
            return Handed.judged(file, null, Refusal.unreadable(file.toString(), e), null);
        }
    }

    private Handed take(Path file, Subject subject, Waybill waybill) throws IOException {
        InvoiceKey key = outbox.key(waybill.supplier(), waybill.number());
        Optional<Deposit> before =
                outbox.deposit(key).filter(known -> known.sha256().equals(subject.sha256()));
        if (before.filter(known -> known.state() != DepositState.DRAFT).isPresent()) {
            outbox.add(outgoing(file, subject.kind(), waybill));
            return Handed.taken(file, key, before.get());
        }
        Handed judged = judge(file, key, learn(waybill));
        return judged.taken() ? keep(file, subject, waybill, key) : judged;
    }

    /** What was judged is what is kept: a file that changed meanwhile is not sent. */
    private Handed keep(Path file, Subject subject, Waybill waybill, InvoiceKey key) throws IOException {
        try {
            Deposit kept = outbox.draft(outgoing(file, subject.kind(), waybill));
            if (!kept.sha256().equals(subject.sha256())) {
                return Handed.judged(
                        file, key, Refusal.unreadable(file.toString(), new IOException("it changed meanwhile")), null);
            }
            if (kept.state() == DepositState.DRAFT) {
                outbox.release(key);
            }
            return Handed.taken(file, key, null);
        } catch (QuittanceException e) {
            if (ExitCode.of(e) == ExitCode.INCOMPLETE) {
                throw e;
            }
            return Handed.refused(file, key, e.told());
        }
    }

    /** Validates a file; one that is sound but cannot be sent is refused with the reason. */
    private Handed judge(Path file, @Nullable InvoiceKey key, @Nullable Message trouble) {
        FileReport report = batch.judge(Source.of(file));
        return report.accepted() && key == null
                ? Handed.refused(file, null, unsendable(file, report.kind()))
                : Handed.judged(file, key, report, trouble);
    }

    private static Message unsendable(Path file, Kind kind) {
        return kind.invoice() ? Message.of("QX-SUBMIT-PARTIES", file) : Message.of("QX-SUBMIT-KIND", file, kind.id());
    }

    /** Has the directory know both parties; where it cannot, the verdict says what is not known, and this says why. */
    private @Nullable Message learn(Waybill waybill) throws IOException {
        if (away.get() != null) {
            return away.get();
        }
        try {
            recipients.learn(waybill.supplier(), null);
            String recipient = waybill.recipient();
            if (recipient != null) {
                recipients.learn(recipient, waybill.service());
            }
            return null;
        } catch (PortalException e) {
            if (e.kind() != PortalException.Kind.REFUSED) {
                away.set(e.told());
            }
            return e.told();
        }
    }

    private OutgoingInvoice outgoing(Path file, Kind kind, Waybill waybill) throws IOException {
        String recipient = waybill.recipient();
        boolean paymentReported = recipient == null
                || cache.find(recipient).map(RecipientEntry::paymentReported).orElse(true);
        return new OutgoingInvoice(
                waybill.supplier(),
                waybill.number(),
                FluxFile.of(file, kind),
                waybill.date(),
                waybill.total(),
                waybill.payable(),
                paymentReported);
    }
}
