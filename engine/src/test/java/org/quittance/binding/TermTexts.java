package org.quittance.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/**
 * The terms of an invoice as ordered lists of values: for each term in each group what it says there. An attribute counts as
 * a term in a group named by its value.
 */
record TermTexts(Map<String, List<String>> values) {
    private static final Pattern ZONE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(Z|[+-]\\d{2}:\\d{2})");

    static TermTexts of(Group invoice) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        collect(invoice, found);
        return new TermTexts(found);
    }

    /** What is said here without what is said there, as {@code path=text}. */
    List<String> without(TermTexts other) {
        List<String> rest = new ArrayList<>();
        values.forEach((path, texts) -> {
            List<String> there = new ArrayList<>(other.values.getOrDefault(path, List.of()));
            texts.stream().filter(text -> !there.remove(text)).forEach(text -> rest.add(path + "=" + text));
        });
        return rest;
    }

    /** How many values there are. */
    int size() {
        return values.values().stream().mapToInt(List::size).sum();
    }

    /** A loss in the same words. */
    static String of(Lost lost) {
        String path = withoutIndex(lost.path());
        boolean attribute = Terms.standard().get(lost.term()).type() == Term.Type.ATTRIBUTE;
        return (attribute ? path.substring(0, path.lastIndexOf('/')) + "@" + lost.term() : path) + "="
                + plain(lost.term(), lost.text());
    }

    private static void collect(Group group, Map<String, List<String>> found) {
        for (Value value : Stream.concat(group.values().stream(), group.contradictingEchoes().stream())
                .toList()) {
            String path = withoutIndex(value.path());
            add(path, plain(value.term(), value.text()), found);
            value.attributes().forEach((id, text) -> add(path + "@" + id, text, found));
        }
        group.groups().forEach(below -> collect(below, found));
    }

    private static void add(String path, String text, Map<String, List<String>> found) {
        found.computeIfAbsent(path, k -> new ArrayList<>(1)).add(text);
    }

    /** The path of a term without the number that it has among the values of its term. */
    private static String withoutIndex(String path) {
        return path.replaceFirst("(BT-[-\\d]+)\\[\\d+]", "$1");
    }

    private static String plain(String term, String text) {
        return Terms.standard().get(term).type() == Term.Type.DATE
                ? ZONE.matcher(text.strip()).replaceFirst("$1")
                : text;
    }
}
