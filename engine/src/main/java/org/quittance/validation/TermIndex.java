package org.quittance.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quittance.binding.Group;
import org.quittance.binding.Position;
import org.quittance.binding.Value;
import org.quittance.finding.Place;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/**
 * The values of an invoice by their terms, wherever they stand. A term is asked for by its id; {@code BT-29@0009} is its
 * values of that scheme, {@code BT-29-1} the schemes themselves, {@code BG-6} the occurrences of a group.
 */
final class TermIndex {
    private final Map<String, List<Value>> values = new HashMap<>();
    private final Map<String, List<Group>> groups = new HashMap<>();

    /**
     * Something that stands in the invoice.
     *
     * @param term its term
     * @param text its text; empty for a group
     * @param place where it stands
     * @param group the group that holds it
     */
    record Found(String term, String text, Place place, Group group) {
        boolean matches(String pattern) {
            return Patterns.matches(pattern, text);
        }
    }

    TermIndex(Group invoice) {
        add(invoice);
    }

    private void add(Group group) {
        group.values().forEach(value -> values.computeIfAbsent(value.term(), term -> new ArrayList<>())
                .add(value));
        for (Group below : group.groups()) {
            groups.computeIfAbsent(below.id(), id -> new ArrayList<>()).add(below);
            add(below);
        }
    }

    /** All that stands there under any of these selectors, in their order. */
    List<Found> find(List<String> selectors) {
        return selectors.stream().flatMap(this::find).toList();
    }

    /** All that stands there under a selector. */
    Stream<Found> find(String selector) {
        return switch (Terms.standard().get(term(selector)).type()) {
            case ATTRIBUTE -> attributes(Terms.standard().get(selector));
            case GROUP -> groups.getOrDefault(selector, List.of()).stream().map(TermIndex::found);
            default -> values(selector).map(value -> found(value, value.term(), value.text()));
        };
    }

    /** The values under a selector that names no attribute and no group. */
    Stream<Value> values(String selector) {
        String term = term(selector);
        Stream<Value> all = values.getOrDefault(term, List.of()).stream();
        return term.equals(selector)
                ? all
                : all.filter(value -> value.attributes().containsValue(selector.substring(term.length() + 1)));
    }

    /** The term of a selector. */
    static String term(String selector) {
        int at = selector.indexOf('@');
        return at < 0 ? selector : selector.substring(0, at);
    }

    private Stream<Found> attributes(Term attribute) {
        return values(attribute.parent().orElseThrow()).flatMap(value -> value.attribute(attribute.id()).stream()
                .map(text -> found(value, attribute.id(), text)));
    }

    private static Found found(Value value, String term, String text) {
        return new Found(term, text, at(value.path(), value.position()), value.owner());
    }

    private static Found found(Group group) {
        return new Found(group.id(), "", at(group.path(), group.position()), group);
    }

    private static Place at(String path, Position position) {
        return Place.at(path, position.line(), position.column());
    }

    /** Whether a condition holds, {@code term=pattern} (some value matches) or {@code term!=pattern} (none does). */
    boolean holds(String condition) {
        int sign = condition.indexOf('=');
        boolean wanted = condition.charAt(sign - 1) != '!';
        String selector = condition.substring(0, wanted ? sign : sign - 1);
        String pattern = condition.substring(sign + 1);
        return find(selector).anyMatch(found -> found.matches(pattern)) == wanted;
    }
}
