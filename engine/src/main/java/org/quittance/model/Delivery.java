package org.quittance.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * Where and when goods or services are delivered.
 *
 * @param name who receives them
 * @param locationIdentifiers identifiers of the place; EN 16931 holds one
 * @param date when they were delivered
 * @param address the place
 */
@Built
public record Delivery(
        @Bt("BT-70") @Nullable String name,
        @Bt("BT-71") List<Identifier> locationIdentifiers,
        @Bt("BT-72") @Nullable LocalDate date,
        @Bt("BG-15") @Nullable Address address) {
    public Delivery {
        name = Given.text(name);
        locationIdentifiers = Given.identifiers("BT-71-1", locationIdentifiers);
    }
}
