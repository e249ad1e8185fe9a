package org.quittance.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.binding.Position;
import org.quittance.binding.Value;
import org.quittance.comparison.Difference.Side;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** Walks down two invoices at once, in the order of the standard, and keeps note of what differs. */
final class Comparing {
    private static final Map<String, Integer> ORDER = order();
    private static final int TOLD = 200;

    private final ComparedInvoice a;
    private final ComparedInvoice b;
    private final List<Difference> differences = new ArrayList<>();

    private Comparing(ComparedInvoice a, ComparedInvoice b) {
        this.a = a;
        this.b = b;
    }

    static List<Difference> of(ComparedInvoice a, ComparedInvoice b) {
        Comparing comparing = new Comparing(a, b);
        comparing.groups(a.terms(), b.terms());
        return comparing.differences;
    }

    private static Map<String, Integer> order() {
        Map<String, Integer> order = new HashMap<>();
        for (Term term : Terms.standard().all()) {
            order.put(term.id(), order.size());
        }
        return order;
    }

    private void groups(Group left, Group right) {
        for (String id : ids(left, right)) {
            if (Terms.standard().get(id).group()) {
                Matching.of(id, left.groups(id), right.groups(id)).forEach(this::pair);
            } else {
                values(left.values(id), right.values(id));
            }
        }
    }

    private static List<String> ids(Group left, Group right) {
        Stream<String> values = Stream.of(left.values(), right.values())
                .flatMap(Collection::stream)
                .map(Value::term);
        Stream<String> groups = Stream.of(left.groups(), right.groups())
                .flatMap(Collection::stream)
                .map(Group::id);
        return Stream.concat(values, groups)
                .distinct()
                .sorted((one, other) -> Integer.compare(
                        ORDER.getOrDefault(one, Integer.MAX_VALUE), ORDER.getOrDefault(other, Integer.MAX_VALUE)))
                .toList();
    }

    private void pair(Matching.Pair pair) {
        if (pair.a() != null && pair.b() != null) {
            groups(pair.a(), pair.b());
        } else {
            alone(Objects.requireNonNull(pair.a() != null ? pair.a() : pair.b()), pair.a() != null);
        }
    }

    /** One occurrence of several is one difference; of a group that stands once each value is one. */
    private void alone(Group group, boolean inA) {
        List<Value> values = leaves(group);
        if (Terms.standard().get(group.id()).repeats() && values.size() > 1) {
            String text = values.stream()
                    .map(value -> value.term() + " " + value.text().strip())
                    .collect(Collectors.joining("; "));
            String told = text.length() <= TOLD ? text : text.substring(0, TOLD) + "…";
            add(group.id(), side(inA ? a : b, group.path(), group.position(), told), inA);
        } else {
            values.forEach(value -> add(value.term(), side(inA ? a : b, value), inA));
        }
    }

    private void add(String term, Side side, boolean inA) {
        differences.add(new Difference(term, inA ? side : null, inA ? null : side));
    }

    private static List<Value> leaves(Group group) {
        List<Value> leaves = new ArrayList<>(group.values());
        group.groups().forEach(below -> leaves.addAll(leaves(below)));
        return leaves;
    }

    /** In order; what is the same at the beginning and at the end stays together, whatever was put in between. */
    private void values(List<Value> left, List<Value> right) {
        int from = 0;
        int most = Math.min(left.size(), right.size());
        while (from < most && same(left.get(from), right.get(from))) {
            from++;
        }
        int behind = 0;
        while (behind < most - from && same(last(left, behind), last(right, behind))) {
            behind++;
        }
        int end = Math.max(left.size(), right.size()) - behind;
        for (int i = from; i < end; i++) {
            value(at(left, i, behind), at(right, i, behind));
        }
    }

    private static Value last(List<Value> values, int behind) {
        return values.get(values.size() - 1 - behind);
    }

    private static @Nullable Value at(List<Value> values, int i, int behind) {
        return i < values.size() - behind ? values.get(i) : null;
    }

    private static boolean same(Value left, Value right) {
        return sameText(left, right)
                && parts(left, right).stream().allMatch(id -> part(left, id).equals(part(right, id)));
    }

    private static boolean sameText(Value left, Value right) {
        return Canonical.of(left.term(), left.text()).equals(Canonical.of(right.term(), right.text()));
    }

    private static Set<String> parts(Value left, Value right) {
        Set<String> ids = new TreeSet<>(left.attributes().keySet());
        ids.addAll(right.attributes().keySet());
        return ids;
    }

    private static String part(Value value, String id) {
        return value.attribute(id).orElse("").strip();
    }

    private void value(@Nullable Value left, @Nullable Value right) {
        if (left == null || right == null) {
            Value only = Objects.requireNonNull(left != null ? left : right);
            add(only.term(), side(left != null ? a : b, only), left != null);
            return;
        }
        if (!sameText(left, right)) {
            differences.add(new Difference(left.term(), side(a, left), side(b, right)));
        }
        for (String id : parts(left, right)) {
            if (!part(left, id).equals(part(right, id))) {
                differences.add(new Difference(id, side(a, left, id), side(b, right, id)));
            }
        }
    }

    private static @Nullable Side side(ComparedInvoice invoice, Value value, String part) {
        return value.attribute(part)
                .map(text ->
                        new Side(value.path() + "/" + part, invoice.position(value.path(), value.position()), text))
                .orElse(null);
    }

    private static Side side(ComparedInvoice invoice, Value value) {
        return side(invoice, value.path(), value.position(), value.text());
    }

    private static Side side(ComparedInvoice invoice, String path, Position position, String text) {
        return new Side(path, invoice.position(path, position), text);
    }
}
