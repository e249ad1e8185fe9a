package org.quittance.binding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Term;

/** Writes a term tree in a syntax by walking its skeleton; holds no more than the tree itself. */
final class SkeletonWriter {
    private final Skeleton skeleton;

    SkeletonWriter(Skeleton skeleton) {
        this.skeleton = skeleton;
    }

    void write(Group invoice, OutputStream stream) throws IOException {
        XmlOutput out = new XmlOutput(stream);
        Map<String, String> declarations = new LinkedHashMap<>();
        skeleton.namespaces()
                .forEach((prefix, uri) -> declarations.put(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri));
        SkeletonNode root = skeleton.root();
        out.open(root.qualifiedName(), declarations);
        for (SkeletonNode child : root.children) {
            element(child, invoice, null, out);
        }
        out.close();
        out.finish();
    }

    private void element(SkeletonNode node, Group scope, @Nullable Value each, XmlOutput out) throws IOException {
        if (node.once && scope.index() > 1) {
            return;
        }
        if (!node.group.isEmpty()) {
            for (Group occurrence : occurrences(node.group, scope)) {
                content(node, occurrence, each, out);
            }
        } else if (node.each != null) {
            for (Value value : values(Slot.parse("{" + node.each + "}").orElseThrow(), scope, null)) {
                content(node, scope, value, out);
            }
        } else {
            content(node, scope, each, out);
        }
    }

    private void content(SkeletonNode node, Group scope, @Nullable Value each, XmlOutput out) throws IOException {
        if (node.slot != null) {
            leaf(node, node.slot, scope, each, out);
        } else if (node.literal() && !node.keep) {
            literal(node, out);
        } else {
            container(node, scope, each, out);
        }
    }

    private void container(SkeletonNode node, Group scope, @Nullable Value each, XmlOutput out) throws IOException {
        out.open(node.qualifiedName(), attributes(node, scope, each));
        if (node.keep) {
            out.show();
        }
        for (SkeletonNode child : node.children) {
            element(child, scope, each, out);
        }
        out.close();
    }

    private static void literal(SkeletonNode node, XmlOutput out) throws IOException {
        Map<String, String> attributes = new LinkedHashMap<>();
        node.attributes.forEach(a -> attributes.put(a.name(), a.literal()));
        if (node.children.isEmpty()) {
            out.literal(node.qualifiedName(), attributes, node.text);
            return;
        }
        out.openLiteral(node.qualifiedName(), attributes);
        for (SkeletonNode child : node.children) {
            literal(child, out);
        }
        out.closeLiteral();
    }

    private void leaf(SkeletonNode node, Slot slot, Group scope, @Nullable Value each, XmlOutput out)
            throws IOException {
        if (each != null && slot.partOf(each.term())) {
            Optional<String> part = each.attribute(slot.term().id());
            if (part.isPresent()) {
                out.value(node.qualifiedName(), Map.of(), part.get());
            }
            return;
        }
        for (Value value : values(slot, scope, each)) {
            if (slot.takes(value)) {
                String text = node.toSyntax(slot.toSyntax(value.text()));
                leaf(node, attributes(node, scope, value), text, slot.repeats(value), out);
            }
        }
    }

    /** What only repeats a value does not by itself make the elements around it appear. */
    private static void leaf(
            SkeletonNode node, Map<String, String> attributes, String text, boolean repeated, XmlOutput out)
            throws IOException {
        if (repeated) {
            out.literal(node.qualifiedName(), attributes, text);
        } else {
            out.value(node.qualifiedName(), attributes, text);
        }
    }

    private static List<Value> values(Slot slot, Group scope, @Nullable Value each) {
        if (each != null && each.term().equals(slot.term().id())) {
            return List.of(each);
        }
        return home(slot.path(), scope).map(g -> values(slot, g)).orElse(List.of());
    }

    private static List<Value> values(Slot slot, Group home) {
        String term = slot.term().id();
        return slot.form() == Slot.Form.ECHO
                ? home.echo(term).map(List::of).orElseGet(() -> home.values(term))
                : home.values(term);
    }

    private static Map<String, String> attributes(SkeletonNode node, Group scope, @Nullable Value value) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (SkeletonAttribute attribute : node.attributes) {
            attribute(attribute, scope, value).ifPresent(text -> attributes.put(attribute.name(), text));
        }
        return attributes;
    }

    private static Optional<String> attribute(SkeletonAttribute attribute, Group scope, @Nullable Value value) {
        Slot slot = attribute.slot();
        if (slot == null) {
            return Optional.of(attribute.literal());
        }
        if (slot.term().type() == Term.Type.ATTRIBUTE) {
            return value == null
                    ? Optional.empty()
                    : value.attribute(slot.term().id());
        }
        return home(slot.path(), scope)
                .flatMap(g -> values(slot, g).stream().map(Value::text).findFirst());
    }

    /** The occurrences of a group below the scope; one without anything in it when there is none. */
    private static List<Group> occurrences(List<String> path, Group scope) {
        String id = path.get(path.size() - 1);
        Group owner = meeting(path, scope);
        for (String step : path.subList(depth(owner), path.size() - 1)) {
            owner = owner.group(step).orElse(Group.absent(owner, step));
        }
        List<Group> found = owner.groups(id);
        return found.isEmpty() ? List.of(Group.absent(owner, id)) : found;
    }

    /** The group that holds a term, seen from the groups that are open. */
    private static Optional<Group> home(List<String> path, Group scope) {
        Group at = meeting(path, scope);
        for (String step : path.subList(depth(at), path.size())) {
            Optional<Group> next = at.group(step);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.of(at);
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
        int depth = depth(group);
        return depth == 0 || (depth <= path.size() && path.get(depth - 1).equals(group.id()));
    }

    static int depth(Group group) {
        int depth = 0;
        for (Optional<Group> at = group.owner(); at.isPresent(); at = at.get().owner()) {
            depth++;
        }
        return depth;
    }
}
