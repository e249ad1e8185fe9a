package org.quittance.chorus;

import java.util.List;

/**
 * What following an invoice asks of Chorus Pro: {@link ChorusPro} over the network, and nothing else in the house.
 * Every call may block; each throws {@link PortalException}, which says whether the server may have acted.
 */
public interface Portal {
    /** Deposits one file; returns the number of the flux that it became. Received does not mean accepted. */
    String deposit(FluxFile file) throws PortalException;

    /** What became of a flux so far. */
    FluxReport report(String flux) throws PortalException;

    /** The supplier's invoices that answer the query, all pages; empty where there is none. */
    List<PortalInvoice> search(InvoiceQuery query) throws PortalException;

    /** The changes of status of one invoice, oldest first, by its number on the portal. */
    List<StatusChange> history(long invoice) throws PortalException;
}
