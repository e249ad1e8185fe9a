package org.quittance.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quittance.binding.DocumentForm.EntriesForm;
import org.quittance.binding.DocumentForm.Style;
import org.quittance.binding.DocumentForm.ValueForm;
import org.quittance.binding.DocumentNode.Entry;
import org.quittance.binding.DocumentNode.Mapping;
import org.quittance.binding.DocumentNode.Scalar;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** Says single values in the forms of the skeleton, if reading would give back exactly the same value. */
final class DocumentSayings {
    /** YAML keys are read ahead by at most 1024 signs; longer ones go to {@code terms:}. */
    private static final int LONGEST_KEY = 200;

    private DocumentSayings() {}

    /**
     * A value in a form; empty when the form cannot say it.
     *
     * @param beside the attributes that have keys of their own beside the value
     */
    static Optional<DocumentNode> say(ValueForm form, Value value, Set<String> beside) {
        if (!DocumentValue.stays(form.term(), value.text())
                || (form.compact() && !DocumentValues.compact(value.text()).equals(value.text()))) {
            return Optional.empty();
        }
        Map<String, String> attributes = value.attributes();
        boolean stay = attributes.entrySet().stream()
                .allMatch(a -> DocumentValue.stays(Terms.standard().get(a.getKey()), a.getValue()));
        if (form.scheme() != null) {
            return attributes.equals(Map.of(form.attribute(1), form.scheme())) ? plain(form, value) : Optional.empty();
        }
        if (form.style() == Style.PREFIXED && prefixable(form, value) && stay) {
            return Optional.of(Scalar.of(attributes.get(form.attribute(1)) + ":" + value.text()));
        }
        if (form.style() != Style.PREFIXED && beside.containsAll(attributes.keySet()) && stay) {
            return plain(form, value);
        }
        return stay ? parts(form, value) : Optional.empty();
    }

    private static Optional<DocumentNode> plain(ValueForm form, Value value) {
        return Optional.of(Scalar.of(
                form.style() == Style.PERCENT ? value.text() + "%" : DocumentWords.wordFor(form.term(), value.text())));
    }

    private static boolean prefixable(ValueForm form, Value value) {
        String scheme = value.attributes().getOrDefault(form.attribute(1), ":");
        return value.attributes().size() == 1
                && !scheme.contains(":")
                && value.text().equals(value.text().strip());
    }

    private static Optional<DocumentNode> parts(ValueForm form, Value value) {
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.of("value", Scalar.of(DocumentWords.wordFor(form.term(), value.text()))));
        for (int i = 1; i <= form.attributes().size(); i++) {
            String text = value.attributes().get(form.attribute(i));
            if (text != null) {
                entries.add(Entry.of(form.attributes().get(i - 1), Scalar.of(text)));
            }
        }
        return entries.size() == value.attributes().size() + 1 && entries.size() > 1
                ? Optional.of(Mapping.of(entries))
                : Optional.empty();
    }

    /** A group of two values as one key with its value. */
    static Optional<Entry> entry(EntriesForm form, Group group) {
        String key = group.text(form.key().id()).orElse("");
        String value = group.text(form.value().id()).orElse("");
        boolean only = group.values().size() == 2
                && group.groups().isEmpty()
                && group.values().stream().allMatch(v -> v.attributes().isEmpty());
        return only
                        && key.length() <= LONGEST_KEY
                        && DocumentValue.stays(form.key(), key)
                        && DocumentValue.stays(form.value(), value)
                ? Optional.of(Entry.of(DocumentWords.wordFor(form.key(), key), Scalar.of(value)))
                : Optional.empty();
    }

    /** A value verbatim, for {@code terms:}. */
    static DocumentNode verbatim(Value value) {
        if (value.attributes().isEmpty() && !value.text().isBlank()) {
            return Scalar.of(value.text());
        }
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.of("value", Scalar.of(value.text())));
        value.attributes().forEach((id, text) -> entries.add(Entry.of(id, Scalar.of(text))));
        entries.subList(1, entries.size()).sort(java.util.Comparator.comparing(Entry::key));
        return Mapping.of(entries);
    }

    /** A group verbatim, for {@code terms:}. */
    static DocumentNode verbatim(Group group) {
        List<Entry> entries = new ArrayList<>();
        for (Term child : Terms.standard().children(group.id())) {
            List<DocumentNode> all = new ArrayList<>();
            group.values(child.id()).forEach(value -> all.add(verbatim(value)));
            group.groups(child.id()).forEach(each -> all.add(verbatim(each)));
            if (!all.isEmpty()) {
                entries.add(Entry.of(child.id(), one(all)));
            }
        }
        return Mapping.of(entries);
    }

    /** A single node by itself, several as a list. */
    static DocumentNode one(List<DocumentNode> nodes) {
        return nodes.size() == 1 ? nodes.get(0) : DocumentNode.Listing.of(List.copyOf(nodes));
    }
}
