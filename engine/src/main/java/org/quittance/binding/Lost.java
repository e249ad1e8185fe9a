package org.quittance.binding;

/**
 * A value of an invoice that a syntax cannot hold.
 *
 * @param term the term, or the attribute of one, such as {@code BT-18-1}
 * @param path the place in the standard's own tree, such as {@code BG-25[3]/BG-29/BT-148}
 * @param text the value
 * @param position where it was read
 * @param reason why it cannot be held
 * @param beside for {@link Reason#BESIDE} the term without which the syntax holds no such value; empty otherwise
 */
public record Lost(String term, String path, String text, Position position, Reason reason, String beside) {

    /** Why a syntax cannot hold a value. */
    public enum Reason {
        /** The syntax has no place for the term. */
        NO_PLACE,
        /** The syntax holds the term fewer times. */
        TOO_MANY,
        /** The syntax holds the term only beside another, which is absent. */
        BESIDE,
        /** The syntax demands the term, which is absent: what is written does not follow its schema. */
        DEMANDED
    }
}
