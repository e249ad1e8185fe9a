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
 * @param words words for the codes of a term, beside those of its code list
 * @param categories the ways to say VAT, by word
 */
record DocumentSkeleton(
        MapForm invoice, Map<String, Map<String, String>> words, Map<String, DocumentVatCategory> categories) {
    private static final DocumentSkeleton STANDARD = load();
    private static final String ID = "B[TG]-[\\w-]+";

    static DocumentSkeleton standard() {
        return STANDARD;
    }

    private static DocumentSkeleton load() {
        try (InputStream in = DocumentSkeleton.class.getResourceAsStream("document.yaml")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            List<DocumentNode> parts = YamlNodes.readAll(text);
            MapForm invoice = new Slots(text.lines().toList()).map((Mapping) parts.get(0));
            Map<String, DocumentVatCategory> categories = new LinkedHashMap<>();
            texts(parts.get(2)).forEach((word, facts) -> categories.put(word, DocumentVatCategory.of(word, facts)));
            return new DocumentSkeleton(invoice, texts(parts.get(1)), categories);
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

    /** Turns the nodes of the skeleton into forms. */
    private static final class Slots {
        private static final Pattern SLOT = Pattern.compile("(?:" + ID + ":)?(?<term>" + ID
                + "?)(?<percent>%)?(?:@(?<scheme>\\S+))?(?: \\((?<attributes>[^)]*)\\))?(?<compact> compact)?"
                + "(?: = (?<fallback>\\S+))?(?: (?<when>if|unless) (?<condition>" + ID + "))?");
        private final List<String> lines;

        Slots(List<String> lines) {
            this.lines = lines;
        }

        MapForm map(Mapping node) {
            return MapForm.of(node.entries().stream().map(this::key).toList());
        }

        private DocumentKey key(Entry entry) {
            DocumentNode node = entry.value();
            Note note = note(entry.position());
            if (!node.tag().startsWith("!B")) {
                return new DocumentKey(entry.key(), null, List.of(form(node)), note);
            }
            Term group = term(node.tag().substring(1));
            List<DocumentForm> forms = new ArrayList<>();
            if (node instanceof Listing list) {
                list.items().forEach(item -> forms.add(form(item)));
            } else {
                forms.add(map((Mapping) node));
            }
            return new DocumentKey(entry.key(), group, List.copyOf(forms), note);
        }

        private DocumentForm form(DocumentNode node) {
            if (node instanceof Mapping map) {
                Entry first = map.entries().get(0);
                return first.key().matches(ID)
                        ? new EntriesForm(
                                term(first.key()), term(((Scalar) first.value()).text()), note(node.position()))
                        : map(map);
            }
            Scalar slot = (Scalar) node;
            Note note = note(slot.position());
            return switch (slot.tag()) {
                case "!vat" ->
                    new VatForm(
                            term(slot.text().split(" ")[0]), term(slot.text().split(" ")[1]), note);
                case "!file" -> new FileForm(term(slot.text()), note);
                default -> value(slot.text(), note);
            };
        }

        private static DocumentForm value(String slot, Note note) {
            Matcher parts = SLOT.matcher(slot);
            if (!parts.matches()) {
                throw new IllegalStateException("The skeleton cannot be read at " + slot);
            }
            Term term = term(parts.group("term"));
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

        private static Term term(String id) {
            return Terms.standard().get(id);
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
