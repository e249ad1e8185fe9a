package org.quittance.chorus.simulator;

import org.quittance.data.Table;

/**
 * A service of a structure.
 *
 * @param needsEngagement whether an engagement number must be given even where the structure asks for none
 */
record Service(long id, String siret, String code, String name, boolean active, boolean needsEngagement) {
    /** The service for what public bodies invoice to each other; a supplier's invoice is refused there. */
    private static final String BETWEEN_PUBLIC_BODIES = "FACTURES_PUBLIQUES";

    static Service of(Table.Row row) {
        return new Service(
                Long.parseLong(row.get("id")),
                row.get("siret"),
                row.get("code"),
                row.get("name"),
                Structure.yes(row, "active"),
                Structure.yes(row, "engagement"));
    }

    /** Whether an invoice of a supplier may go there. */
    boolean takesSuppliers() {
        return active && !code.equals(BETWEEN_PUBLIC_BODIES);
    }
}
