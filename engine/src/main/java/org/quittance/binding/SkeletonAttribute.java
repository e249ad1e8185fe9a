package org.quittance.binding;

import java.util.List;
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

    static SkeletonAttribute of(String name, String text, List<String> open) {
        return new SkeletonAttribute(name, text, Slot.parse(text, open).orElse(null));
    }

    /** What stands in front of the text, the blank before it too. */
    String markup() {
        return " " + name + "=\"";
    }

    /** Whether it tells its element from others of the same name. */
    boolean tells() {
        return slot == null || slot.form() == Slot.Form.KEY;
    }

    /** Whether what stands in an element does not speak against this attribute. */
    boolean fits(XmlElement element, Group scope) {
        if (slot == null) {
            String found = element.attribute(name);
            return literal.equalsIgnoreCase(found == null ? "" : found.strip());
        }
        return slot.form() != Slot.Form.KEY || keyFits(slot, element.attribute(name), scope);
    }

    private static boolean keyFits(Slot slot, @Nullable String found, Group scope) {
        Value key = found == null ? null : slot.seen(scope);
        return key == null || found == null || key.text().strip().equals(found.strip());
    }

    /** Whether the key that decides is not known yet. */
    boolean undecided(XmlElement element, Group scope) {
        return slot != null
                && slot.form() == Slot.Form.KEY
                && element.attribute(name) != null
                && slot.seen(scope) == null;
    }
}
