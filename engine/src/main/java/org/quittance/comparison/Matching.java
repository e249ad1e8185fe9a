package org.quittance.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.data.Table;

/**
 * Finds for each occurrence of a group in one invoice that of the other which it should be compared with: the same one,
 * else the one under the same key, else the most alike.
 */
final class Matching {
    private static final Map<String, List<String>> KEYS = keys();
    /** How far apart two groups may stand to be held against each other only because they are alike. */
    private static final int REACH = 50;

    private static final double ALIKE = 0.5;

    private final List<Group> as;
    private final List<Group> bs;
    private final Map<Group, Fingerprint> prints = new HashMap<>();
    private final Map<Group, Group> partners = new LinkedHashMap<>();
    private final Map<Group, Group> taken = new HashMap<>();
    private final boolean keyed;

    private Matching(String id, List<Group> as, List<Group> bs) {
        this.as = as;
        this.bs = bs;
        this.keyed = KEYS.containsKey(id);
        List<String> keys = KEYS.getOrDefault(id, List.of());
        as.forEach(group -> prints.put(group, Fingerprint.of(group, keys)));
        bs.forEach(group -> prints.put(group, Fingerprint.of(group, keys)));
    }

    /** Two groups that are compared, or one alone. */
    record Pair(@Nullable Group a, @Nullable Group b) {}

    private static Map<String, List<String>> keys() {
        Map<String, List<String>> keys = new HashMap<>();
        Table.beside(Matching.class, "keys.tsv").rows().forEach(row -> keys.put(row.get("group"), row.list("terms")));
        return keys;
    }

    /** The pairs in the order of the first invoice, then what only the second has. */
    static List<Pair> of(String id, List<Group> as, List<Group> bs) {
        if (as.size() == 1 && bs.size() == 1) {
            return List.of(new Pair(as.get(0), bs.get(0)));
        }
        return new Matching(id, as, bs).pairs();
    }

    private List<Pair> pairs() {
        if (!as.isEmpty() && !bs.isEmpty()) {
            pair(Fingerprint::whole);
            if (keyed) {
                pair(Fingerprint::apart);
                pair(Fingerprint::key);
            }
            pairAlike();
            if (!keyed) {
                pairInOrder();
            }
        }
        List<Pair> pairs = new ArrayList<>();
        as.forEach(a -> pairs.add(new Pair(a, partners.get(a))));
        free(bs).forEach(b -> pairs.add(new Pair(null, b)));
        return pairs;
    }

    private List<Group> free(List<Group> groups) {
        return groups.stream()
                .filter(group -> !partners.containsKey(group) && !taken.containsKey(group))
                .toList();
    }

    private void join(Group a, Group b) {
        partners.put(a, b);
        taken.put(b, a);
    }

    private Fingerprint print(Group group) {
        return Objects.requireNonNull(prints.get(group));
    }

    /** Joins those for which this is the same, in the order found. */
    private void pair(Function<Fingerprint, String> sameness) {
        Map<String, Deque<Group>> waiting = new HashMap<>();
        for (Group b : free(bs)) {
            waiting.computeIfAbsent(sameness.apply(print(b)), k -> new ArrayDeque<>())
                    .add(b);
        }
        for (Group a : free(as)) {
            String same = sameness.apply(print(a));
            Deque<Group> found = same.isEmpty() ? null : waiting.get(same);
            if (found != null && !found.isEmpty()) {
                join(a, found.remove());
            }
        }
    }

    private record Candidate(Group a, Group b, double likeness) {}

    private void pairAlike() {
        List<Group> left = free(as);
        List<Group> right = free(bs);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            for (int j = Math.max(0, i - REACH); j < Math.min(right.size(), i + REACH); j++) {
                double likeness = print(left.get(i)).likeness(print(right.get(j)));
                if (likeness > ALIKE) {
                    candidates.add(new Candidate(left.get(i), right.get(j), likeness));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::likeness).reversed());
        for (Candidate pair : candidates) {
            if (!partners.containsKey(pair.a()) && !taken.containsKey(pair.b())) {
                join(pair.a(), pair.b());
            }
        }
    }

    private void pairInOrder() {
        List<Group> left = free(as);
        List<Group> right = free(bs);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            join(left.get(i), right.get(i));
        }
    }
}
