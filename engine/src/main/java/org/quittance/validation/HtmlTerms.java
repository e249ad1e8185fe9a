package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.quittance.binding.Group;
import org.quittance.binding.Value;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** What the terms of an invoice are to someone who sets them on a page. */
final class HtmlTerms {
    /** The postal addresses of the standard; those of EXTENDED are like them. */
    private static final Set<String> ADDRESSES = Set.of("BG-5", "BG-8", "BG-12", "BG-15");

    private static final Set<String> CITIES = Set.of("BT-37", "BT-52", "BT-66", "BT-77");

    private static final Set<String> POST_CODES = Set.of("BT-38", "BT-53", "BT-67", "BT-78");

    /** The names of parties, likewise. */
    private static final Set<String> NAMES = Set.of("BT-27", "BT-44", "BT-59", "BT-62", "BT-70");

    private HtmlTerms() {}

    /** Every value of a term outside the lines, in whatever occurrence of its groups. */
    static List<Value> values(Group invoice, String term) {
        List<Group> homes = List.of(invoice);
        for (Term step : Terms.standard().ancestors(Terms.standard().get(term))) {
            homes = homes.stream()
                    .flatMap(home -> home.groups(step.id()).stream())
                    .toList();
        }
        List<Value> found = new ArrayList<>();
        homes.forEach(home -> found.addAll(home.values(term)));
        return found;
    }

    /** Every value in a group and below. */
    static List<Value> below(Group group) {
        List<Value> found = new ArrayList<>();
        collect(group, found);
        return found;
    }

    private static void collect(Group group, List<Value> found) {
        found.addAll(group.values());
        group.groups().forEach(below -> collect(below, found));
    }

    static boolean address(String group) {
        return oneOf(group, ADDRESSES);
    }

    /** The values of an address as they stand under each other: streets, post code and city, region, country. */
    static List<List<Value>> addressLines(Group address) {
        List<List<Value>> lines = new ArrayList<>();
        List<Value> city = List.of();
        for (Term part : Terms.standard().children(address.id())) {
            List<Value> values = address.values(part.id());
            if (oneOf(part.id(), CITIES)) {
                city = values;
            } else if (oneOf(part.id(), POST_CODES)) {
                lines.add(Stream.concat(values.stream(), city.stream()).toList());
                city = List.of();
            } else {
                values.forEach(value -> lines.add(List.of(value)));
            }
        }
        lines.add(city);
        lines.removeIf(List::isEmpty);
        return lines;
    }

    /** Whether the term is the name of the party that the group describes. */
    static boolean names(String group, String term) {
        return oneOf(term, NAMES)
                && Terms.standard().get(term).parent().filter(group::equals).isPresent();
    }

    /** Whether it is a number, which stands to the right of its column. */
    static boolean figure(String term) {
        return switch (Terms.standard().get(term).type()) {
            case AMOUNT, UNIT_PRICE, QUANTITY, PERCENTAGE -> true;
            default -> false;
        };
    }

    private static boolean oneOf(String id, Set<String> ids) {
        return ids.contains(id)
                || Terms.standard()
                        .find(id)
                        .flatMap(Term::like)
                        .filter(ids::contains)
                        .isPresent();
    }
}
