package org.quittance.binding;

import org.quittance.model.Line;

/** What kind of line a line of the term tree is (BT-X-8): one that counts, one that sums up others, or information. */
public final class LineKind {
    /** The term that tells. */
    static final String TERM = "BT-X-8";

    private LineKind() {}

    /** Whether the line enters the totals: a detail, or a line that does not say what it is. */
    public static boolean counts(Group line) {
        return line.text(TERM).filter(kind -> !kind.equals(Line.DETAIL)).isEmpty();
    }
}
