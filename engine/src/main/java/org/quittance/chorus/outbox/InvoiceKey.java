package org.quittance.chorus.outbox;

import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/**
 * What tells an invoice from every other one, for ever.
 *
 * @param environment where it is deposited, as {@code production}
 * @param supplier the SIRET of the supplier
 * @param number the invoice number (BT-1)
 */
public record InvoiceKey(String environment, String supplier, String number) {
    /**
     * Blanks around the parts do not count.
     *
     * @throws QuittanceException {@code QX-OUTBOX-KEY} where a part is empty
     */
    public InvoiceKey {
        environment = environment.strip();
        supplier = supplier.strip();
        number = number.strip();
        if (environment.isEmpty() || supplier.isEmpty() || number.isEmpty()) {
            throw new QuittanceException(Message.of("QX-OUTBOX-KEY", environment, supplier, number));
        }
    }
}
