package org.quittance.binding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Term;

/** Writes a term tree in a syntax by walking its skeleton, and keeps note of what the syntax cannot hold. */
final class SkeletonWriter {
    private final Skeleton skeleton;
    private final XmlOutput out;
    private final Group invoice;
    /** The lines, one after the other; the invoice itself need not keep them. */
    private final Iterable<Group> lines;

    private final List<Lost> lost = new ArrayList<>();
    /** Terms that other values would have to repeat, and that are absent. */
    private final Set<String> unsaid = new HashSet<>();
    /** What has been written of the line at hand, or of the rest of the invoice. */
    private Set<Value> written = fresh();

    SkeletonWriter(Skeleton skeleton, Group invoice, Iterable<Group> lines, OutputStream stream) throws IOException {
        this.skeleton = skeleton;
        this.invoice = invoice;
        this.lines = lines;
        this.out = new XmlOutput(stream);
    }

    private static Set<Value> fresh() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** Writes everything that the syntax holds; returns the rest. */
    List<Lost> write() throws IOException {
        Map<String, String> declarations = new LinkedHashMap<>();
        skeleton.namespaces()
                .forEach((prefix, uri) -> declarations.put(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri));
        SkeletonNode root = skeleton.root();
        out.open(root.qualifiedName(), declarations);
        for (SkeletonNode child : root.children) {
            element(child, invoice, null);
        }
        out.close();
        out.finish();
        demanded();
        new Losses(skeleton, written, lost).collect(invoice);
        return lost;
    }

    /** Notes the terms without which the schema of the syntax refuses any invoice. */
    private void demanded() {
        Set<String> missing = new TreeSet<>(unsaid);
        for (SkeletonNode child : skeleton.root().children) {
            if (child.must && child.slot != null && seen(child.slot, invoice).isEmpty()) {
                missing.add(child.slot.term().id());
            }
        }
        missing.forEach(term -> lost.add(new Lost(term, term, "", Position.NONE, Lost.Reason.DEMANDED, "")));
    }

    private void element(SkeletonNode node, Group scope, @Nullable Value each) throws IOException {
        if ((node.once && scope.index() > 1) || !wanted(node.only)) {
            return;
        }
        if (node.streamed()) {
            lines(node);
        } else if (!node.group.isEmpty()) {
            for (Group occurrence : occurrences(node.group, scope)) {
                content(node, occurrence, each);
            }
        } else if (node.each != null && node.slot == null) {
            for (Value value : values(Slot.parse("{" + node.each + "}").orElseThrow(), scope, null)) {
                content(node, scope, value);
            }
        } else {
            content(node, scope, each);
        }
    }

    private void lines(SkeletonNode node) throws IOException {
        Set<Value> header = written;
        boolean any = false;
        for (Group line : lines) {
            any = true;
            written = fresh();
            content(node, line, null);
            new Losses(skeleton, written, lost).collect(line);
        }
        written = header;
        if (!any && node.must) {
            lost.add(new Lost(
                    SkeletonNode.STREAMED, SkeletonNode.STREAMED, "", Position.NONE, Lost.Reason.DEMANDED, ""));
        }
    }

    private boolean wanted(@Nullable String condition) {
        if (condition == null) {
            return true;
        }
        return condition.startsWith("!")
                ? invoice.groups(condition.substring(1)).isEmpty()
                : !invoice.groups(condition).isEmpty();
    }

    private void content(SkeletonNode node, Group scope, @Nullable Value each) throws IOException {
        if (node.slot != null) {
            leaf(node, node.slot, scope, each);
        } else if (node.literal() && !node.must) {
            literal(node);
        } else if (complete(node, scope, each)) {
            container(node, scope, each);
        }
    }

