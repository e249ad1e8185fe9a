package org.quittance.chorus;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the portal read from the page of a PDF. Its character recognition errs: only the number of the attachment is to be
 * relied upon.
 *
 * @param attachment the portal's number for the PDF, which the invoice is submitted with
 * @param number the invoice number, as far as it was read
 * @param date the invoice date
 * @param recipient SIRET of the recipient
 * @param service code of the recipient's service
 * @param total the amount with VAT
 */
public record PdfReading(
        long attachment,
        String number,
        @Nullable LocalDate date,
        String recipient,
        String service,
        @Nullable BigDecimal total) {}
