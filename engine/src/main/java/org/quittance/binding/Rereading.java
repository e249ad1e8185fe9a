package org.quittance.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Holds what was written against what is read again, whatever it was written as: no value is lost in silence. */
public final class Rereading {
    private Rereading() {}

    /** A value at its place, however often it stands there. */
    private record Leaf(String group, String term, String text, Map<String, String> attributes) {}

    /**
     * The values that are not read again as they were written, in the order of the invoice.
     *
     * @param text what of a text has to come back
     */
    public static List<Value> missing(Group written, Group read, UnaryOperator<String> text) {
        Map<Leaf, Integer> again = new HashMap<>();
        count(read, text, again);
        List<Value> missing = new ArrayList<>();
        compare(written, text, again, missing);
        return missing;
    }

    private static void count(Group group, UnaryOperator<String> text, Map<Leaf, Integer> again) {
        group.values().forEach(value -> again.merge(leaf(value, text), 1, Integer::sum));
        group.groups().forEach(below -> count(below, text, again));
    }

    private static void compare(
            Group group, UnaryOperator<String> text, Map<Leaf, Integer> again, List<Value> missing) {
        for (Value value : group.values()) {
            if (again.merge(leaf(value, text), -1, Integer::sum) < 0) {
                missing.add(value);
            }
        }
        group.groups().forEach(below -> compare(below, text, again, missing));
    }

    private static Leaf leaf(Value value, UnaryOperator<String> text) {
        return new Leaf(
                value.owner().path(), value.term(), text.apply(value.text()), new TreeMap<>(value.attributes()));
    }
}
