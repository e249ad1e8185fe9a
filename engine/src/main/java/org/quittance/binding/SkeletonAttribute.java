package org.quittance.binding;

import org.jspecify.annotations.Nullable;

/**
 * An attribute of a skeleton's element: a literal, or a slot.
 *
 * @param name the name, never in a namespace in the syntaxes at hand
 * @param literal the text as it stands
 * @param slot the slot that the text is; {@code null} for a literal
 */
record SkeletonAttribute(
        String name, String literal, @Nullable Slot slot) {

    static SkeletonAttribute of(String name, String text) {
        return new SkeletonAttribute(name, text, Slot.parse(text).orElse(null));
    }

    boolean key() {
        return slot != null && slot.form() == Slot.Form.KEY;
    }
}
