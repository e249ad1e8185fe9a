package org.quittance.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.binding.Position;
import org.quittance.binding.Value;
import org.quittance.finding.Finding;
import org.quittance.finding.Place;
import org.quittance.term.Terms;

/** Which fields of an invoice findings are about. A finding is never put to a field that it may not mean. */
final class FieldMarks {
    /** Beyond that many fields a mark tells nothing any more. */
    private static final int MOST = 20;

    private final List<Value> values = new ArrayList<>();
    private final Map<String, List<Value>> byTerm = new HashMap<>();
    private final Map<Position, List<Value>> byPosition = new HashMap<>();
    private final IdentityHashMap<Group, Span> spans = new IdentityHashMap<>();
    private final IdentityHashMap<Value, List<FileCause>> causes = new IdentityHashMap<>();
    private final IdentityHashMap<Value, Integer> numbers = new IdentityHashMap<>();
    private final IdentityHashMap<Finding, List<Value>> fields = new IdentityHashMap<>();
    private final Map<String, List<FileCause>> missing = new LinkedHashMap<>();
    private @Nullable Map<String, Value> byPath;

    FieldMarks(@Nullable Group invoice, List<FileCause> all) {
        if (invoice == null) {
            return;
        }
        collect(invoice);
        all.forEach(cause -> cause.all().forEach(finding -> mark(cause, finding)));
        values.stream().filter(causes::containsKey).forEach(value -> numbers.put(value, numbers.size() + 1));
    }

    /** From the first to the last position of what stands in a group. */
    private record Span(Position first, Position last) {
        boolean holds(Position at) {
            return !before(at, first) && !before(last, at);
        }

        static boolean before(Position a, Position b) {
            return a.line() < b.line() || (a.line() == b.line() && a.column() < b.column());
        }
    }

    /** What is wrong with a field; nothing for most. */
    List<FileCause> of(Value value) {
        return causes.getOrDefault(value, List.of());
    }

    /** Which of the marked fields this is, counted from 1. */
    int number(Value value) {
        return numbers.getOrDefault(value, 0);
    }

    /** The fields that a finding is about. */
    List<Value> of(Finding finding) {
        return fields.getOrDefault(finding, List.of());
    }

    /** Every field that something is wrong with, in the order of the file. */
    List<Value> marked() {
        return values.stream().filter(causes::containsKey).toList();
    }

    /** The terms that findings name and the invoice does not have, with what is said of them. */
    Map<String, List<FileCause>> missing() {
        Map<String, List<FileCause>> once = new LinkedHashMap<>();
        missing.forEach((term, all) -> once.put(term, all.stream().distinct().toList()));
        return once;
    }

    private Span collect(Group group) {
        Position first = group.position();
        Position last = first;
        for (Value value : group.values()) {
            values.add(value);
            byTerm.computeIfAbsent(value.term(), term -> new ArrayList<>()).add(value);
            Position at = value.position();
            byPosition.computeIfAbsent(at, position -> new ArrayList<>()).add(value);
            first = earlier(first, at);
            last = Span.before(last, at) ? at : last;
        }
        for (Group below : group.groups()) {
            Span span = collect(below);
            first = earlier(first, span.first());
            last = Span.before(last, span.last()) ? span.last() : last;
        }
        Span span = new Span(first, last);
        spans.put(group, span);
        return span;
    }

    private static Position earlier(Position a, Position b) {
        return !a.known() || (b.known() && Span.before(b, a)) ? b : a;
    }

    private void mark(FileCause cause, Finding finding) {
        List<Value> found = find(finding);
        fields.put(finding, found);
        for (Value value : found) {
            List<FileCause> known = causes.computeIfAbsent(value, unmarked -> new ArrayList<>());
            if (!known.contains(cause)) {
                known.add(cause);
            }
        }
        List<String> absent =
                finding.terms().stream().filter(term -> !has(term)).toList();
        MissingTerms.of(finding, absent).forEach(term -> missing.computeIfAbsent(term, first -> new ArrayList<>())
                .add(cause));
    }

    /** Whether the invoice has the term; a part of a value counts as there with the value, a group says nothing. */
    private boolean has(String id) {
        return Terms.standard()
                .find(id)
                .map(term -> term.group()
                        || byTerm.containsKey(id)
                        || term.parent().filter(byTerm::containsKey).isPresent())
                .orElse(true);
    }

    /** By the path in the invoice where the finding has one, else by its place in the file and the terms it names. */
    private List<Value> find(Finding finding) {
        Value stated = finding.place().location() == null
                ? null
                : paths().get(finding.place().location());
        if (stated != null) {
            return List.of(stated);
        }
        Optional<Position> at = position(finding.place());
        List<Value> there = at.map(byPosition::get).orElse(List.of());
        List<Value> named = there.stream()
                .filter(value -> finding.terms().isEmpty() || finding.terms().contains(value.term()))
                .toList();
        List<Value> meant = named.isEmpty() ? byTerms(finding.terms(), at) : named;
        return meant.isEmpty() ? at.map(this::line).orElse(List.of()) : meant;
    }

    /** The identifier of the line around a place: what is missing there has no field of its own. */
    private List<Value> line(Position at) {
        return byTerm.getOrDefault("BT-126", List.of()).stream()
                .filter(id -> depthAround(id, at) > 0)
                .limit(1)
                .toList();
    }

    private static Optional<Position> position(Place place) {
        return place.line() == null || place.column() == null
                ? Optional.empty()
                : Optional.of(new Position(place.line(), place.column()));
    }

    private List<Value> byTerms(List<String> terms, Optional<Position> at) {
        List<Value> found = new ArrayList<>();
        for (String term : terms) {
            List<Value> all = byTerm.getOrDefault(term, List.of());
            if (all.size() == 1) {
                found.addAll(all);
            } else {
                at.ifPresent(position -> found.addAll(nearest(all, position)));
            }
        }
        return found.size() > MOST ? List.of() : found;
    }

    /** Of several values of a term, those in the smallest group around the place. */
    private List<Value> nearest(List<Value> all, Position at) {
        List<Value> nearest = new ArrayList<>();
        int deepest = 0;
        for (Value value : all) {
            int depth = depthAround(value, at);
            if (depth > deepest) {
                nearest.clear();
                deepest = depth;
            }
            if (depth == deepest && depth > 0) {
                nearest.add(value);
            }
        }
        return nearest;
    }

    /** How deep the innermost group of the value that stands around the place is; 0 for the invoice itself. */
    private int depthAround(Value value, Position at) {
        Optional<Group> group = Optional.of(value.owner());
        while (group.isPresent() && group.get().owner().isPresent()) {
            Span span = spans.get(group.get());
            if (span != null && span.holds(at)) {
                return depth(group.get());
            }
            group = group.get().owner();
        }
        return 0;
    }

    private static int depth(Group group) {
        return group.owner().map(owner -> depth(owner) + 1).orElse(0);
    }

    private Map<String, Value> paths() {
        Map<String, Value> known = byPath;
        if (known == null) {
            known = new HashMap<>();
            for (Value value : values) {
                known.put(value.path(), value);
            }
            byPath = known;
        }
        return known;
    }
}
