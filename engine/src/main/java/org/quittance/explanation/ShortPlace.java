package org.quittance.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quittance.finding.Finding;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** Where a finding points, in business terms: the groups from the invoice down, and the term in the last of them. */
public final class ShortPlace {
    private static final Pattern STEP =
            Pattern.compile("/(@?)(?:\\*:|Q\\{[^}]*}|[\\w.-]+:)?([\\w.*-]+)((?:\\[[^\\]]*\\])*)");
    private static final Pattern POSITION = Pattern.compile("\\[(\\d+)]");

    private final List<Part> parts;

    /**
     * A group or a term on the way.
     *
     * @param term which
     * @param position which occurrence, counted from 1; 0 where there can be only one
     */
    private record Part(Term term, int position) {
        String shown() {
            return term.id() + (position == 0 ? "" : "[" + position + "]");
        }

        String shown(Locale language) {
            return term.name(language) + (position == 0 ? "" : " " + position);
        }
    }

    private ShortPlace(List<Part> parts) {
        this.parts = parts;
    }

    /** The place of a finding; empty where it points to nothing that a business term stands for. */
    public static Optional<ShortPlace> of(Finding finding) {
        String location = finding.place().location();
        if (location == null || !location.startsWith("/")) {
            return Optional.empty();
        }
        List<Part> parts = parts(location, finding.terms());
        missing(parts, finding.terms()).forEach(term -> parts.add(new Part(term, 0)));
        return parts.isEmpty() ? Optional.empty() : Optional.of(new ShortPlace(parts));
    }

    private static List<Part> parts(String location, List<String> about) {
        List<Part> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        Matcher step = STEP.matcher(location);
        while (step.find()) {
            plain.append('/').append(step.group(1)).append(step.group(2));
            term(plain.toString(), about).ifPresent(term -> add(parts, term, position(term, step.group(3))));
        }
        return parts;
    }

    /** A group that the syntax has no element for is on the way all the same. */
    private static void add(List<Part> parts, Term term, int position) {
        for (Term group : Terms.standard().ancestors(term)) {
            if (!group.repeats() && parts.stream().noneMatch(part -> part.term().equals(group))) {
                parts.add(new Part(group, 0));
            }
        }
        parts.add(new Part(term, position));
    }

    /** Of several terms at one place, the one that the finding is about, or that holds what it is about. */
    private static Optional<Term> term(String plain, List<String> about) {
        List<String> there = TermFinder.standing(plain);
        List<String> meant = there.stream().filter(id -> holds(id, about)).toList();
        List<String> left = there.size() == 1 ? there : meant;
        return left.size() == 1 ? Terms.standard().find(left.get(0)) : Optional.empty();
    }

    private static boolean holds(String id, List<String> about) {
        return about.stream()
                .flatMap(term -> Terms.standard().find(term).stream())
                .anyMatch(term -> term.id().equals(id)
                        || Terms.standard().ancestors(term).stream()
                                .anyMatch(group -> group.id().equals(id)));
    }

    private static int position(Term term, String predicates) {
        Matcher position = POSITION.matcher(predicates);
        int last = 0;
        while (position.find()) {
            last = Integer.parseInt(position.group(1));
        }
        return term.repeats() || last > 1 ? last : 0;
    }

    /**
     * What is missing has no place of its own, but the group around it has: the one term that the finding is about, with
     * the groups between.
     */
    private static List<Term> missing(List<Part> parts, List<String> about) {
        if (about.size() != 1) {
            return List.of();
        }
        Optional<Term> term = Terms.standard().find(about.get(0));
        List<Term> way = new ArrayList<>(term.map(Terms.standard()::ancestors).orElse(List.of()));
        term.ifPresent(way::add);
        List<Term> there = parts.stream().map(Part::term).toList();
        boolean within =
                way.size() > there.size() && way.subList(0, there.size()).equals(there);
        List<Term> rest = within ? way.subList(there.size(), way.size()) : List.of();
        return rest.stream().limit(Math.max(0, rest.size() - 1)).anyMatch(Term::repeats) ? List.of() : rest;
    }

    /** The place by ids, such as {@code BG-25[3]/BT-131}. */
    @Override
    public String toString() {
        return parts.stream().map(Part::shown).collect(Collectors.joining("/"));
    }

    /** The place by names, such as {@code Invoice line 3 › Invoice line net amount}. */
    public String text(Locale language) {
        return parts.stream().map(part -> part.shown(language)).collect(Collectors.joining(" › "));
    }
}
