package org.quittance.binding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Term;

/** Writes a term tree in a syntax by walking its skeleton, and keeps note of what the syntax cannot hold. */
final class SkeletonWriter {
    private static final int MOST_CUTS = 64;

    private final Skeleton skeleton;
    private final XmlOutput out;
    private final Group invoice;
    /** The lines, one after the other; the invoice itself need not keep them. */
    private final Iterable<Group> lines;

    private final List<Lost> lost = new ArrayList<>();
    /** Terms that other values would have to repeat, and that are absent. */
    private final Set<String> unsaid = new HashSet<>();
    /** What has been written of the line at hand, or of the rest of the invoice. */
    private Marks written;
    /** The terms of the invoice around the lines. */
    private final TermSet around = new TermSet();
    /** By the terms that are there, what of a line can appear; most lines are like one before. */
    private final Map<TermSet, SkeletonCut> lineCuts = new HashMap<>();

    SkeletonWriter(Skeleton skeleton, Group invoice, Iterable<Group> lines, OutputStream stream) throws IOException {
        this.skeleton = skeleton;
        this.invoice = invoice;
        this.lines = lines;
        this.out = new XmlOutput(stream);
        this.written = new Marks(invoice);
    }

    /** Writes everything that the syntax holds; returns the rest. */
    List<Lost> write() throws IOException {
        around.addAll(invoice);
        SkeletonNode root = skeleton.root();
        out.begin(root.markup.begin());
        for (Map.Entry<String, String> declared : skeleton.namespaces().entrySet()) {
            out.attribute(declared.getKey().isEmpty() ? "xmlns" : "xmlns:" + declared.getKey(), declared.getValue());
        }
        out.begun();
        for (SkeletonCut child : SkeletonCut.of(root, around).children()) {
            element(child, invoice, null);
        }
        out.close(root.markup.end(), root.markup.outdent());
        out.finish();
        demanded();
        new Losses(skeleton, written, lost).collect(invoice);
        return lost;
    }

    /** Notes the terms without which the schema of the syntax refuses any invoice. */
    private void demanded() {
        Set<String> missing = new TreeSet<>(unsaid);
        for (SkeletonNode child : skeleton.root().children) {
            if (child.must && child.slot != null && child.slot.seen(invoice) == null) {
                missing.add(child.slot.term().id());
            }
        }
        missing.forEach(term -> lost.add(new Lost(term, term, "", Position.NONE, Lost.Reason.DEMANDED, "")));
    }

    private void element(SkeletonCut cut, Group scope, @Nullable Value each) throws IOException {
        SkeletonNode node = cut.node();
        if ((node.once && scope.index() > 1) || !wanted(node.only)) {
            return;
        }
        if (node.streamed()) {
            lines(node);
        } else if (!node.group.isEmpty()) {
            occurrences(cut, scope, each);
        } else if (node.eachSlot != null && node.slot == null) {
            for (Value value : node.eachSlot.values(scope)) {
                content(cut, scope, value);
            }
        } else {
            content(cut, scope, each);
        }
    }

    /** The occurrences of a group below the scope; one without anything in it when there is none. */
    private void occurrences(SkeletonCut cut, Group scope, @Nullable Value each) throws IOException {
        SkeletonNode node = cut.node();
        String id = node.group.get(node.group.size() - 1);
        Group owner = node.toOwner.homeOrAbsent(scope);
        List<Group> found = owner.groups(id);
        for (int i = 0; i < found.size(); i++) {
            content(cut, found.get(i), each);
        }
        if (found.isEmpty()) {
            content(cut, Group.absent(owner, id), each);
        }
    }

    private void lines(SkeletonNode node) throws IOException {
        Marks header = written;
        boolean any = false;
        for (Group line : lines) {
            any = true;
            written = new Marks(line);
            content(lineCut(node, line), line, null);
            new Losses(skeleton, written, lost).collect(line);
        }
        written = header;
        if (!any && node.must) {
            lost.add(new Lost(
                    SkeletonNode.STREAMED, SkeletonNode.STREAMED, "", Position.NONE, Lost.Reason.DEMANDED, ""));
        }
    }

    private SkeletonCut lineCut(SkeletonNode node, Group line) {
        TermSet present = new TermSet();
        present.addAll(around);
        present.addAll(line);
        if (lineCuts.size() > MOST_CUTS) {
            lineCuts.clear();
        }
        return lineCuts.computeIfAbsent(present, terms -> SkeletonCut.of(node, terms));
    }

    private boolean wanted(@Nullable String condition) {
        if (condition == null) {
            return true;
        }
        return condition.startsWith("!")
                ? invoice.groups(condition.substring(1)).isEmpty()
                : !invoice.groups(condition).isEmpty();
    }

    private void content(SkeletonCut cut, Group scope, @Nullable Value each) throws IOException {
        SkeletonNode node = cut.node();
        if (node.slot != null) {
            leaf(node, node.slot, scope, each);
        } else if (node.literal() && !node.must) {
            out.literal(node.markup.whole());
        } else if (complete(node, scope, each)) {
            container(cut, scope, each);
        }
    }

