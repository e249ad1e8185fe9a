package org.quittance.binding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.DocumentForm.AttributeForm;
import org.quittance.binding.DocumentForm.EntriesForm;
import org.quittance.binding.DocumentForm.FileForm;
import org.quittance.binding.DocumentForm.MapForm;
import org.quittance.binding.DocumentForm.Note;
import org.quittance.binding.DocumentForm.Style;
import org.quittance.binding.DocumentForm.ValueForm;
import org.quittance.binding.DocumentForm.VatForm;
import org.quittance.binding.DocumentNode.Entry;
import org.quittance.binding.DocumentNode.Listing;
import org.quittance.binding.DocumentNode.Mapping;
import org.quittance.binding.DocumentNode.Scalar;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/**
 * The invoice as people write it, with the values taken out: {@code document.yaml}, whose first lines explain its marks.
 *
 * @param invoice the keys of the whole document
 * @param shapes the keys of the shapes that several groups share, by name, with the terms of one group
 * @param words words for the codes of a term, beside those of its code list
 * @param categories the ways to say VAT, by word
 */
record DocumentSkeleton(
        MapForm invoice,
        Map<String, MapForm> shapes,
        Map<String, Map<String, String>> words,
        Map<String, DocumentVatCategory> categories) {
    private static final DocumentSkeleton STANDARD = load();
    private static final String ID = "B[TG]-[\\w-]+";

    static DocumentSkeleton standard() {
        return STANDARD;
    }

    private static DocumentSkeleton load() {
        try (InputStream in = DocumentSkeleton.class.getResourceAsStream("document.yaml")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            List<DocumentNode> parts = YamlNodes.readAll(text);
            Slots slots = new Slots(text.lines().toList(), (Mapping) parts.get(1));
            MapForm invoice = slots.map((Mapping) parts.get(0), Scope.WHOLE);
            Map<String, DocumentVatCategory> categories = new LinkedHashMap<>();
            texts(parts.get(3)).forEach((word, facts) -> categories.put(word, DocumentVatCategory.of(word, facts)));
            return new DocumentSkeleton(invoice, slots.shapes(), texts(parts.get(2)), categories);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, String>> texts(DocumentNode table) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (Entry row : ((Mapping) table).entries()) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (Entry cell : ((Mapping) row.value()).entries()) {
                cells.put(cell.key(), ((Scalar) cell.value()).text());
            }
            rows.put(row.key(), cells);
        }
        return rows;
    }

    /**
     * Where ids of the skeleton are looked up.
     *
     * @param home the group whose terms the ids are; empty when they are meant as they stand
     * @param group the group in which the terms like them are looked for
     */
    private record Scope(String home, String group) {
        static final Scope WHOLE = new Scope("", "");

        /** The term for an id; empty when the group has none that is like it. */
        Optional<Term> term(String id) {
            Term term = Terms.standard().get(id);
            if (home.isEmpty()) {
                return Optional.of(term);
            }
            String at = group;
            for (Term step : DocumentTree.between(home, term).orElse(List.of())) {
                Optional<Term> like = Terms.standard().childLike(at, step.id());
                if (like.isEmpty()) {
                    return Optional.empty();
                }
                at = like.get().id();
            }
            return Terms.standard().childLike(at, id);
        }
    }

    /** Turns the nodes of the skeleton into forms. */
    private static final class Slots {
        private static final Pattern SLOT = Pattern.compile("(?:" + ID + ":)?(?<term>" + ID
                + "?)(?<percent>%)?(?:@(?<scheme>\\S+))?(?: \\((?<attributes>[^)]*)\\))?(?<compact> compact)?"
                + "(?: = (?<fallback>\\S+))?(?: (?<when>if|unless) (?<condition>" + ID + "))?");
        private final List<String> lines;
        private final Map<String, Mapping> shapes = new LinkedHashMap<>();
        private final Map<String, String> homes = new LinkedHashMap<>();

        Slots(List<String> lines, Mapping shapes) {
            this.lines = lines;
            for (Entry entry : shapes.entries()) {
                String[] title = entry.key().split(" ");
                this.shapes.put(title[0], (Mapping) entry.value());
                this.homes.put(title[0], title[1]);
            }
        }

        /** Every shape with the terms as they stand on the page. */
        Map<String, MapForm> shapes() {
            Map<String, MapForm> all = new LinkedHashMap<>();
            shapes.forEach((name, node) -> all.put(name, map(node, Scope.WHOLE)));
            return all;
        }

        MapForm map(Mapping node, Scope scope) {
            return MapForm.of(node.entries().stream()
                    .flatMap(entry -> key(entry, scope).stream())
                    .toList());
        }

        /** A key; empty when the group has no term for it. */
        private Optional<DocumentKey> key(Entry entry, Scope scope) {
            DocumentNode node = entry.value();
            Note note = note(entry.position());
            if (!node.tag().startsWith("!B")) {
                return form(node, scope).map(form -> new DocumentKey(entry.key(), null, List.of(form), null, note));
            }
            return scope.term(node.tag().substring(1)).map(group -> key(entry.key(), group, node, scope, note));
        }

        private DocumentKey key(String name, Term group, DocumentNode node, Scope scope, Note note) {
            if (node instanceof Scalar shape) {
                Mapping keys = Objects.requireNonNull(shapes.get(shape.text()), shape.text());
                Scope own = new Scope(Objects.requireNonNull(homes.get(shape.text())), group.id());
                return new DocumentKey(name, group, List.of(map(keys, own)), shape.text(), note);
            }
            List<DocumentForm> forms = new ArrayList<>();
            if (node instanceof Listing list) {
                list.items().forEach(item -> form(item, scope).ifPresent(forms::add));
            } else {
                forms.add(map((Mapping) node, scope));
            }
            return new DocumentKey(name, group, List.copyOf(forms), null, note);
        }

        private Optional<DocumentForm> form(DocumentNode node, Scope scope) {
            if (node instanceof Mapping map) {
                Entry first = map.entries().get(0);
                return first.key().matches(ID)
                        ? both(
                                first.key(),
                                ((Scalar) first.value()).text(),
                                scope,
                                (key, value) -> new EntriesForm(key, value, note(node.position())))
                        : Optional.of(map(map, scope));
            }
            Scalar slot = (Scalar) node;
            Note note = note(slot.position());
            return switch (slot.tag()) {
                case "!vat" ->
                    both(
                            slot.text().split(" ")[0],
                            slot.text().split(" ")[1],
                            scope,
                            (category, rate) -> new VatForm(category, rate, note));
                case "!file" -> scope.term(slot.text()).map(term -> new FileForm(term, note));
                default -> value(slot.text(), scope, note);
            };
        }

        private static Optional<DocumentForm> both(
                String one, String other, Scope scope, BiFunction<Term, Term, DocumentForm> form) {
            return scope.term(one).flatMap(first -> scope.term(other).map(second -> form.apply(first, second)));
        }

        private static Optional<DocumentForm> value(String slot, Scope scope, Note note) {
            Matcher parts = SLOT.matcher(slot);
            if (!parts.matches()) {
                throw new IllegalStateException("The skeleton cannot be read at " + slot);
            }
            return scope.term(parts.group("term")).map(term -> value(slot, parts, term, note));
        }

        private static DocumentForm value(String slot, Matcher parts, Term term, Note note) {
            if (term.type() == Term.Type.ATTRIBUTE) {
                return new AttributeForm(term, note);
            }
            Style style = slot.matches(ID + ":.*")
                    ? Style.PREFIXED
                    : parts.group("percent") != null ? Style.PERCENT : Style.PLAIN;
            return new ValueForm(
                    term,
                    style,
                    parts.group("scheme"),
                    names(parts.group("attributes")),
                    parts.group("compact") != null,
                    fallback(parts),
                    note);
        }

        private static DocumentForm.@Nullable Fallback fallback(Matcher parts) {
            String text = parts.group("fallback");
            return text == null
                    ? null
                    : new DocumentForm.Fallback(text, parts.group("condition"), "unless".equals(parts.group("when")));
        }

        private static List<String> names(@Nullable String list) {
            return list == null ? List.of() : List.of(list.split(", "));
        }

        private Note note(Position at) {
            String line = lines.get(at.line() - 1);
            int hash = line.indexOf(" # ");
            if (hash < 0) {
                return Note.NONE;
            }
            String[] parts = line.substring(hash + 3).split(" ?-- ", 2);
            return new Note(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "");
        }
    }
}
