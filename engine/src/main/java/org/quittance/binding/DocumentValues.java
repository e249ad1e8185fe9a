package org.quittance.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.DocumentFindings.Spot;
import org.quittance.binding.DocumentForm.Style;
import org.quittance.binding.DocumentForm.ValueForm;
import org.quittance.binding.DocumentNode.Entry;
import org.quittance.binding.DocumentNode.Listing;
import org.quittance.binding.DocumentNode.Mapping;
import org.quittance.binding.DocumentNode.Scalar;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** Reads the value of a term in each of the ways it may be written, and puts it in its place in the invoice. */
final class DocumentValues {
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0\u202F]+");

    private final DocumentFindings findings;

    DocumentValues(DocumentFindings findings) {
        this.findings = findings;
    }

    /** Reads a value with its attributes into the place of its term at or below a group. */
    void add(ValueForm form, DocumentNode node, Group group, Spot spot, Map<String, String> beside) {
        Map<String, String> attributes = new HashMap<>();
        beside.forEach((id, text) -> {
            if (id.startsWith(form.term().id() + "-")) {
                attributes.put(id, text);
            }
        });
        if (form.scheme() != null) {
            attributes.put(form.attribute(1), form.scheme());
        }
        String text = node instanceof Mapping map && !form.attributes().isEmpty()
                ? parts(form, map, attributes, spot)
                : form.style() == Style.PREFIXED && node instanceof Scalar scalar
                        ? prefixed(form, scalar, attributes, spot)
                        : text(node, form.term(), spot);
        if (text != null) {
            put(group, form.term(), form.compact() ? compact(text) : text, attributes, spot, findings);
        }
    }

    /** The canonical text of a node; {@code null} when it is none, which has been reported. */
    @Nullable
    String text(DocumentNode node, Term term, Spot spot) {
        if (!(node instanceof Scalar scalar)) {
            findings.add(node instanceof Listing ? "QX-DOC-LIST" : "QX-DOC-VALUE", term.id(), spot);
            return null;
        }
        DocumentValue value = DocumentValue.of(term, scalar.text());
        if (value.text() == null) {
            findings.add(value.problem(), term.id(), spot, value.values().toArray());
        }
        return value.text();
    }

    /** Blanks for the eye, as in an IBAN, do not count. */
    static String compact(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }

    /** Adds a value, unless the term is there already and may stand only once. */
    static void put(
            Group group, Term term, String text, Map<String, String> attributes, Spot spot, DocumentFindings findings) {
        Group owner = DocumentTree.reach(group, term, spot.position());
        List<Value> there = owner.values(term.id());
        if (!there.isEmpty() && !term.repeats()) {
            findings.add(
                    "QX-DOC-TERM-TWICE",
                    term.id(),
                    spot,
                    there.get(0).text(),
                    there.get(0).position().line());
            return;
        }
        owner.add(term.id(), text, Map.copyOf(attributes), spot.position());
    }

    private @Nullable String prefixed(ValueForm form, Scalar node, Map<String, String> attributes, Spot spot) {
        int colon = node.text().indexOf(':');
        if (colon <= 0 || node.text().substring(colon + 1).isBlank()) {
            findings.add("QX-DOC-PREFIX", form.term().id(), spot, node.text(), form.attribute(1));
            return null;
        }
        Scalar prefix = new Scalar(node.text().substring(0, colon), "", node.position());
        String scheme = text(prefix, Terms.standard().get(form.attribute(1)), spot);
        if (scheme == null) {
            return null;
        }
        attributes.put(form.attribute(1), scheme);
        Scalar rest = new Scalar(node.text().substring(colon + 1).strip(), "", node.position());
        return text(rest, form.term(), spot);
    }

    private @Nullable String parts(ValueForm form, Mapping node, Map<String, String> attributes, Spot spot) {
        String text = null;
        boolean tried = false;
        for (Entry entry : node.entries()) {
            Spot at = spot.below(entry.key(), entry.value().position());
            if (entry.key().equals("value")) {
                tried = !entry.value().blank();
                text = tried ? text(entry.value(), form.term(), at) : null;
            } else if (form.attribute(entry.key()).isEmpty()) {
                List<String> keys = new ArrayList<>(List.of("value"));
                keys.addAll(form.attributes());
                findings.add("QX-DOC-KEY", form.term().id(), at, entry.key(), String.join(", ", keys));
            } else if (!entry.value().blank()) {
                String id = form.attribute(entry.key()).get();
                String attribute = text(entry.value(), Terms.standard().get(id), at);
                if (attribute != null) {
                    attributes.put(id, attribute);
                }
            }
        }
        if (!tried && !attributes.isEmpty()) {
            findings.add(
                    "QX-DOC-ATTRIBUTE", form.attribute(1), spot, form.term().id());
        }
        return text;
    }
}
