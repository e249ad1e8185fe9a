package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * A property of an item, such as colour: black.
 *
 * @param name the property
 * @param value what it is
 */
@Built
public record ItemAttribute(
        @Bt("BT-160") @Nullable String name,
        @Bt("BT-161") @Nullable String value) {
    public ItemAttribute {
        name = Given.text(name);
        value = Given.text(value);
    }
}
