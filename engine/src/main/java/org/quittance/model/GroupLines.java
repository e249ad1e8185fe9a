package org.quittance.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sums up the lines below lines that group others (Factur-X BR-FXEXT-08): what stands directly below and is itself a
 * group or a detail. Groups that stand below themselves are left as they are.
 */
final class GroupLines {
    private final List<Line> lines;
    private final List<@Nullable Amount> nets = new ArrayList<>();
    private final Map<String, List<Integer>> below = new HashMap<>();
    private final Map<String, List<Integer>> groups = new HashMap<>();
    /** The groups without a sum, with the number of such groups directly below each. */
    private final Map<Integer, Integer> waiting = new HashMap<>();

    private GroupLines(List<Line> lines) {
        this.lines = lines;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            nets.add(line.net());
            if (line.parent() != null) {
                below.computeIfAbsent(line.parent(), k -> new ArrayList<>()).add(i);
            }
            if (line.groups() && line.net() == null) {
                groups.computeIfAbsent(line.id(), k -> new ArrayList<>()).add(i);
                waiting.put(i, 0);
            }
        }
    }

    /** The lines, with the net amount of each group that states none. */
    static List<Line> complete(List<Line> lines) {
        return lines.stream().noneMatch(line -> line.groups() && line.net() == null)
                ? lines
                : new GroupLines(lines).complete();
    }

    private List<Line> complete() {
        waiting.keySet().forEach(group -> parents(group).forEach(parent -> waiting.merge(parent, 1, Integer::sum)));
        Deque<Integer> ready = new ArrayDeque<>();
        waiting.forEach((group, open) -> {
            if (open == 0) {
                ready.add(group);
            }
        });
        while (!ready.isEmpty()) {
            int group = ready.remove();
            nets.set(group, sum(group));
            for (int parent : parents(group)) {
                if (waiting.merge(parent, -1, Integer::sum) == 0) {
                    ready.add(parent);
                }
            }
        }
        List<Line> completed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            completed.add(waiting.containsKey(i) ? summed(lines.get(i), nets.get(i)) : lines.get(i));
        }
        return List.copyOf(completed);
    }

    private static Line summed(Line group, @Nullable Amount net) {
        return group.computed(net, group.allowances(), group.charges(), group.price());
    }

    /** The groups without a stated sum below which a line stands. */
    private List<Integer> parents(int line) {
        return groups.getOrDefault(String.valueOf(lines.get(line).parent()), List.of());
    }

    private Amount sum(int group) {
        return Amount.sum(below.getOrDefault(lines.get(group).id(), List.of()).stream()
                .filter(child -> lines.get(child).counts() || lines.get(child).groups())
                .map(nets::get)
                .map(net -> net == null ? Amount.ZERO : net)
                .toList());
    }
}