    /** Whether everything is there without which the schema allows no such element. */
    private static boolean complete(SkeletonNode node, Group scope, @Nullable Value each) {
        for (int i = 0; i < node.demanded.size(); i++) {
            Slot slot = Objects.requireNonNull(node.demanded.get(i).slot);
            if (values(slot, scope, each).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void container(SkeletonCut cut, Group scope, @Nullable Value each) throws IOException {
        SkeletonNode node = cut.node();
        if (node.markup.fixed()) {
            out.open(node.markup.start());
        } else {
            out.begin(node.markup.begin());
            attributes(node, scope, each);
            out.begun();
        }
        if (node.must) {
            out.show();
        }
        List<SkeletonCut> children = cut.children();
        for (int i = 0; i < children.size(); i++) {
            if (!stands(children.get(i).rivals(), scope, each)) {
                element(children.get(i), scope, each);
            }
        }
        out.close(node.markup.end(), node.markup.outdent());
    }

    private void leaf(SkeletonNode node, Slot slot, Group scope, @Nullable Value each) throws IOException {
        if (each != null && slot.partOf(each.term())) {
            part(node, slot, each);
            return;
        }
        boolean none = true;
        List<Value> values = values(slot, scope, each);
        for (int i = 0; i < values.size() && (none || node.each != null); i++) {
            if (slot.takes(values.get(i)) && sayable(slot, values.get(i), scope)) {
                none = false;
                leaf(node, slot, values.get(i), scope);
            }
        }
        if (none && node.otherwise != null) {
            out.literal(node.markup.otherwise());
        }
    }

    private void part(SkeletonNode node, Slot slot, Value each) throws IOException {
        String part = each.attributes().get(slot.term().id());
        if (part != null) {
            out.show();
            out.leaf(node.markup.begin());
            out.leaf(">");
            out.text(part, node.markup.end());
        }
    }

    private void leaf(SkeletonNode node, Slot slot, Value value, Group scope) throws IOException {
        boolean key = slot.form() == Slot.Form.KEY;
        if (!key && !slot.repeats(value)) {
            out.show();
        }
        if (node.markup.fixed()) {
            out.leaf(node.markup.start());
        } else {
            out.leaf(node.markup.begin());
            attributes(node, scope, value);
            out.leaf(">");
        }
        if (slot.form() == Slot.Form.NOTE) {
            out.text(note(value, scope).joined(), node.markup.end());
        } else {
            out.text(key ? value.text() : node.toSyntax(slot.toSyntax(value.text())), node.markup.end());
        }
        if (!key) {
            written.add(value);
        }
    }

    /** A text that looks like a note with a subject, and is none, cannot be told from one. */
    private boolean sayable(Slot slot, Value value, Group scope) {
        return slot.form() != Slot.Form.NOTE || note(value, scope).faithful();
    }

    /** The note with its subject; without it, where it would not be read again as such. */
    private NoteText note(Value text, Group scope) {
        Value code = scope.first(Slot.SUBJECT);
        NoteText whole = new NoteText(code == null ? null : code.text(), text.text());
        if (code != null && whole.faithful()) {
            written.add(code);
            return whole;
        }
        return new NoteText(null, text.text());
    }

    private static boolean stands(List<SkeletonNode> leaves, Group scope, @Nullable Value each) {
        for (int i = 0; i < leaves.size(); i++) {
            Slot slot = leaves.get(i).slot;
            if (slot != null && values(slot, scope, each).stream().anyMatch(slot::takes)) {
                return true;
            }
        }
        return false;
    }

    private static List<Value> values(Slot slot, Group scope, @Nullable Value each) {
        return each != null && each.term().equals(slot.term().id()) ? List.of(each) : slot.values(scope);
    }

    private void attributes(SkeletonNode node, Group scope, @Nullable Value value) throws IOException {
        for (int i = 0; i < node.attributes.size(); i++) {
            SkeletonAttribute attribute = node.attributes.get(i);
            String text = attribute.slot() == null ? attribute.literal() : attribute(attribute.slot(), scope, value);
            if (text != null) {
                out.attribute(attribute.name(), text);
            }
        }
    }

    private @Nullable String attribute(Slot slot, Group scope, @Nullable Value value) {
        if (slot.term().type() == Term.Type.ATTRIBUTE) {
            return value == null ? null : value.attributes().get(slot.term().id());
        }
        List<Value> all = slot.values(scope);
        Value found = all.isEmpty() ? null : all.get(0);
        if (slot.form() == Slot.Form.SAME && found == null) {
            unsaid.add(slot.term().id());
        } else if (slot.form() != Slot.Form.KEY && slot.form() != Slot.Form.SAME && found != null) {
            written.add(found);
            if (scope.index() != 1 && scope.below(found.owner())) {
                return null;
            }
        }
        return found == null ? null : found.text();
    }
}
