package org.quittance.chorus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a service of a public buyer wants of an invoice.
 *
 * @param code what an invoice names it by
 * @param name what it is called
 * @param engagementRequired whether an invoice has to name an engagement, even where the buyer does not want one in general
 * @param from the first day on which it takes invoices, or null
 * @param until the last, or null
 */
public record ServiceDetail(
        String code,
        String name,
        boolean engagementRequired,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
