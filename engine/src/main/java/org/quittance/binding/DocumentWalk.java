package org.quittance.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.DocumentFindings.Spot;
import org.quittance.binding.DocumentForm.AttributeForm;
import org.quittance.binding.DocumentForm.EntriesForm;
import org.quittance.binding.DocumentForm.FileForm;
import org.quittance.binding.DocumentForm.MapForm;
import org.quittance.binding.DocumentForm.Style;
import org.quittance.binding.DocumentForm.ValueForm;
import org.quittance.binding.DocumentForm.VatForm;
import org.quittance.binding.DocumentNode.Entry;
import org.quittance.binding.DocumentNode.Listing;
import org.quittance.binding.DocumentNode.Mapping;
import org.quittance.binding.DocumentNode.Scalar;
import org.quittance.term.Term;

/** Walks a document along the skeleton and builds the invoice it says. */
final class DocumentWalk {
    private final DocumentFindings findings;
    private final DocumentValues values;
    private final DocumentFiles files;
    private final DocumentTerms terms;
    private final DocumentVat vat;

    DocumentWalk(DocumentFindings findings, DocumentAttachments attachments) {
        this.findings = findings;
        this.values = new DocumentValues(findings);
        this.files = new DocumentFiles(findings, attachments);
        this.terms = new DocumentTerms(findings);
        this.vat = new DocumentVat(findings);
    }

    /** What can only be said when the whole document is known. */
    void finish(Group invoice) {
        vat.finish(invoice);
    }

    /** Reads keys into a group. */
    void map(MapForm form, Mapping node, Group group, Spot spot) {
        Map<String, Entry> given = given(node, spot);
        Map<String, String> attributes = attributes(form, given, spot);
        given.forEach((name, entry) -> {
            DocumentKey key = form.keys().get(name);
            if (key == null) {
                unknown(name, form, spot.below(name, entry.position()));
            } else if (!entry.value().blank()) {
                key(key, entry.value(), group, spot.below(name, entry.value().position()), attributes);
            }
        });
        lonely(form, given, spot);
        Entry verbatim = verbatim(node);
        Set<String> absent = verbatim == null
                ? Set.of()
                : terms.read(verbatim.value(), group, spot.below("terms", verbatim.position()));
        fallbacks(form, group, absent, spot.position());
    }

    /** The entries by key, without {@code terms} and what is given twice. */
    private Map<String, Entry> given(Mapping node, Spot spot) {
        Map<String, Entry> given = new LinkedHashMap<>();
        for (Entry entry : node.entries()) {
            Entry first = given.putIfAbsent(entry.key(), entry);
            if (first != null) {
                findings.add(
                        "QX-DOC-KEY-TWICE",
                        "",
                        spot.below(entry.key(), entry.position()),
                        first.position().line());
            }
        }
        given.remove("terms");
        return given;
    }

    private static @Nullable Entry verbatim(Mapping node) {
        return node.entries().stream()
                .filter(entry -> entry.key().equals("terms"))
                .findFirst()
                .orElse(null);
    }

    private void unknown(String name, MapForm form, Spot spot) {
        if (name.matches("\\d+")) {
            findings.add("QX-DOC-COMMA", "", spot, name);
            return;
        }
        List<String> names = new ArrayList<>(form.keys().keySet());
        names.add("terms");
        DocumentWords.nearest(name, names)
                .ifPresentOrElse(
                        near -> findings.add("QX-DOC-KEY-LIKE", "", spot, name, near),
                        () -> findings.add("QX-DOC-KEY", "", spot, name, String.join(", ", names)));
    }

    /** The attributes that have keys of their own beside their value. */
    private Map<String, String> attributes(MapForm form, Map<String, Entry> given, Spot spot) {
        Map<String, String> attributes = new HashMap<>();
        given.forEach((name, entry) -> {
            DocumentKey key = form.keys().get(name);
            if (key != null
                    && key.forms().get(0) instanceof AttributeForm attribute
                    && !entry.value().blank()) {
                Spot at = spot.below(name, entry.value().position());
                String text = values.text(entry.value(), attribute.term(), at);
                if (text != null) {
                    attributes.put(attribute.term().id(), text);
                }
            }
        });
        return attributes;
    }

    /** An attribute without the value it belongs to would be lost. */
    private void lonely(MapForm form, Map<String, Entry> given, Spot spot) {
        given.forEach((name, entry) -> {
            DocumentKey key = form.keys().get(name);
            if (key != null
                    && key.forms().get(0) instanceof AttributeForm attribute
                    && !entry.value().blank()) {
                String owner = attribute.term().parent().orElseThrow();
                boolean tried = given.entrySet().stream()
                        .anyMatch(e -> !e.getValue().value().blank() && says(form, e.getKey(), owner));
                if (!tried) {
                    findings.add("QX-DOC-ATTRIBUTE", attribute.term().id(), spot.below(name, entry.position()), owner);
                }
            }
        });
    }

