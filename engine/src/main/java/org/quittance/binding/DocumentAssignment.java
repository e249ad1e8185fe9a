package org.quittance.binding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quittance.binding.DocumentForm.AttributeForm;
import org.quittance.binding.DocumentForm.MapForm;
import org.quittance.binding.DocumentForm.ValueForm;
import org.quittance.binding.DocumentNode.Scalar;
import org.quittance.term.Term;

/** Decides which key of a map says which value of a group: for each term all of its values, or none. */
final class DocumentAssignment {
    private final MapForm form;
    private final Group group;
    private final Set<Object> said;
    private final Map<DocumentKey, DocumentNode> nodes = new LinkedHashMap<>();

    /**
     * @param said the values and groups that keys say; those of this map are added
     */
    DocumentAssignment(MapForm form, Group group, Set<Object> said) {
        this.form = form;
        this.group = group;
        this.said = said;
    }

    /** The values of the map's keys. */
    Map<DocumentKey, DocumentNode> assign() {
        Set<Term> terms = new LinkedHashSet<>();
        keys().forEach(key -> terms.add(value(key).term()));
        for (Term term : terms) {
            DocumentTree.look(group, term).filter(owner -> open(term)).ifPresent(owner -> assign(term, owner));
        }
        return nodes;
    }

    private List<DocumentKey> keys() {
        return form.keys().values().stream()
                .filter(key -> key.group() == null && key.forms().get(0) instanceof ValueForm)
                .toList();
    }

    private static ValueForm value(DocumentKey key) {
        return (ValueForm) key.forms().get(0);
    }

    /** Whether the groups on the way to a term may be left unsaid: a listed group only if keys say all of it. */
    private boolean open(Term term) {
        Group at = group;
        for (Term step : DocumentTree.between(group.id(), term).orElseThrow()) {
            at = at.groups(step.id()).get(0);
            boolean listed = form.keys().values().stream().anyMatch(key -> step.equals(key.group()));
            if (listed && !plain(at)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the map's own keys say everything that a group holds. */
    private boolean plain(Group owner) {
        return owner.groups().isEmpty()
                && owner.values().stream().allMatch(value -> keys().stream()
                        .filter(key -> value(key).term().id().equals(value.term()))
                        .anyMatch(key -> owner.values(value.term()).size() == 1
                                && DocumentSayings.say(value(key), value, Set.of())
                                        .isPresent()));
    }

    private void assign(Term term, Group owner) {
        List<Value> values = owner.values(term.id());
        if (values.isEmpty() || (values.size() > 1 && !term.repeats())) {
            return;
        }
        Map<DocumentKey, List<DocumentNode>> shares = new LinkedHashMap<>();
        int next = 0;
        for (DocumentKey key : keys()) {
            while (next < values.size() && value(key).term().equals(term)) {
                Optional<DocumentNode> node = DocumentSayings.say(value(key), values.get(next), beside(term));
                if (node.isEmpty() || (value(key).scheme() != null && shares.containsKey(key))) {
                    break;
                }
                shares.computeIfAbsent(key, k -> new ArrayList<>()).add(node.get());
                next++;
            }
        }
        if (next == values.size()) {
            said.addAll(values);
            shares.forEach((key, share) -> unless(key, values, DocumentSayings.one(share)));
            attributes(term, values.get(0));
        }
    }

    /** What goes without saying is left out. */
    private void unless(DocumentKey key, List<Value> values, DocumentNode node) {
        DocumentForm.Fallback fallback = value(key).fallback();
        boolean implied = fallback != null
                && values.get(0).attributes().isEmpty()
                && values.get(0).text().equals(fallback.in(group));
        if (!implied) {
            nodes.put(key, node);
        }
    }

    /** The attributes of a term that have keys of their own in this map. */
    private Set<String> beside(Term term) {
        Set<String> ids = new HashSet<>();
        for (DocumentKey key : form.keys().values()) {
            if (key.forms().get(0) instanceof AttributeForm attribute
                    && attribute.term().parent().equals(Optional.of(term.id()))) {
                ids.add(attribute.term().id());
            }
        }
        return ids;
    }

    private void attributes(Term term, Value value) {
        Set<String> beside = beside(term);
        for (DocumentKey key : form.keys().values()) {
            if (key.forms().get(0) instanceof AttributeForm attribute
                    && beside.contains(attribute.term().id())) {
                value.attribute(attribute.term().id())
                        .ifPresent(text -> nodes.put(key, Scalar.of(DocumentWords.wordFor(attribute.term(), text))));
            }
        }
    }
}
