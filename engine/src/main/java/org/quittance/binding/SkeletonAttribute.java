package org.quittance.binding;

import java.util.Optional;
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

    /** Whether it tells its element from others of the same name. */
    boolean tells() {
        return slot == null || slot.form() == Slot.Form.KEY;
    }

    /** Whether what stands in an element does not speak against this attribute. */
    boolean fits(XmlElement element, Group scope) {
        Optional<String> found = element.attribute(name);
        if (slot == null) {
            return literal.equalsIgnoreCase(found.orElse("").strip());
        }
        return slot.form() != Slot.Form.KEY
                || found.isEmpty()
                || SkeletonWriter.seen(slot, scope)
                        .map(key -> key.text().strip().equals(found.get().strip()))
                        .orElse(true);
    }

    /** Whether the key that decides is not known yet. */
    boolean undecided(XmlElement element, Group scope) {
        return slot != null
                && slot.form() == Slot.Form.KEY
                && element.attribute(name).isPresent()
                && SkeletonWriter.seen(slot, scope).isEmpty();
    }
}
