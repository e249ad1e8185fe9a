package org.quittance.chorus.outbox;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.FluxFile;
import org.quittance.chorus.PortalInvoice;

/**
 * What is deposited.
 *
 * @param source where the file stood when it was handed over
 */
record Content(
        String sha256,
        String name,
        String syntax,
        String source,
        @Nullable LocalDate issued,
        @Nullable BigDecimal total,
        @Nullable BigDecimal payable,
        boolean paymentReported) {

    static Content of(OutgoingInvoice invoice, String sha256) {
        FluxFile file = invoice.file();
        return new Content(
                sha256,
                file.name(),
                file.syntax(),
                file.content().toString(),
                invoice.date(),
                invoice.total(),
                invoice.payable(),
                invoice.paymentReported());
    }

    /** Whether date and amounts speak against its being this invoice; what one side does not tell does not. */
    boolean matches(PortalInvoice found) {
        return sameDay(found.date()) && same(total, found.total()) && same(payable, found.payable());
    }

    private static boolean same(@Nullable BigDecimal ours, @Nullable BigDecimal theirs) {
        return ours == null || theirs == null || ours.compareTo(theirs) == 0;
    }

    private boolean sameDay(@Nullable LocalDate theirs) {
        return issued == null || theirs == null || issued.equals(theirs);
    }
}
