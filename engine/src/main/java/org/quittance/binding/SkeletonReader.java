package org.quittance.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Term;

/** Takes the terms out of elements that were read, as a skeleton says, and keeps note of what no term claims. */
final class SkeletonReader {
    private final Group invoice = Group.root();
    private final List<Unread> unread = new ArrayList<>();
    /** By line, the elements whose meaning hangs on a term that comes after the lines. */
    private final Map<Integer, List<Deferred>> deferred = new HashMap<>();

    /** Who takes each line as soon as it is read; {@code null} when the invoice keeps them. */
    private final @Nullable Consumer<Group> lines;

    private int line;
    /** The attributes, found in elements of their own, of the value whose element is being taken. */
    private Map<String, String> parts = Map.of();
    /** The term of that value. */
    private String partsOf = "";

    private record Deferred(SkeletonNode parent, XmlElement element) {}

    /** Keeps every line in the invoice. */
    SkeletonReader() {
        this(null);
    }

    /** Hands each line over and forgets it. */
    SkeletonReader(@Nullable Consumer<Group> lines) {
        this.lines = lines;
    }

    /** Binds one element to the child of {@code parent} that it fits. */
    void child(SkeletonNode parent, XmlElement element) {
        child(parent, element, invoice);
    }

    /** What stands on an element of the spine itself. */
    void attributes(SkeletonNode node, XmlElement element) {
        unclaimedAttributes(node, element, Set.of());
    }

    /** Text beside the elements of the spine means nothing. */
    void textOf(XmlElement element) {
        if (!element.text().isBlank()) {
            unread.add(new Unread(element.path(), element.text().strip(), element.position()));
        }
    }

    /** The invoice as far as it has been read. */
    Group invoice() {
        return invoice;
    }

    /** Everything that was read; to be called at the end of the file. */
    Reading reading(InvoiceSyntax syntax) {
        invoice.groups(SkeletonNode.STREAMED).forEach(this::complete);
        return new Reading(syntax, invoice, unread);
    }

    /** Adds to a line what could not be understood when it was read. */
    void complete(Group lineRead) {
        List<Deferred> waiting = deferred.remove(lineRead.index());
        if (waiting != null) {
            waiting.forEach(one -> bind(one.parent(), one.element(), lineRead));
        }
    }

    private void children(SkeletonNode node, XmlElement element, Group scope) {
        for (XmlElement child : element.children()) {
            child(node, child, scope);
        }
    }

    private void child(SkeletonNode parent, XmlElement element, Group scope) {
        if (scope.part() == scope && !scope.id().isEmpty() && undecided(parent, element, scope)) {
            deferred.computeIfAbsent(scope.index(), k -> new ArrayList<>(2)).add(new Deferred(parent, element));
        } else {
            bind(parent, element, scope);
        }
    }

    private void bind(SkeletonNode parent, XmlElement element, Group scope) {
        SkeletonNode fitting = parent.childFor(element, scope);
        if (fitting == null) {
            leave(element);
        } else {
            claim(fitting, element, scope);
        }
    }

    private static boolean undecided(SkeletonNode parent, XmlElement element, Group scope) {
        for (SkeletonNode node : parent.named(element.name())) {
            if (node.hasKey && node.attributes.stream().anyMatch(attribute -> attribute.undecided(element, scope))) {
                return true;
            }
        }
        return false;
    }

