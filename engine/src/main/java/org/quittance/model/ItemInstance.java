package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * One piece of what is sold.
 *
 * @param batch the batch it comes from
 * @param serial its serial number
 */
public record ItemInstance(
        @Bt("BT-X-306") @Nullable String batch,
        @Bt("BT-X-307") @Nullable String serial) {
    public ItemInstance {
        batch = Given.text(batch);
        serial = Given.text(serial);
    }
}
