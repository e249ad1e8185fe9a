package org.quittance.chorus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which of the supplier's invoices are looked for; what is null does not narrow.
 *
 * @param supplier the SIRET of the supplier
 * @param number the invoice number (BT-1)
 * @param flux the number of the flux that brought it
 * @param changedSince those whose status changed on this day or later
 */
public record InvoiceQuery(
        String supplier,
        @Nullable String number,
        @Nullable String flux,
        @Nullable LocalDate changedSince) {}
