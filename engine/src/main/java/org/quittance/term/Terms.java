package org.quittance.term;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.data.Table;

/** All terms and groups of the standard and of Factur-X EXTENDED, in the standard's order; read once from {@code terms.tsv}. */
public final class Terms {
    private static final Terms STANDARD =
            new Terms(Table.beside(Terms.class, "terms.tsv"), Table.beside(Terms.class, "french.tsv"));

    private final Map<String, Term> byId = new LinkedHashMap<>();
    private final Map<String, List<Term>> children = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();

    private Terms(Table table, Table french) {
        for (Table.Row row : table.rows()) {
            Term term = term(row);
            byId.put(term.id(), term);
            children.computeIfAbsent(term.parent().orElse(""), k -> new ArrayList<>())
                    .add(term);
        }
        french.rows().forEach(row -> aliases.put(row.get("id"), row.get("term")));
    }

    /** The terms of EN 16931-1:2017+A1:2019 as Factur-X 1.09.2 uses them, and those that its EXTENDED profile adds. */
    public static Terms standard() {
        return STANDARD;
    }

    private static Term term(Table.Row row) {
        Map<String, String> names =
                Map.of("en", row.get("name_en"), "fr", row.get("name_fr"), "de", row.get("name_de"));
        Map<Profile, Cardinality> cardinalities = new EnumMap<>(Profile.class);
        for (Profile profile : Profile.values()) {
            String cell = row.get(profile.column());
            if (!cell.isEmpty()) {
                cardinalities.put(profile, Cardinality.parse(cell));
            }
        }
        return new Term(
                row.get("id"),
                given(row.get("parent")),
                names,
                type(row.get("type")),
                given(row.get("codelist")),
                given(row.get("like")),
                Collections.unmodifiableMap(cardinalities));
    }

    private static @Nullable String given(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static Term.Type type(String cell) {
        return Term.Type.valueOf(cell.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }

    /**
     * The term of this id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Term get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no business term " + id + "."));
    }

    /** The term of this id, if there is one; the id may be that of the French extension, such as {@code EXT-FR-FE-163}. */
    public Optional<Term> find(String id) {
        return Optional.ofNullable(byId.get(aliases.getOrDefault(id, id)));
    }

    /** The ids by which the French extension calls a term. */
    public List<String> frenchIds(String id) {
        return aliases.entrySet().stream()
                .filter(alias -> alias.getValue().equals(id))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every term and group, in the order of the standard. */
    public Collection<Term> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** The terms and groups that stand directly in a group; {@code ""} asks for the root's. */
    public List<Term> children(String id) {
        return Collections.unmodifiableList(children.getOrDefault(id, List.of()));
    }

    /**
     * The term that stands directly in a group (for attributes: in a term) and is {@code likeId} or like it:
     * {@code childLike("BG-X-33", "BT-27")} is the name of the invoicer, BT-X-207. Empty when the group has none.
     */
    public Optional<Term> childLike(String groupId, String likeId) {
        List<Term> all = children(groupId);
        return all.stream().filter(term -> term.id().equals(likeId)).findFirst().or(() -> all.stream()
                .filter(term -> term.like().filter(likeId::equals).isPresent())
                .findFirst());
    }

    /** Whether every profile that holds the group of a term demands the term. */
    public boolean mandatory(Term term) {
        return Arrays.stream(Profile.values())
                .filter(profile -> term.parent()
                        .map(this::get)
                        .map(group -> group.in(profile).isPresent())
                        .orElse(true))
                .allMatch(
                        profile -> term.in(profile).map(Cardinality::mandatory).orElse(false));
    }

    /** The groups from the root down to the one in which the term stands. */
    public List<Term> ancestors(Term term) {
        ArrayDeque<Term> path = new ArrayDeque<>();
        for (Optional<String> at = term.parent();
                at.isPresent();
                at = path.getFirst().parent()) {
            path.addFirst(get(at.get()));
        }
        return List.copyOf(path);
    }
}
