package org.quittance.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.quittance.chorus.FluxFile;
import org.quittance.chorus.FluxReport;
import org.quittance.chorus.InvoiceQuery;
import org.quittance.chorus.Portal;
import org.quittance.chorus.PortalException;
import org.quittance.chorus.PortalInvoice;
import org.quittance.chorus.StatusChange;
import org.quittance.finding.Message;

/** A portal of which it is remembered whether it answers, since the outbox only says that it will try again. */
final class WatchedPortal implements Portal {
    private final Portal portal;
    private final AtomicBoolean answered = new AtomicBoolean();
    private volatile Optional<Message> trouble = Optional.empty();

    WatchedPortal(Portal portal) {
        this.portal = portal;
    }

    /** A question to the portal. */
    @FunctionalInterface
    private interface Question<T> {
        T ask() throws PortalException;
    }

    /** What kept the portal from answering last; empty where it answered, or refused one invoice. */
    Optional<Message> trouble() {
        return trouble;
    }

    /** Whether it has answered anything since this was asked last. */
    boolean answeredSince() {
        return answered.getAndSet(false);
    }

    @Override
    public String deposit(FluxFile file) throws PortalException {
        return watched(() -> portal.deposit(file));
    }

    @Override
    public FluxReport report(String flux) throws PortalException {
        return watched(() -> portal.report(flux));
    }

    @Override
    public List<PortalInvoice> search(InvoiceQuery query) throws PortalException {
        return watched(() -> portal.search(query));
    }

    @Override
    public List<StatusChange> history(long invoice) throws PortalException {
        return watched(() -> portal.history(invoice));
    }

    private <T> T watched(Question<T> question) throws PortalException {
        try {
            T answer = question.ask();
            trouble = Optional.empty();
            answered.set(true);
            return answer;
        } catch (PortalException e) {
            if (e.kind() != PortalException.Kind.REFUSED) {
                trouble = Optional.of(e.told());
            }
            throw e;
        }
    }
}
