package org.quittance.binding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quittance.binding.DocumentFindings.Spot;
import org.quittance.binding.DocumentNode.Entry;
import org.quittance.binding.DocumentNode.Listing;
import org.quittance.binding.DocumentNode.Mapping;
import org.quittance.binding.DocumentNode.Scalar;
import org.quittance.term.Cardinality;
import org.quittance.term.Profile;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/**
 * Reads {@code terms:}, which says by id whatever the keys cannot say: terms of an extension, codes that no list
 * knows, values that are wrong and have to be kept.
 *
 * <p>Nothing is looked up and nothing is checked but the id. A blank text says that the term is not there, which keeps a
 * default away; {@code {value: ""}} is a value that is empty.
 */
final class DocumentTerms {
    private final DocumentFindings findings;

    DocumentTerms(DocumentFindings findings) {
        this.findings = findings;
    }

    /** Reads the terms of a group; returns the ids that are said to be absent. */
    Set<String> read(DocumentNode node, Group group, Spot spot) {
        Set<String> absent = new HashSet<>();
        if (node.blank()) {
            return absent;
        }
        if (!(node instanceof Mapping map)) {
            findings.add("QX-DOC-TERMS", "", spot);
            return absent;
        }
        Set<String> seen = new HashSet<>();
        for (Entry entry : map.entries()) {
            Spot at = spot.below(entry.key(), entry.position());
            Optional<Term> term = term(entry.key(), group, at);
            if (!seen.add(entry.key())) {
                findings.add("QX-DOC-KEY-TWICE", "", at, map.position().line());
            } else if (term.isPresent() && entry.value().blank()) {
                absent.add(entry.key());
            } else if (term.isPresent()) {
                add(term.get(), entry.value(), group, at);
            }
        }
        return absent;
    }

    /** The term of an id, when it may be given at this place. */
    private Optional<Term> term(String id, Group group, Spot spot) {
        Optional<Term> term = Terms.standard().find(id).filter(t -> t.type() != Term.Type.ATTRIBUTE);
        if (term.isEmpty()) {
            DocumentWords.nearest(
                            id, Terms.standard().all().stream().map(Term::id).toList())
                    .ifPresentOrElse(
                            near -> findings.add("QX-DOC-TERM-LIKE", id, spot, near),
                            () -> findings.add("QX-DOC-TERM", id, spot));
            return Optional.empty();
        }
        boolean here = DocumentTree.between(group.id(), term.get())
                .filter(steps -> steps.stream().noneMatch(DocumentTerms::listed))
                .isPresent();
        if (!here) {
            findings.add("QX-DOC-TERM-PLACE", id, spot, term.get().parent().orElse(""));
            return Optional.empty();
        }
        return term;
    }

    /** Whether a group is a list, so that a term in it has to be said in one of its items. */
    private static boolean listed(Term group) {
        return group.in(Profile.EN16931).filter(Cardinality::repeats).isPresent();
    }

    private void add(Term term, DocumentNode node, Group group, Spot spot) {
        Group owner = DocumentTree.reach(group, term, spot.position());
        if (!owner.values(term.id()).isEmpty() || !owner.groups(term.id()).isEmpty()) {
            Position first = owner.value(term.id())
                    .map(Value::position)
                    .orElseGet(() -> owner.groups(term.id()).get(0).position());
            String text = owner.text(term.id()).orElse("");
            findings.add("QX-DOC-TERM-TWICE", term.id(), spot, text, first.line());
            return;
        }
        List<DocumentNode> items = node instanceof Listing list ? list.items() : List.of(node);
        for (int i = 0; i < items.size(); i++) {
            Spot at = node instanceof Listing
                    ? spot.item(i + 1, items.get(i).position())
                    : new Spot(spot.path(), node.position());
            if (term.group()) {
                read(items.get(i), owner.open(term.id(), at.position()), at);
            } else {
                value(term, items.get(i), owner, at);
            }
        }
    }

    private void value(Term term, DocumentNode node, Group owner, Spot spot) {
        Map<String, String> attributes = new HashMap<>();
        String text = node instanceof Scalar scalar ? scalar.text() : "";
        if (node instanceof Listing) {
            findings.add("QX-DOC-LIST", term.id(), spot);
            return;
        }
        if (node instanceof Mapping map) {
            for (Entry entry : map.entries()) {
                Spot at = spot.below(entry.key(), entry.position());
                if (!(entry.value() instanceof Scalar part)) {
                    findings.add("QX-DOC-VALUE", term.id(), at);
                } else if (entry.key().equals("value")) {
                    text = part.text();
                } else if (attribute(term, entry.key())) {
                    attributes.put(entry.key(), part.text());
                } else {
                    findings.add("QX-DOC-TERM-PLACE", entry.key(), at, parent(entry.key()));
                }
            }
        }
        attributes.values().forEach(each -> carriable(term, each, spot));
        carriable(term, text, spot);
        owner.add(term.id(), text, Map.copyOf(attributes), spot.position());
    }

    private void carriable(Term term, String text, Spot spot) {
        if (!DocumentText.carriable(text)) {
            DocumentValue value = DocumentValue.of(term, text);
            findings.add(value.problem(), term.id(), spot, value.values().toArray());
        }
    }

    private static boolean attribute(Term term, String id) {
        return Terms.standard().children(term.id()).stream()
                .anyMatch(child -> child.id().equals(id));
    }

    private static String parent(String id) {
        return Terms.standard().find(id).flatMap(Term::parent).orElse("");
    }
}