    /** Whether everything is there without which the schema allows no such element. */
    private boolean complete(SkeletonNode node, Group scope, @Nullable Value each) {
        for (SkeletonNode child : node.children) {
            if (child.must
                    && child.slot != null
                    && values(child.slot, scope, each).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void container(SkeletonNode node, Group scope, @Nullable Value each) throws IOException {
        out.open(node.qualifiedName(), attributes(node, scope, each));
        if (node.must) {
            out.show();
        }
        for (SkeletonNode child : node.children) {
            if (node.rivals(child).stream().noneMatch(rival -> stands(rival, scope, each))) {
                element(child, scope, each);
            }
        }
        out.close();
    }

    private void literal(SkeletonNode node) throws IOException {
        Map<String, String> attributes = new LinkedHashMap<>();
        node.attributes.forEach(a -> attributes.put(a.name(), a.literal()));
        if (node.children.isEmpty()) {
            out.literal(node.qualifiedName(), attributes, node.literalText());
            return;
        }
        out.openLiteral(node.qualifiedName(), attributes);
        for (SkeletonNode child : node.children) {
            literal(child);
        }
        out.closeLiteral();
    }

    private void leaf(SkeletonNode node, Slot slot, Group scope, @Nullable Value each) throws IOException {
        if (each != null && slot.partOf(each.term())) {
            Optional<String> part = each.attribute(slot.term().id());
            if (part.isPresent()) {
                out.value(node.qualifiedName(), Map.of(), part.get());
            }
            return;
        }
        boolean none = true;
        for (Value value : values(slot, scope, each)) {
            if (slot.takes(value) && (none || node.each != null)) {
                none = false;
                leaf(node, slot, value, scope);
            }
        }
        if (none && node.otherwise != null) {
            out.literal(node.qualifiedName(), Map.of(), node.otherwise);
        }
    }

    private void leaf(SkeletonNode node, Slot slot, Value value, Group scope) throws IOException {
        Map<String, String> attributes = attributes(node, scope, value);
        if (slot.form() == Slot.Form.KEY) {
            out.literal(node.qualifiedName(), attributes, value.text());
            return;
        }
        written.add(value);
        String text = node.toSyntax(slot.toSyntax(value.text()));
        if (slot.form() == Slot.Form.NOTE) {
            text = subject(scope) + text;
        }
        if (slot.repeats(value)) {
            out.literal(node.qualifiedName(), attributes, text);
        } else {
            out.value(node.qualifiedName(), attributes, text);
        }
    }

    private String subject(Group note) {
        Optional<Value> code = note.value(Slot.SUBJECT);
        code.ifPresent(written::add);
        return code.map(c -> "#" + c.text() + "#").orElse("");
    }

    private static boolean stands(SkeletonNode leaf, Group scope, @Nullable Value each) {
        Slot slot = leaf.slot;
        return slot != null && values(slot, scope, each).stream().anyMatch(slot::takes);
    }

    /** The values for a slot: those of the scope itself, else those of the group that holds the term. */
    private static List<Value> values(Slot slot, Group scope, @Nullable Value each) {
        String term = slot.term().id();
        if (each != null && each.term().equals(term)) {
            return List.of(each);
        }
        if (!scope.own(term).isEmpty() && slot.form() != Slot.Form.ECHO) {
            return scope.own(term);
        }
        return home(slot.path(), scope).map(g -> values(slot, g)).orElse(List.of());
    }

    private static List<Value> values(Slot slot, Group home) {
        String term = slot.term().id();
        return slot.form() == Slot.Form.ECHO
                ? home.echo(term).map(List::of).orElseGet(() -> home.values(term))
                : home.values(term);
    }

    private Map<String, String> attributes(SkeletonNode node, Group scope, @Nullable Value value) {
        if (node.attributes.isEmpty()) {
            return Map.of();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (SkeletonAttribute attribute : node.attributes) {
            attribute(attribute, scope, value).ifPresent(text -> attributes.put(attribute.name(), text));
        }
        return attributes;
    }

    private Optional<String> attribute(SkeletonAttribute attribute, Group scope, @Nullable Value value) {
        Slot slot = attribute.slot();
        if (slot == null) {
            return Optional.of(attribute.literal());
        }
        if (slot.term().type() == Term.Type.ATTRIBUTE) {
            return value == null
                    ? Optional.empty()
                    : value.attribute(slot.term().id());
        }
        Optional<Value> found = values(slot, scope, null).stream().findFirst();
        if (slot.form() == Slot.Form.SAME && found.isEmpty()) {
            unsaid.add(slot.term().id());
        } else if (slot.form() != Slot.Form.KEY && slot.form() != Slot.Form.SAME) {
            found.ifPresent(written::add);
            found = found.filter(one -> scope.index() == 1 || !scope.below(one.owner()));
        }
        return found.map(Value::text);
    }

    /** The occurrences of a group below the scope; one without anything in it when there is none. */
    private static List<Group> occurrences(List<String> path, Group scope) {
        String id = path.get(path.size() - 1);
        Group owner = meeting(path, scope);
        for (String step : path.subList(owner.depth(), path.size() - 1)) {
            owner = owner.group(step).orElse(Group.absent(owner, step));
        }
        List<Group> found = owner.groups(id);
        return found.isEmpty() ? List.of(Group.absent(owner, id)) : found;
    }

    /** The group that holds a term, seen from the groups that are open. */
    private static Optional<Group> home(List<String> path, Group scope) {
        Group at = meeting(path, scope);
        for (String step : path.subList(at.depth(), path.size())) {
            Optional<Group> next = at.group(step);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    /** The value of a slot's term as far as it is known, seen from the groups that are open. */
    static Optional<Value> seen(Slot slot, Group scope) {
        return home(slot.path(), scope).flatMap(group -> group.value(slot.term().id()));
    }

    /** Up from the scope to the first group that lies on the path. */
    static Group meeting(List<String> path, Group scope) {
        Group at = scope;
        while (!on(path, at)) {
            at = at.owner().orElseThrow();
        }
        return at;
    }

    private static boolean on(List<String> path, Group group) {
        int depth = group.depth();
        return depth == 0 || (depth <= path.size() && path.get(depth - 1).equals(group.id()));
    }
}
