package org.quittance.binding;

import java.util.List;
import java.util.Optional;
import org.quittance.finding.Finding;
import org.quittance.model.Invoice;

/** What became of a term tree: an invoice, or everything that stands in its way. */
public sealed interface Mapping {
    /** The invoice, if there is one. */
    default Optional<Invoice> found() {
        return this instanceof Mapped mapped ? Optional.of(mapped.invoice()) : Optional.empty();
    }

    /** Every reason why there is no invoice; empty when there is one. */
    default List<Finding> findings() {
        return this instanceof Unmapped unmapped ? unmapped.reasons() : List.of();
    }

    /**
     * Every term was taken.
     *
     * @param invoice the invoice, its computed terms as stated
     */
    record Mapped(Invoice invoice) implements Mapping {}

    /**
     * At least one term could not be taken.
     *
     * @param reasons all of them, in the order of the file
     */
    record Unmapped(List<Finding> reasons) implements Mapping {
        public Unmapped {
            reasons = List.copyOf(reasons);
        }
    }
}
