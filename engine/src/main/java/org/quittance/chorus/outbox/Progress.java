package org.quittance.chorus.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.PortalInvoice;

/**
 * How far an invoice has come.
 *
 * @param since when the state or the status changed last, by our clock
 * @param flux the number of the last flux, empty before
 * @param fluxState the portal's word for it
 * @param portalId the portal's own number for the invoice
 * @param status the portal's word for the invoice
 * @param statusSince when it was reached, in the portal's own writing
 * @param note what the portal or the recipient said about it last
 * @param incidents how often the portal lost it
 * @param attempts how often it was sent, or may have been
 */
record Progress(
        DepositState state,
        Instant since,
        String flux,
        String fluxState,
        @Nullable Long portalId,
        String status,
        String statusSince,
        String note,
        int incidents,
        int attempts) {

    static Progress begin(DepositState state, Instant now) {
        return new Progress(state, now, "", "", null, "", "", "", 0, 0);
    }

    Progress after(DepositEvent event, Instant now) {
        DepositState next = state.after(event);
        return new Progress(
                next,
                next == state ? since : now,
                flux,
                fluxState,
                portalId,
                status,
                statusSince,
                note,
                incidents,
                attempts);
    }

    /** A new attempt: what was known of the flux before no longer counts. */
    Progress sending() {
        return new Progress(state, since, "", "", portalId, status, statusSince, "", incidents, attempts + 1);
    }

    Progress withFlux(String number, String word, Instant now) {
        return new Progress(
                state,
                word.equals(fluxState) ? since : now,
                number,
                word,
                portalId,
                status,
                statusSince,
                note,
                incidents,
                attempts);
    }

    Progress withIncidents(int count) {
        return new Progress(state, since, flux, fluxState, portalId, status, statusSince, note, count, attempts);
    }

    Progress withNote(String text) {
        String storable = text.replace('\0', ' ');
        return new Progress(
                state, since, flux, fluxState, portalId, status, statusSince, storable, incidents, attempts);
    }

    /** What the portal holds. */
    Progress withInvoice(PortalInvoice found, Instant now) {
        boolean news = !found.status().equals(status);
        return new Progress(
                        state,
                        news ? now : since,
                        found.flux().isBlank() ? flux : found.flux(),
                        fluxState,
                        found.id(),
                        found.status(),
                        found.since(),
                        note,
                        incidents,
                        attempts)
                .withNote(found.comment());
    }
}
