package org.quittance.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quittance.binding.Group;
import org.quittance.binding.Value;

/**
 * What a group says, so that groups can be found that say the same.
 *
 * @param whole everything
 * @param apart everything but the terms by which such groups are told apart
 * @param key those terms; empty when there are none
 * @param leaves each value with its place inside the group
 */
record Fingerprint(String whole, String apart, String key, Set<String> leaves) {

    static Fingerprint of(Group group, Collection<String> keys) {
        List<String> all = new ArrayList<>();
        collect(group, "", all);
        all.sort(null);
        List<String> key = new ArrayList<>();
        for (String term : keys) {
            group.values(term).forEach(value -> key.add(leaf("", value)));
        }
        List<String> apart = new ArrayList<>(all);
        apart.removeAll(key);
        return new Fingerprint(
                String.join("\n", all), String.join("\n", apart), String.join("\n", key), new HashSet<>(all));
    }

    private static void collect(Group group, String path, List<String> leaves) {
        for (Value value : group.values()) {
            leaves.add(leaf(path, value));
        }
        TreeMap<String, Integer> ids = new TreeMap<>();
        for (String id : new TreeSet<>(group.groups().stream().map(Group::id).toList())) {
            ids.put(id, group.groups(id).size());
        }
        ids.keySet().forEach(id -> group.groups(id).forEach(below -> collect(below, path + id + "/", leaves)));
    }

    private static String leaf(String path, Value value) {
        StringBuilder leaf = new StringBuilder(path)
                .append(value.term())
                .append('=')
                .append(Canonical.of(value.term(), value.text()).replace("\n", "\\n"));
        new TreeMap<>(value.attributes())
                .forEach((id, text) -> leaf.append(' ').append(id).append('=').append(text.strip()));
        return leaf.toString();
    }

    /** How much two groups have in common, from 0 to 1. */
    double likeness(Fingerprint other) {
        long common = leaves.stream().filter(other.leaves::contains).count();
        int all = leaves.size() + other.leaves.size();
        return all == 0 ? 1 : 2.0 * common / all;
    }
}
