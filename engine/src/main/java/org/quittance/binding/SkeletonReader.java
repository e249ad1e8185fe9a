package org.quittance.binding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.quittance.term.Term;

/** Takes the terms out of elements that were read, as a skeleton says, and keeps note of what no term claims. */
final class SkeletonReader {
    private final Group invoice = Group.root();
    private final List<Unread> unread = new ArrayList<>();
    /** The attributes, found in elements of their own, of the value whose element is being taken. */
    private Map<String, String> parts = Map.of();

    /** Binds the children of an element to the children of the node that it stands for. */
    void children(SkeletonNode node, XmlElement element) {
        children(node, element, invoice);
    }

    /** Binds one element to the first child of {@code parent} that it fits. */
    void child(SkeletonNode parent, XmlElement element) {
        child(parent, element, invoice);
    }

    Reading reading() {
        return new Reading(invoice, unread);
    }

    private void children(SkeletonNode node, XmlElement element, Group scope) {
        for (XmlElement child : element.children()) {
            child(node, child, scope);
        }
    }

    private void child(SkeletonNode parent, XmlElement element, Group scope) {
        Optional<SkeletonNode> fitting =
                parent.children.stream().filter(n -> n.fits(element, scope)).findFirst();
        if (fitting.isEmpty()) {
            leave(element);
        } else {
            claim(fitting.get(), element, scope);
        }
    }

    private void claim(SkeletonNode node, XmlElement element, Group scope) {
        if (node.each != null) {
            parts = parts(node, node.each, element);
            take(node, element, scope);
            parts = Map.of();
            return;
        }
        if (node.group.isEmpty()) {
            take(node, element, scope);
            return;
        }
        Group opened = home(node.group.subList(0, node.group.size() - 1), scope, element.position())
                .open(node.group.get(node.group.size() - 1), element.position());
        take(node, element, opened);
        opened.closeIfEmpty();
    }

    private static Map<String, String> parts(SkeletonNode node, String term, XmlElement element) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (SkeletonNode child : node.children) {
            if (child.slot != null && child.slot.partOf(term)) {
                String part = child.slot.term().id();
                element.children(child.name, child.namespace).stream()
                        .map(XmlElement::text)
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .ifPresent(text -> parts.put(part, text));
            }
        }
        return parts;
    }

    private void take(SkeletonNode node, XmlElement element, Group scope) {
        if (node.slot != null) {
            value(node, node.slot, element, scope);
        } else {
            unclaimedAttributes(node, element, Set.of());
            if (node.loose && !element.text().strip().equals(node.text)) {
                unread.add(new Unread(element.path(), element.text().strip(), element.position()));
            }
            children(node, element, scope);
        }
    }

    private void value(SkeletonNode node, Slot slot, XmlElement element, Group scope) {
        element.children().forEach(this::leave);
        if (element.text().isBlank()) {
            return;
        }
        if (slot.term().type() == Term.Type.ATTRIBUTE) {
            return;
        }
        Map<String, String> own = new LinkedHashMap<>(parts);
        Set<String> claimed = new HashSet<>();
        for (SkeletonAttribute attribute : node.attributes) {
            element.attribute(attribute.name()).ifPresent(text -> {
                claimed.add(attribute.name());
                attribute(attribute, text, own, element, scope);
            });
        }
        unclaimedAttributes(node, element, claimed);
        String text = node.toTree(slot.toTree(element.text()));
        put(slot, text, own.isEmpty() ? Map.of() : Map.copyOf(own), element.position(), scope);
    }

    private void attribute(
            SkeletonAttribute attribute, String text, Map<String, String> own, XmlElement element, Group scope) {
        Slot slot = attribute.slot();
        if (slot == null || slot.form() == Slot.Form.KEY || text.isBlank()) {
            return;
        }
        if (slot.term().type() == Term.Type.ATTRIBUTE) {
            own.put(slot.term().id(), text);
        } else {
            put(slot, text, Map.of(), element.position(), scope);
        }
    }

    /** A term that stands once is kept once when it is repeated with the same value; other repeats stay. */
    private void put(Slot slot, String text, Map<String, String> attributes, Position at, Group scope) {
        Group home = home(slot.path(), scope, at);
        if (slot.form() == Slot.Form.ECHO) {
            home.echo(slot.term().id(), text, attributes, at);
            return;
        }
        boolean same = slot.form() != Slot.Form.REST
                && !slot.term().repeats()
                && home.values(slot.term().id()).stream().anyMatch(v -> v.text().equals(text));
        if (!same) {
            home.add(slot.term().id(), text, attributes, at, slot.form());
        }
    }

    private static Group home(List<String> path, Group scope, Position at) {
        Group home = SkeletonWriter.meeting(path, scope);
        for (String step : path.subList(SkeletonWriter.depth(home), path.size())) {
            home = home.only(step, at);
        }
        return home;
    }

    private void unclaimedAttributes(SkeletonNode node, XmlElement element, Set<String> claimed) {
        element.attributes().forEach((name, text) -> {
            boolean known = claimed.contains(name)
                    || node.attributes.stream().anyMatch(a -> a.name().equals(name));
            if (!known) {
                unread.add(new Unread(element.path() + "/@" + name, text, element.position()));
            }
        });
    }

    /** Reports every value at or below an element that nothing claims. */
    private void leave(XmlElement element) {
        element.attributes()
                .forEach(
                        (name, text) -> unread.add(new Unread(element.path() + "/@" + name, text, element.position())));
        if (!element.text().isBlank() || element.children().isEmpty()) {
            unread.add(new Unread(
                    element.path(), Objects.requireNonNull(element.text()).strip(), element.position()));
        }
        element.children().forEach(this::leave);
    }
}
