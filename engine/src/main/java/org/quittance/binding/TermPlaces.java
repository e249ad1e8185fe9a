package org.quittance.binding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quittance.data.Lazy;
import org.quittance.term.Term;

/** Where each term stands: in CII, in UBL, and in a Quittance document; as the skeletons say. Never changes. */
public final class TermPlaces {
    private static final Lazy<TermPlaces> STANDARD = Lazy.of(TermPlaces::new);

    private final Map<InvoiceSyntax, Map<String, Set<String>>> elements = new HashMap<>();
    private final Map<InvoiceSyntax, Map<String, Set<String>>> terms = new HashMap<>();
    private final Map<String, Set<String>> keys = new HashMap<>();
    private final Map<String, String> examples = new HashMap<>();

    private TermPlaces() {
        for (InvoiceSyntax syntax : InvoiceSyntax.values()) {
            SkeletonNode root = syntax.skeleton().root();
            Map<String, Set<String>> places = new HashMap<>();
            root.children.forEach(child -> walk(child, "/" + root.qualifiedName(), places));
            elements.put(syntax, places);
            terms.put(syntax, byPath(places));
        }
        walk(DocumentSkeleton.standard().invoice(), "");
    }

    /** The places of all terms, read from the skeletons. */
    public static TermPlaces standard() {
        return STANDARD.get();
    }

    private static Map<String, Set<String>> byPath(Map<String, Set<String>> places) {
        Map<String, Set<String>> terms = new HashMap<>();
        places.forEach((term, paths) -> paths.forEach(path -> add(terms, unprefixed(path), term)));
        return terms;
    }

    /** The same path with the names of its elements alone. */
    public static String unprefixed(String path) {
        return path.replaceAll("\\w+:(?=[\\w*])", "");
    }

    /** The paths of the elements and attributes that hold a term, or that stand for a group; none if there is no place. */
    public List<String> in(InvoiceSyntax syntax, Term term) {
        return List.copyOf(elements.getOrDefault(syntax, Map.of()).getOrDefault(term.id(), Set.of()));
    }

    /**
     * The terms that may stand at a path of element names without prefixes, such as {@code /Invoice/ID}: several where
     * only the content tells them apart.
     */
    public List<String> at(InvoiceSyntax syntax, String path) {
        return List.copyOf(terms.getOrDefault(syntax, Map.of()).getOrDefault(path, Set.of()));
    }

    /** Every path of a syntax at which a term or group stands, without prefixes. */
    public Set<String> paths(InvoiceSyntax syntax) {
        return Collections.unmodifiableSet(terms.getOrDefault(syntax, Map.of()).keySet());
    }

    /** A line of a document that says the term, such as {@code seller.name: Menuiserie Duval}; empty where no key does. */
    public Optional<String> example(String term) {
        return Optional.ofNullable(examples.get(term));
    }

    /** The keys that say a term in a document, such as {@code seller.address.street}; none where only {@code terms} does. */
    public List<String> inDocument(Term term) {
        return List.copyOf(keys.getOrDefault(term.id(), Set.of()));
    }

    private static void walk(SkeletonNode node, String parent, Map<String, Set<String>> places) {
        String path = parent + "/" + node.qualifiedName();
        if (!node.group.isEmpty()) {
            add(places, node.group.get(node.group.size() - 1), path);
        }
        place(places, node.slot, path);
        node.attributes.forEach(attribute -> place(places, attribute.slot(), path + "/@" + attribute.name()));
        node.children.forEach(child -> walk(child, path, places));
    }

    private static void place(Map<String, Set<String>> places, @Nullable Slot slot, String path) {
        if (slot != null && slot.form() != Slot.Form.SAME && slot.form() != Slot.Form.KEY) {
            add(places, slot.term().id(), path);
            if (slot.form() == Slot.Form.NOTE) {
                add(places, Slot.SUBJECT, path);
            }
        }
    }

    private void walk(DocumentForm.MapForm form, String parent) {
        for (DocumentKey key : form.keys().values()) {
            String path = parent + key.name();
            Optional.ofNullable(key.group()).ifPresent(group -> add(keys, group.id(), path));
            String below = path + (key.repeats() ? "[]." : ".");
            for (DocumentForm each : key.forms()) {
                if (each instanceof DocumentForm.MapForm map) {
                    walk(map, below);
                } else {
                    said(each).forEach(id -> add(keys, id, path));
                    example(key, each, path);
                }
            }
        }
    }

    private void example(DocumentKey key, DocumentForm form, String path) {
        String value = form.note().example().isEmpty()
                ? key.note().example()
                : form.note().example();
        if (!value.isEmpty() && form instanceof DocumentForm.ValueForm said) {
            examples.putIfAbsent(said.term().id(), path.replace("[]", "") + ": " + value);
        }
    }

    private static List<String> said(DocumentForm form) {
        List<String> ids = new ArrayList<>();
        if (form instanceof DocumentForm.ValueForm value) {
            ids.add(value.term().id());
        } else if (form instanceof DocumentForm.AttributeForm attribute) {
            ids.add(attribute.term().id());
        } else if (form instanceof DocumentForm.FileForm file) {
            ids.add(file.term().id());
        } else if (form instanceof DocumentForm.VatForm vat) {
            ids.addAll(List.of(vat.category().id(), vat.rate().id()));
        } else if (form instanceof DocumentForm.EntriesForm entries) {
            ids.addAll(List.of(entries.key().id(), entries.value().id()));
        }
        return ids;
    }

    private static void add(Map<String, Set<String>> places, String id, String path) {
        places.computeIfAbsent(id, k -> new LinkedHashSet<>()).add(path);
    }
}
