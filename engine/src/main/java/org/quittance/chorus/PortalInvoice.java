package org.quittance.chorus;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as the portal holds it.
 *
 * @param id the portal's own number for it ({@code identifiantFactureCPP})
 * @param number the invoice number (BT-1)
 * @param supplier SIRET of the supplier
 * @param recipient SIRET of the recipient
 * @param status the portal's word ({@code MISE_A_DISPOSITION}); words of tomorrow come through as they are
 * @param since when that status was reached, in the portal's own writing; empty where it gave none
 * @param comment what the recipient wrote about it; empty where nothing
 * @param flux the flux that brought it; empty where it came by another way
 * @param date the invoice date (BT-2)
 * @param total the amount with VAT (BT-112), in the currency of the invoice
 * @param payable the amount due (BT-115), in the currency of the invoice
 */
public record PortalInvoice(
        long id,
        String number,
        String supplier,
        String recipient,
        String status,
        String since,
        String comment,
        String flux,
        @Nullable LocalDate date,
        @Nullable BigDecimal total,
        @Nullable BigDecimal payable) {}
