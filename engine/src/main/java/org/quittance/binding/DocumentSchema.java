package org.quittance.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
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
import org.quittance.code.CodeList;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/**
 * The JSON Schema (draft 2020-12) of the document, for editors that complete and check while one writes.
 *
 * <p>It accepts every document that the reader accepts: words are proposed, not imposed, because the reader also takes
 * them in other cases and languages. The reader is stricter.
 */
public final class DocumentSchema {
    private static final int PROPOSED = 300;
    private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?";

    private final Map<String, Mapping> definitions = new LinkedHashMap<>();

    private DocumentSchema() {}

    /** The schema as JSON text. */
    public static String json() {
        return JsonText.of(new DocumentSchema().root());
    }

    private Mapping root() {
        List<Entry> root = new ArrayList<>();
        root.add(text("$schema", "https://json-schema.org/draft/2020-12/schema"));
        root.add(text("title", "Invoice"));
        root.add(text(
                "description", "An invoice of EN 16931 or Factur-X EXTENDED as people write it, in YAML or JSON."));
        root.addAll(map(DocumentSkeleton.standard().invoice()).entries());
        definitions.put("terms", terms());
        List<Entry> all = new ArrayList<>();
        definitions.forEach((name, schema) -> all.add(Entry.of(name, schema)));
        root.add(Entry.of("$defs", Mapping.of(all)));
        return Mapping.of(root);
    }

    private static Mapping terms() {
        return object(
                text("description", "Terms by id, verbatim, for what has no key here."),
                type("object", "null"),
                Entry.of("patternProperties", object(Entry.of("^B[TG]-", bare("true")))),
                Entry.of("additionalProperties", bare("false")));
    }

    private Mapping map(MapForm form) {
        List<Entry> properties = new ArrayList<>();
        form.keys().values().forEach(key -> properties.add(Entry.of(key.name(), key(key))));
        properties.add(Entry.of("terms", reference("terms")));
        return object(
                type("object"),
                Entry.of("properties", Mapping.of(properties)),
                Entry.of("additionalProperties", bare("false")));
    }

    private Mapping key(DocumentKey key) {
        Mapping way = way(key);
        List<Entry> schema = new ArrayList<>();
        schema.add(text("description", description(key)));
        if (!key.note().example().isEmpty()) {
            schema.add(Entry.of(
                    "examples", Listing.of(List.of(Scalar.of(unquoted(key.note().example()))))));
        }
        Mapping array = object(type("array"), Entry.of("items", way));
        schema.addAll((key.repeats() ? any(List.of(way, array)) : way).entries());
        return Mapping.of(schema);
    }

    private Mapping way(DocumentKey key) {
        if (key.shape() != null) {
            return shape(key.shape());
        }
        List<DocumentNode> ways = new ArrayList<>();
        key.forms().forEach(form -> ways.addAll(ways(form)));
        if (key.group() != null) {
            ways.add(object(type("null")));
        }
        return key.repeats() && key.group() != null ? defined(key.group().id(), any(ways)) : any(ways);
    }

    /** A shape is defined once, with all of its keys; the reader knows which of them a group has. */
    private Mapping shape(String name) {
        if (!definitions.containsKey(name)) {
            MapForm form =
                    Objects.requireNonNull(DocumentSkeleton.standard().shapes().get(name));
            definitions.put(name, any(List.of(map(form), object(type("null")))));
        }
        return reference(name);
    }

    private Mapping defined(String name, Mapping schema) {
        definitions.put(name, schema);
        return reference(name);
    }

    private static Mapping reference(String name) {
        return object(text("$ref", "#/$defs/" + name));
    }

    private static String unquoted(String example) {
        return example.startsWith("\"") ? example.substring(1, example.length() - 1) : example;
    }

    /** Ids and names of what a key says, and the remark of the skeleton. */
    static String description(DocumentKey key) {
        List<String> ids = new ArrayList<>();
        String name = "";
        Term group = key.group();
        DocumentForm form = key.forms().get(0);
        if (group != null) {
            ids.add(group.id());
            name = group.name(Locale.ENGLISH);
        } else if (form instanceof VatForm vat) {
            ids.add(vat.category().id());
            ids.add(vat.rate().id());
            name = "VAT category and rate";
        } else if (key.term().isPresent()) {
            ids.add(key.term().get().id());
            name = key.term().get().name(Locale.ENGLISH);
        }
        Note note = key.note();
        return String.join(", ", ids) + " " + name + (note.remark().isEmpty() ? "" : ": " + note.remark());
    }

