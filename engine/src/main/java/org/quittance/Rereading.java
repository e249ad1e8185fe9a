package org.quittance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quittance.binding.Group;
import org.quittance.binding.Value;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;

/** Holds what was written against what is read again: a value that did not survive is told, never lost in silence. */
final class Rereading {
    private Rereading() {}

    /** A value that is to be read again as it was written, at its place. */
    private record Leaf(String group, String term, String text, Map<String, String> attributes) {
        String place() {
            return group.isEmpty() ? term : group + "/" + term;
        }

        /** The text with its attributes, as {@code 123 (BT-29-1 0088)}. */
        String said() {
            String beside = attributes.entrySet().stream()
                    .map(attribute -> attribute.getKey() + " " + attribute.getValue())
                    .collect(Collectors.joining(", "));
            return beside.isEmpty() ? text : text + " (" + beside + ")";
        }
    }

    /** The values that are not read again as they were written. */
    static List<Finding> changed(Group written, Group read) {
        Map<Leaf, Integer> left = new LinkedHashMap<>();
        count(written, 1, left);
        count(read, -1, left);
        return left.entrySet().stream()
                .filter(leaf -> leaf.getValue() > 0)
                .map(leaf -> unwritten(leaf.getKey()))
                .toList();
    }

    /** Adds how often each value stands at each place. */
    private static void count(Group group, int times, Map<Leaf, Integer> leaves) {
        for (Value value : group.values()) {
            Leaf leaf = new Leaf(group.path(), value.term(), value.text(), new TreeMap<>(value.attributes()));
            leaves.merge(leaf, times, Integer::sum);
        }
        group.groups().forEach(below -> count(below, times, leaves));
    }

    private static Finding unwritten(Leaf leaf) {
        Message message = Message.of("QX-TERM-UNWRITTEN", leaf.term, Message.nameOf(leaf.term), leaf.said());
        return Finding.of("terms", Severity.ERROR, List.of(leaf.term), Place.at(leaf.place(), 0, 0), message);
    }
}
