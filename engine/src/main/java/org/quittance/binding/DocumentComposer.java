package org.quittance.binding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.DocumentForm.EntriesForm;
import org.quittance.binding.DocumentForm.MapForm;
import org.quittance.binding.DocumentForm.ValueForm;
import org.quittance.binding.DocumentForm.VatForm;
import org.quittance.binding.DocumentNode.Entry;
import org.quittance.binding.DocumentNode.Mapping;
import org.quittance.binding.DocumentNode.Scalar;
import org.quittance.term.Cardinality;
import org.quittance.term.Profile;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/**
 * Writes an invoice down along the skeleton, so that reading it gives the same invoice back.
 *
 * <p>A key is used when reading it gives back exactly the values it was written for; everything else goes to
 * {@code terms:} of the nearest group.
 */
final class DocumentComposer {
    private final DocumentVatWords vat;
    private final Set<Object> said = new HashSet<>();

    private DocumentComposer(Group invoice) {
        this.vat = new DocumentVatWords(invoice, DocumentSkeleton.standard().invoice());
        if (vat.deriving()) {
            said.addAll(invoice.groups("BG-23"));
        }
    }

    static Mapping compose(Group invoice) {
        return new DocumentComposer(invoice).map(DocumentSkeleton.standard().invoice(), invoice);
    }

    private Mapping map(MapForm form, Group group) {
        Map<DocumentKey, DocumentNode> values = new DocumentAssignment(form, group, said).assign();
        List<Entry> entries = new ArrayList<>();
        for (DocumentKey key : form.keys().values()) {
            DocumentNode node = values.get(key);
            if (node == null && key.forms().get(0) instanceof VatForm way) {
                node = vat(way, group);
            } else if (node == null && key.group() != null) {
                node = groups(key, key.group(), group);
            }
            if (node != null) {
                entries.add(Entry.of(key.name(), node));
            }
        }
        List<Entry> rest = new ArrayList<>();
        rest(group, rest);
        absent(form, group, rest);
        if (!rest.isEmpty()) {
            entries.add(Entry.of("terms", Mapping.of(rest)));
        }
        return Mapping.of(entries);
    }

    private @Nullable DocumentNode vat(VatForm way, Group group) {
        Group owner = DocumentTree.look(group, way.category()).orElse(null);
        if (owner == null) {
            return null;
        }
        DocumentNode node = vat.say(way, owner).orElse(null);
        if (node != null) {
            said.addAll(owner.values(way.category().id()));
            said.addAll(owner.values(way.rate().id()));
        }
        return node;
    }

    private @Nullable DocumentNode groups(DocumentKey key, Term opened, Group group) {
        Group around = DocumentTree.look(group, opened).orElse(null);
        List<Group> all = around == null ? List.of() : around.groups(opened.id());
        if (all.isEmpty() || (all.size() > 1 && !key.repeats()) || all.stream().anyMatch(this::begun)) {
            return null;
        }
        List<DocumentNode> nodes = new ArrayList<>();
        for (Group each : all) {
            occurrence(key, each).ifPresent(nodes::add);
        }
        if (nodes.size() < all.size()) {
            return null;
        }
        said.addAll(all);
        if (key.forms().get(0) instanceof EntriesForm
                && all.stream().allMatch(each -> entry(key, each).isPresent())) {
            return DocumentNodes.merged(nodes);
        }
        boolean usuallyOne =
                opened.in(Profile.EN16931).filter(Cardinality::repeats).isEmpty();
        boolean bare = nodes.size() == 1 && (usuallyOne || nodes.get(0) instanceof Scalar);
        return bare ? nodes.get(0) : DocumentNode.Listing.of(List.copyOf(nodes));
    }

    private Optional<DocumentNode> occurrence(DocumentKey key, Group group) {
        for (DocumentForm form : key.forms()) {
            Optional<DocumentNode> node = Optional.empty();
            if (form instanceof ValueForm value) {
                node = alone(key, value, group);
            } else if (form instanceof EntriesForm) {
                node = entry(key, group).map(entry -> Mapping.of(List.of(entry)));
            } else if (form instanceof MapForm map) {
                node = Optional.of(map(map, group));
            }
            if (node.isPresent()) {
                return node;
            }
        }
        return Optional.empty();
    }

    /** A group as one key with its value, unless the key is one of those that the group has of its own. */
    private static Optional<Entry> entry(DocumentKey key, Group group) {
        Set<String> own = key.map().map(map -> map.keys().keySet()).orElse(Set.of());
        return key.forms().stream()
                .filter(EntriesForm.class::isInstance)
                .flatMap(form -> DocumentSayings.entry((EntriesForm) form, group).stream())
                .filter(entry -> !own.contains(entry.key()) && !entry.key().equals("terms"))
                .findFirst();
    }

    /** A group that holds one value, apart from what goes without saying. */
    private static Optional<DocumentNode> alone(DocumentKey key, ValueForm form, Group group) {
        Map<String, String> implied = key.map().map(map -> implied(map, group)).orElse(Map.of());
        int others = 0;
        for (Map.Entry<String, String> each : implied.entrySet()) {
            if (!group.text(each.getKey()).equals(Optional.of(each.getValue()))) {
                return Optional.empty();
            }
            others++;
        }
        return group.values(form.term().id()).size() == 1
                        && group.values().size() == 1 + others
                        && group.groups().isEmpty()
                        && !implied.containsKey(form.term().id())
                        && group.values().stream()
                                .noneMatch(v -> implied.containsKey(v.term())
                                        && !v.attributes().isEmpty())
                ? DocumentSayings.say(form, group.values(form.term().id()).get(0), Set.of())
                : Optional.empty();
    }

    /** The texts that reading would add to a group on its own. */
    private static Map<String, String> implied(MapForm form, Group group) {
        Map<String, String> implied = new LinkedHashMap<>();
        for (DocumentKey key : form.keys().values()) {
            if (key.group() == null && key.forms().get(0) instanceof ValueForm value && value.fallback() != null) {
                String text = value.fallback().in(group);
                if (text != null) {
                    implied.put(value.term().id(), text);
                }
            }
        }
        return implied;
    }

    /** Terms that are not there although reading would add them: a blank in {@code terms:} keeps them away. */
    private static void absent(MapForm form, Group group, List<Entry> rest) {
        implied(form, group).keySet().stream()
                .filter(term -> group.values(term).isEmpty())
                .forEach(term -> rest.add(Entry.of(term, Scalar.of(""))));
    }

    /** Whether anything in a group has been said by a key of the group around it. */
    private boolean begun(Group group) {
        return said.contains(group)
                || group.values().stream().anyMatch(said::contains)
                || group.groups().stream().anyMatch(this::begun);
    }

    /** Whatever no key has said, verbatim. */
    private void rest(Group group, List<Entry> rest) {
        for (Term child : Terms.standard().children(group.id())) {
            List<DocumentNode> all = new ArrayList<>();
            for (Value value : group.values(child.id())) {
                if (!said.contains(value)) {
                    all.add(DocumentSayings.verbatim(value));
                }
            }
            for (Group each : group.groups(child.id())) {
                if (said.contains(each)) {
                    continue;
                }
                if (begun(each)) {
                    rest(each, rest);
                } else {
                    all.add(DocumentSayings.verbatim(each));
                }
            }
            if (!all.isEmpty()) {
                rest.add(Entry.of(child.id(), DocumentSayings.one(all)));
            }
        }
    }
}
