package org.quittance.chorus.simulator;

import org.jspecify.annotations.Nullable;
import org.quittance.data.Table;

/**
 * A structure of the simulated directory.
 *
 * @param needsEither whether one of service and engagement must be given
 * @param unpaid whether it never reports MISE_EN_PAIEMENT
 * @param passwordDays until its technical password ends; null where it has none
 */
record Structure(
        long id,
        String siret,
        String kind,
        String name,
        boolean active,
        boolean needsService,
        boolean needsEngagement,
        boolean needsEither,
        boolean unpaid,
        @Nullable Integer passwordDays,
        String street,
        String postcode,
        String city) {

    static Structure of(Table.Row row) {
        String days = row.get("passwordDays");
        return new Structure(
                Long.parseLong(row.get("id")),
                row.get("siret"),
                row.get("kind"),
                row.get("name"),
                yes(row, "active"),
                yes(row, "service"),
                yes(row, "engagement"),
                yes(row, "either"),
                yes(row, "unpaid"),
                days.isEmpty() ? null : Integer.valueOf(days),
                row.get("street"),
                row.get("postcode"),
                row.get("city"));
    }

    static boolean yes(Table.Row row, String column) {
        return row.get(column).equals("yes");
    }

    boolean publicBody() {
        return kind.equals("PUBLIQUE");
    }
}
