package org.quittance.binding;

import java.util.Map;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** Builds term trees for tests of other packages, which can only read them. */
public final class TestGroups {
    private TestGroups() {}

    /** An invoice without any value. */
    public static Group invoice() {
        return Group.root();
    }

    /** Opens one more occurrence of a group that stands directly in another. */
    public static Group open(Group in, String group) {
        return in.open(group, Position.NONE);
    }

    /** Adds a value that stands directly in a group. */
    public static Value add(Group in, String term, String text) {
        return in.add(term, text, Map.of(), Position.NONE);
    }

    /** Adds a value with attributes that stands directly in a group. */
    public static Value add(Group in, String term, String text, Map<String, String> attributes) {
        return in.add(term, text, attributes, Position.NONE);
    }

    /** Adds a value below a group, in the first occurrence of every group that the standard puts in between. */
    public static Value put(Group below, String term, String text) {
        return put(below, term, text, Map.of());
    }

    /** Adds a value with attributes below a group. */
    public static Value put(Group below, String term, String text, Map<String, String> attributes) {
        Group at = below;
        boolean inside = below.id().isEmpty();
        for (Term step : Terms.standard().ancestors(Terms.standard().get(term))) {
            if (inside) {
                at = at.only(step.id(), Position.NONE);
            }
            inside |= step.id().equals(below.id());
        }
        return at.add(term, text, attributes, Position.NONE);
    }
}
