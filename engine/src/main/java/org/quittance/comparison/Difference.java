package org.quittance.comparison;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Position;

/**
 * One term, or one occurrence of a group, in which two invoices differ.
 *
 * @param term the id of the term, of its attribute or of the group
 * @param a what the first says; {@code null} when it says nothing of the sort
 * @param b what the second says; {@code null} when it says nothing of the sort
 */
public record Difference(
        String term, @Nullable Side a, @Nullable Side b) {

    /**
     * What one of the two says.
     *
     * @param path the place in the standard's own tree, such as {@code BG-25[3]/BT-131}
     * @param position line and column, where known
     * @param text the value as written; of a group its values
     */
    public record Side(String path, Position position, String text) {}

    /** How the two differ. */
    public enum Kind {
        DIFFERS,
        ONLY_A,
        ONLY_B;

        /** The lower-case name that the JSON form carries. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether both say something, or one alone. */
    public Kind kind() {
        return b == null ? Kind.ONLY_A : a == null ? Kind.ONLY_B : Kind.DIFFERS;
    }
}
