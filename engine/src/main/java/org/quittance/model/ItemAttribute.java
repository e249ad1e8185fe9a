package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * A property of an item, such as colour: black.
 *
 * @param name the property
 * @param value what it is
 * @param code the property as a code, of UNTDED 6313
 * @param measure what it is as a number
 * @param unit the unit of that number
 */
@Built
public record ItemAttribute(
        @Bt("BT-160") @Nullable String name,
        @Bt("BT-161") @Nullable String value,
        @Bt("BT-X-11") @Nullable String code,
        @Bt("BT-X-12") @Nullable Quantity measure,
        @Bt("BT-X-12-0") @Nullable Code unit) {
    public ItemAttribute {
        name = Given.text(name);
        value = Given.text(value);
        code = Given.text(code);
        unit = Given.code("BT-X-12-0", unit);
    }

    /** A property in words. */
    public static ItemAttribute of(String name, String value) {
        return new ItemAttribute(name, value, null, null, null);
    }
}