    private List<DocumentNode> ways(DocumentForm form) {
        if (form instanceof MapForm map) {
            return List.of(map(map));
        }
        if (form instanceof EntriesForm entries) {
            return List.of(object(type("object"), Entry.of("additionalProperties", scalar(entries.value(), false))));
        }
        if (form instanceof VatForm vat) {
            return vat(vat);
        }
        if (form instanceof FileForm) {
            return List.of(object(type("string", "null")));
        }
        if (form instanceof AttributeForm attribute) {
            return List.of(scalar(attribute.term(), false));
        }
        ValueForm value = (ValueForm) form;
        List<DocumentNode> ways = new ArrayList<>();
        ways.add(value.style() == Style.PREFIXED ? prefixed() : scalar(value.term(), value.style() == Style.PERCENT));
        if (!value.attributes().isEmpty()) {
            ways.add(parts(value));
        }
        return ways;
    }

    private static Mapping prefixed() {
        return object(type("string", "null"), text("pattern", "^\\s*([^:]+:.*\\S.*)?$"));
    }

    private Mapping parts(ValueForm form) {
        List<Entry> properties = new ArrayList<>();
        properties.add(Entry.of("value", scalar(form.term(), false)));
        for (String name : form.attributes()) {
            Term attribute = Terms.standard().get(form.attribute(name).orElseThrow());
            properties.add(Entry.of(name, scalar(attribute, false)));
        }
        return object(
                type("object"),
                Entry.of("properties", Mapping.of(properties)),
                Entry.of("additionalProperties", bare("false")));
    }

    private List<DocumentNode> vat(VatForm form) {
        List<Entry> words = new ArrayList<>();
        List<DocumentNode> enumeration = new ArrayList<>();
        for (Map.Entry<String, DocumentVatCategory> way :
                DocumentSkeleton.standard().categories().entrySet()) {
            words.add(Entry.of(way.getKey(), way(form, way.getValue())));
            if (!way.getValue().rated()) {
                enumeration.add(Scalar.of(way.getKey()));
            }
        }
        return List.of(
                object(Entry.of("enum", Listing.of(enumeration))),
                object(type("number", "string", "null")),
                object(
                        type("object"),
                        Entry.of("maxProperties", bare("1")),
                        Entry.of("properties", Mapping.of(words))));
    }

    private Mapping way(VatForm form, DocumentVatCategory way) {
        if (way.rated()) {
            return scalar(form.rate(), false);
        }
        Mapping text = object(type("string", "number", "boolean", "null"));
        Mapping parts = object(
                type("object"),
                Entry.of(
                        "properties",
                        object(
                                Entry.of("reason", text),
                                Entry.of("code", scalar(Terms.standard().get("BT-121"), false)))),
                Entry.of("additionalProperties", bare("false")));
        return way.reasoned() ? any(List.of(text, parts)) : text;
    }

    private Mapping scalar(Term term, boolean percent) {
        return switch (term.type()) {
            case DATE -> object(type("string", "null"), text("pattern", "^\\s*([0-9]{4}-[0-9]{2}-[0-9]{2})?\\s*$"));
            case AMOUNT, UNIT_PRICE, QUANTITY ->
                object(type("number", "string", "null"), text("pattern", "^\\s*(" + NUMBER + ")?\\s*$"));
            case PERCENTAGE ->
                object(
                        type("number", "string", "null"),
                        text("pattern", "^\\s*(" + NUMBER + "\\s*" + (percent ? "%" : "%?") + ")?\\s*$"));
            case INDICATOR -> object(type("boolean", "string", "null"));
            default -> words(term);
        };
    }

    private Mapping words(Term term) {
        Mapping free = object(type("string", "number", "boolean", "null"));
        if (term.codeList().isEmpty()) {
            return free;
        }
        CodeList list = CodeList.of(term.codeList().get());
        TreeSet<String> words = new TreeSet<>(list.words());
        words.addAll(DocumentSkeleton.standard()
                .words()
                .getOrDefault(term.id(), Map.of())
                .keySet());
        list.codes().forEach(code -> words.remove(code.toLowerCase(Locale.ROOT)));
        List<DocumentNode> proposed = new ArrayList<>();
        words.forEach(word -> proposed.add(Scalar.of(word)));
        list.codes().forEach(code -> proposed.add(Scalar.of(code)));
        return proposed.size() > PROPOSED
                ? free
                : defined(list.id(), any(List.of(object(Entry.of("enum", Listing.of(proposed))), free)));
    }

    private static Mapping any(List<? extends DocumentNode> ways) {
        return ways.size() == 1 ? (Mapping) ways.get(0) : object(Entry.of("anyOf", Listing.of(List.copyOf(ways))));
    }

    private static Mapping object(Entry... entries) {
        return Mapping.of(List.of(entries));
    }

    private static Entry text(String key, String value) {
        return Entry.of(key, Scalar.of(value));
    }

    private static Entry type(String... types) {
        List<DocumentNode> all = new ArrayList<>();
        for (String type : types) {
            all.add(Scalar.of(type));
        }
        return Entry.of("type", all.size() == 1 ? all.get(0) : Listing.of(all));
    }

    private static Scalar bare(String literal) {
        return new Scalar(literal, JsonText.BARE, Position.NONE);
    }
}
