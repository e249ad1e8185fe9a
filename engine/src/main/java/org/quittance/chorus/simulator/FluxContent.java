package org.quittance.chorus.simulator;

import java.util.List;

/**
 * What a deposited file turned out to hold.
 *
 * @param technical why the file as a whole is refused; empty for a sound one
 * @param invoices the invoices in it, as far as they could be read
 */
record FluxContent(List<String> technical, List<InvoiceFacts> invoices) {
    FluxContent {
        technical = List.copyOf(technical);
        invoices = List.copyOf(invoices);
    }
}
