package org.quittance.binding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quittance.term.Term;
import org.quittance.term.Terms;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes out what a skeleton says once and uses often, such as a party: readers and writers see only the result.
 *
 * <p>{@code s:define="party BG-11"} names the children of an element, {@code s:use="party BG-X-33"} on an element without
 * children copies them. Each term is exchanged for the one that means the same in the using group (see
 * {@link Terms#childLike}); what has no counterpart there is left out. A shape may also hold terms that its own group
 * lacks, such as BT-33 in a party: they count where a group has one that is like it.
 */
final class SkeletonShapes {
    private static final Pattern TERM = Pattern.compile("\\{([-A-Z0-9]+)(.*)}");

    private final Terms terms = Terms.standard();
    private final Map<String, Element> shapes = new HashMap<>();

    private SkeletonShapes(Element root) {
        collect(root);
    }

    /** Replaces every use below an element by what it stands for. */
    static void expand(Element root) {
        SkeletonShapes all = new SkeletonShapes(root);
        all.fill(root);
        all.shapes.values().forEach(all::settle);
    }

    private void collect(Element element) {
        if (element.hasAttributeNS(Skeleton.MARKS, "define")) {
            shapes.put(word(element, "define", 0), element);
        }
        Skeleton.elements(element).forEach(this::collect);
    }

    private static String word(Element element, String mark, int index) {
        return element.getAttributeNS(Skeleton.MARKS, mark).split(" ", -1)[index];
    }

    private void fill(Element element) {
        if (element.hasAttributeNS(Skeleton.MARKS, "use")) {
            copy(element);
            element.removeAttributeNS(Skeleton.MARKS, "use");
        }
        Skeleton.elements(element).forEach(this::fill);
    }

    private void copy(Element user) {
        String name = word(user, "use", 0);
        Element shape = shapes.get(name);
        if (shape == null) {
            throw new IllegalStateException("The skeleton defines no \"" + name + "\".");
        }
        fill(shape);
        Counterparts counterparts = new Counterparts(word(shape, "define", 1), word(user, "use", 1));
        for (Element child : Skeleton.elements(shape)) {
            Element copy = (Element) child.cloneNode(true);
            if (exchange(copy, counterparts)) {
                user.appendChild(copy);
            }
        }
    }

    /** Leaves out of a shape, at its own place, what only others have. */
    private void settle(Element shape) {
        String group = word(shape, "define", 1);
        for (Element child : Skeleton.elements(shape)) {
            if (!exchange(child, new Counterparts(group, group))) {
                shape.removeChild(child);
            }
        }
    }

    /** Exchanges the terms at and below an element; false when nothing of it is left. */
    private static boolean exchange(Element element, Counterparts counterparts) {
        for (Attr attribute : Skeleton.attributes(element)) {
            exchange(element, attribute, counterparts);
        }
        boolean leaf = Skeleton.elements(element).isEmpty();
        for (Element child : Skeleton.elements(element)) {
            if (!exchange(child, counterparts)) {
                element.removeChild(child);
            }
        }
        return leaf
                ? exchangeText(element, counterparts)
                : !Skeleton.elements(element).isEmpty();
    }

    private static void exchange(Element element, Attr attribute, Counterparts counterparts) {
        boolean mark = Skeleton.MARKS.equals(attribute.getNamespaceURI());
        boolean term = mark
                && (attribute.getLocalName().equals("group")
                        || attribute.getLocalName().equals("each"));
        Optional<String> text =
                term ? counterparts.of(attribute.getValue()).map(Term::id) : counterparts.text(attribute.getValue());
        text.ifPresentOrElse(attribute::setValue, () -> element.removeAttributeNode(attribute));
    }

    private static boolean exchangeText(Node leaf, Counterparts counterparts) {
        Optional<String> text = counterparts.text(leaf.getTextContent());
        text.ifPresent(leaf::setTextContent);
        return text.isPresent();
    }

    /** The terms of one group by those of another that they repeat. */
    private final class Counterparts {
        private final String from;
        private final String to;

        Counterparts(String from, String to) {
            this.from = from;
            this.to = to;
        }

        /** A literal as it is; a slot with the counterpart of its term, if it has one. */
        Optional<String> text(String text) {
            Matcher m = TERM.matcher(text.strip());
            return m.matches() ? of(m.group(1)).map(term -> "{" + term.id() + m.group(2) + "}") : Optional.of(text);
        }

        private Optional<Term> of(String id) {
            if (id.equals(from)) {
                return Optional.of(terms.get(to));
            }
            Term term = terms.get(id);
            if (terms.ancestors(term).stream().noneMatch(step -> step.id().equals(from))) {
                return terms.childLike(to, id);
            }
            return of(term.parent().orElseThrow())
                    .flatMap(owner -> terms.childLike(owner.id(), term.like().orElse(id)));
        }
    }
}