    private static boolean says(MapForm form, String name, String term) {
        DocumentKey key = form.keys().get(name);
        return key != null && key.term().filter(each -> each.id().equals(term)).isPresent();
    }

    private void key(DocumentKey key, DocumentNode node, Group group, Spot spot, Map<String, String> attributes) {
        if (!(node instanceof Listing list)) {
            one(key, node, group, spot, attributes);
        } else if (!key.repeats()) {
            findings.add("QX-DOC-LIST", key.id(), spot);
        } else {
            for (int i = 0; i < list.items().size(); i++) {
                DocumentNode item = list.items().get(i);
                if (!item.blank()) {
                    one(key, item, group, spot.item(i + 1, item.position()), attributes);
                }
            }
        }
    }

    private void one(DocumentKey key, DocumentNode node, Group group, Spot spot, Map<String, String> attributes) {
        if (key.group() == null) {
            value(key.forms().get(0), node, group, spot, attributes);
            return;
        }
        DocumentForm form = form(key, node);
        if (form == null) {
            String id = key.group().id();
            findings.add(node instanceof Scalar ? "QX-DOC-TEXT" : "QX-DOC-MAP", id, spot, keys(key));
            return;
        }
        Group around = DocumentTree.reach(group, key.group(), spot.position());
        if (form instanceof EntriesForm entries) {
            entries(entries, key.group(), (Mapping) node, around, spot);
            return;
        }
        Group occurrence = key.repeats()
                ? around.open(key.group().id(), spot.position())
                : around.only(key.group().id(), spot.position());
        if (form instanceof MapForm map) {
            map(map, (Mapping) node, occurrence, spot);
        } else {
            value(form, node, occurrence, spot, Map.of());
            key.map().ifPresent(map -> fallbacks(map, occurrence, Set.of(), spot.position()));
        }
    }

    private static String keys(DocumentKey key) {
        return key.map().map(map -> String.join(", ", map.keys().keySet())).orElse("");
    }

    /** Which of the ways to write the key's group this is; {@code null} when it is none of them. */
    private static @Nullable DocumentForm form(DocumentKey key, DocumentNode node) {
        if (node instanceof Listing) {
            return null;
        }
        for (DocumentForm form : key.forms()) {
            boolean fits = node instanceof Mapping map
                    ? form instanceof MapForm || (form instanceof EntriesForm && !own(key, map))
                    : form instanceof FileForm || (form instanceof ValueForm value && written(value, (Scalar) node));
            if (fits) {
                return form;
            }
        }
        return null;
    }

    /** Whether a map uses the keys of the map form only, so that it is not one entry per key. */
    private static boolean own(DocumentKey key, Mapping node) {
        return key.map()
                .filter(map -> node.entries().stream()
                        .allMatch(
                                e -> map.keys().containsKey(e.key()) || e.key().equals("terms")))
                .isPresent();
    }

    private static boolean written(ValueForm form, Scalar node) {
        return form.style() != Style.PERCENT || node.text().strip().endsWith("%");
    }

    private void entries(EntriesForm form, Term opened, Mapping node, Group around, Spot spot) {
        for (Entry entry : node.entries()) {
            Spot at = spot.below(entry.key(), entry.position());
            if (entry.value().blank()) {
                continue;
            }
            String key = values.text(new Scalar(entry.key(), "", entry.position()), form.key(), at);
            String value = values.text(entry.value(), form.value(), at);
            if (key != null && value != null) {
                Group occurrence = around.open(opened.id(), entry.position());
                occurrence.add(form.key().id(), key, Map.of(), entry.position());
                occurrence.add(form.value().id(), value, Map.of(), entry.value().position());
            }
        }
    }

    private void value(DocumentForm form, DocumentNode node, Group group, Spot spot, Map<String, String> attributes) {
        if (form instanceof ValueForm value) {
            values.add(value, node, group, spot, attributes);
        } else if (form instanceof VatForm way) {
            vat.read(way, node, group, spot);
        } else if (form instanceof FileForm file) {
            files.add(file.term(), node, group, spot, attributes);
        }
    }

    private void fallbacks(MapForm form, Group group, Set<String> absent, Position at) {
        for (DocumentKey key : form.keys().values()) {
            if (key.group() == null
                    && key.forms().get(0) instanceof ValueForm value
                    && value.fallback() != null
                    && !absent.contains(value.term().id())) {
                String text = fallback(value.fallback(), group);
                if (text != null && !present(group, value.term())) {
                    DocumentTree.reach(group, value.term(), at).add(value.term().id(), text, Map.of(), at);
                }
            }
        }
    }

    private static boolean present(Group group, Term term) {
        return DocumentTree.look(group, term)
                .filter(owner -> !owner.values(term.id()).isEmpty())
                .isPresent();
    }

    private @Nullable String fallback(DocumentForm.Fallback fallback, Group group) {
        return fallback.text().equals("file") ? files.nameIn(group) : fallback.in(group);
    }
}