    private void claim(SkeletonNode node, XmlElement element, Group scope) {
        if (node.each != null) {
            parts = parts(node, node.each, element);
            partsOf = node.each;
            take(node, element, scope);
            if (!parts.isEmpty()) {
                leaveParts(node, node.each, element);
            }
            parts = Map.of();
        } else if (node.group.isEmpty()) {
            take(node, element, scope);
        } else if (node.streamed() && lines != null) {
            Group opened = invoice.lend(SkeletonNode.STREAMED, ++line, element.position());
            take(node, element, opened);
            lines.accept(opened);
        } else {
            Group opened = node.toOwner
                    .make(scope, element.position())
                    .next(node.group.get(node.group.size() - 1), element.position());
            take(node, element, opened);
            opened.closeIfEmpty();
        }
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

    /** What belongs to a value that is not there is no part of the invoice. */
    private void leaveParts(SkeletonNode node, String term, XmlElement element) {
        for (SkeletonNode child : node.children) {
            if (child.slot != null && child.slot.partOf(term)) {
                element.children(child.name, child.namespace).forEach(this::leave);
            }
        }
    }

    private void take(SkeletonNode node, XmlElement element, Group scope) {
        if (node.slot != null) {
            value(node, node.slot, element, scope);
            return;
        }
        unclaimedAttributes(node, element, Set.of());
        if (node.contradicts(element)
                || (!node.children.isEmpty() && !element.text().isBlank())) {
            unread.add(new Unread(element.path(), element.text().strip(), element.position()));
        }
        children(node, element, scope);
    }

    private void value(SkeletonNode node, Slot slot, XmlElement element, Group scope) {
        if (!element.children().isEmpty()) {
            element.children().forEach(this::leave);
        }
        if (element.text().isBlank() || slot.term().type() == Term.Type.ATTRIBUTE) {
            unclaimedAttributes(node, element, Set.of());
            return;
        }
        boolean bare = element.attributes().isEmpty() && parts.isEmpty();
        Map<String, String> own = bare ? Map.of() : attributes(node, slot, element, scope);
        if (slot.form() == Slot.Form.KEY) {
            if (!repeats(slot, element.text(), scope)) {
                unread.add(new Unread(element.path(), element.text().strip(), element.position()));
            }
        } else if (!element.standsIn(node.otherwise)) {
            String text = node.toTree(slot.toTree(element.text()));
            put(slot, text, own, element.position(), scope);
        }
    }

    /** The attributes that belong to the value: those of its element, and what elements of their own say. */
    private Map<String, String> attributes(SkeletonNode node, Slot slot, XmlElement element, Group scope) {
        Map<String, String> own = new LinkedHashMap<>();
        if (slot.term().id().equals(partsOf)) {
            own.putAll(parts);
            parts = Map.of();
        }
        Set<String> claimed = new HashSet<>();
        for (SkeletonAttribute attribute : node.attributes) {
            String text = element.attribute(attribute.name());
            if (text != null && attribute(attribute, text, own, element, scope)) {
                claimed.add(attribute.name());
            }
        }
        unclaimedAttributes(node, element, claimed);
        return own.isEmpty() ? Map.of() : Map.copyOf(own);
    }

    /** Takes an attribute; {@code false} when it is no value of its term. */
    private boolean attribute(
            SkeletonAttribute attribute, String text, Map<String, String> own, XmlElement element, Group scope) {
        Slot slot = attribute.slot();
        if (slot == null || text.isBlank()) {
            return true;
        }
        if (slot.form() == Slot.Form.SAME || slot.form() == Slot.Form.KEY) {
            return repeats(slot, text, scope);
        }
        if (slot.term().type() == Term.Type.ATTRIBUTE) {
            own.put(slot.term().id(), text);
        } else {
            put(slot, text, Map.of(), element.position(), scope);
        }
        return true;
    }

    /** Whether a text says no more than a term that was read before. */
    private static boolean repeats(Slot slot, String text, Group scope) {
        Value same = slot.seen(scope);
        return same != null && same.text().strip().equals(text.strip());
    }

    private void put(Slot slot, String text, Map<String, String> attributes, Position at, Group scope) {
        Group home = slot.route().make(scope, at);
        if (slot.form() == Slot.Form.ECHO) {
            home.echo(slot.term().id(), text, attributes, at);
        } else if (slot.form() == Slot.Form.NOTE) {
            note(slot, text, at, home);
        } else {
            put(slot, text, attributes, at, home, scope);
        }
    }

    /**
     * A term that stands once is kept once when it is repeated with the same value; another value stays in the group at
     * hand, beside which it was read.
     */
    private static void put(
            Slot slot, String text, Map<String, String> attributes, Position at, Group home, Group scope) {
        List<Value> there = home.own(slot.term().id());
        if (!there.isEmpty() && slot.form() != Slot.Form.REST && !slot.term().repeats()) {
            if (there.stream().anyMatch(v -> v.text().equals(text))) {
                return;
            }
            if (scope.below(home)) {
                scope.add(slot.term().id(), text, attributes, at, slot.form());
                return;
            }
        }
        home.add(slot.term().id(), text, attributes, at, slot.form());
    }

    /** A code of a subject in front of nothing is a text like any other. */
    private static void note(Slot slot, String text, Position at, Group home) {
        NoteText note = NoteText.read(text);
        if (note.subject() != null) {
            home.add(Slot.SUBJECT, note.subject(), Map.of(), at);
        }
        home.add(slot.term().id(), note.text(), Map.of(), at);
    }

    private void unclaimedAttributes(SkeletonNode node, XmlElement element, Set<String> claimed) {
        if (element.attributes().isEmpty()) {
            return;
        }
        element.attributes().forEach((name, text) -> {
            boolean known = claimed.contains(name)
                    || node.attributes.stream().anyMatch(a -> a.name().equals(name) && a.slot() == null);
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
            unread.add(new Unread(element.path(), element.text().strip(), element.position()));
        }
        element.children().forEach(this::leave);
    }
}
