package org.quittance.chorus.outbox;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.FluxFile;

/**
 * An invoice to be deposited, one file for one invoice.
 *
 * @param supplier the SIRET of the supplier
 * @param number the invoice number (BT-1)
 * @param file what is deposited; the outbox keeps a copy, so that it may go away afterwards
 * @param date the invoice date (BT-2), by which a duplicate is told from another invoice; null where it is not known
 * @param total the amount with VAT (BT-112), likewise
 * @param payable the amount due (BT-115), likewise
 * @param paymentReported whether the recipient tells the portal of payments; where not, booking is the last news to come
 */
public record OutgoingInvoice(
        String supplier,
        String number,
        FluxFile file,
        @Nullable LocalDate date,
        @Nullable BigDecimal total,
        @Nullable BigDecimal payable,
        boolean paymentReported) {

    /** An invoice whose recipient reports payments; date and amounts are not known yet. */
    public static OutgoingInvoice of(String supplier, String number, FluxFile file) {
        return new OutgoingInvoice(supplier, number, file, null, null, null, true);
    }

    /** The same with its date and its amounts. */
    public OutgoingInvoice of(LocalDate day, BigDecimal withVat, BigDecimal due) {
        return new OutgoingInvoice(supplier, number, file, day, withVat, due, paymentReported);
    }

    /** The same for a recipient that never reports a payment ({@code statutMiseEnPaiementNestPasRemonte}). */
    public OutgoingInvoice withoutPaymentReport() {
        return new OutgoingInvoice(supplier, number, file, date, total, payable, false);
    }
}
