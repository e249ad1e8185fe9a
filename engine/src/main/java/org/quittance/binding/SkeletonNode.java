package org.quittance.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** One element of a skeleton with its marks; see {@code cii.xml} for what each mark means. */
final class SkeletonNode {
    /** The group of which no more than one occurrence is held while a file is read or written. */
    static final String STREAMED = "BG-25";

    final String prefix;
    final String name;
    final String namespace;
    final String text;
    final List<SkeletonAttribute> attributes;
    final List<SkeletonNode> children;
    final @Nullable Slot slot;

    /** The groups to open from the root for each occurrence; empty when the element opens none. */
    final List<String> group;
    /** The term for each value of which the element stands once. */
    final @Nullable String each;
    /** The schema demands it: written empty, or nothing is written around it. */
    final boolean must;
    /** Written in the first occurrence of the group around it only. */
    final boolean once;
    /** The group without which ({@code !BG-10}: with which) the element is not written; {@code null} for always. */
    final @Nullable String only;
    /** What is written where there is no value, and is none when read; {@code null} for nothing. */
    final @Nullable String otherwise;

    private final Map<String, String> codes;
    private final Map<String, List<SkeletonNode>> byName = new LinkedHashMap<>();
    private final boolean literal;
    private final boolean spine;

    SkeletonNode(
            String prefix,
            String name,
            String namespace,
            String text,
            List<SkeletonAttribute> attributes,
            List<SkeletonNode> children,
            Map<String, String> marks) {
        this.prefix = prefix;
        this.name = name;
        this.namespace = namespace;
        this.text = text.strip();
        this.attributes = List.copyOf(attributes);
        this.children = List.copyOf(children);
        this.slot = children.isEmpty() ? Slot.parse(text).orElse(null) : null;
        this.group = groupPath(marks.get("group"));
        this.each = marks.get("each");
        this.must = marks.containsKey("must");
        this.once = marks.containsKey("once");
        this.only = marks.get("if");
        this.otherwise = marks.get("else");
        this.codes = codes(marks.getOrDefault("codes", ""));
        this.literal = allLiteral();
        this.spine = children.stream().anyMatch(child -> child.streamed() || child.spine);
        children.forEach(child ->
                byName.computeIfAbsent(child.name, k -> new ArrayList<>(1)).add(child));
    }

    private static List<String> groupPath(@Nullable String id) {
        if (id == null) {
            return List.of();
        }
        List<String> path =
                new ArrayList<>(Terms.standard().ancestors(Terms.standard().get(id)).stream()
                        .map(Term::id)
                        .toList());
        path.add(id);
        return List.copyOf(path);
    }

    private static Map<String, String> codes(String mark) {
        Map<String, String> codes = new HashMap<>();
        for (String pair : mark.isBlank() ? new String[0] : mark.split(" ")) {
            int equals = pair.indexOf('=');
            codes.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return codes;
    }

    boolean named(String otherName, String otherNamespace) {
        return name.equals(otherName) && namespace.equals(otherNamespace);
    }

    String qualifiedName() {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /** Whether each occurrence is bound as soon as it has been read. */
    boolean streamed() {
        return !group.isEmpty() && group.get(group.size() - 1).equals(STREAMED);
    }

    /** Whether streamed elements stand somewhere in this one, so that its children are bound one by one. */
    boolean spine() {
        return spine;
    }

    /** Whether the element is always written the same. */
    boolean literal() {
        return literal;
    }

    private boolean allLiteral() {
        return slot == null
                && children.stream().allMatch(SkeletonNode::literal)
                && attributes.stream().allMatch(a -> a.slot() == null);
    }

    /** What stands in a literal leaf. */
    String literalText() {
        return otherwise == null ? text : otherwise;
    }

    /** The code that the syntax uses for a code of the standard. */
    String toSyntax(String code) {
        return codes.getOrDefault(code, code);
    }

    /** The code of the standard for one that the syntax uses. */
    String toTree(String code) {
        return codes.entrySet().stream()
                .filter(e -> e.getValue().equals(code.strip()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(code);
    }

    /** The children of this name, among which literals tell. */
    List<SkeletonNode> named(String childName) {
        return byName.getOrDefault(childName, List.of());
    }

    /** The leaves before a child that are written as the same element: the schema allows one of them. */
    List<SkeletonNode> rivals(SkeletonNode child) {
        List<SkeletonNode> named = named(child.name);
        return named.size() < 2 || child.slot == null || child.each != null || child.hasKey()
                ? List.of()
                : named.subList(0, named.indexOf(child));
    }

    private boolean hasKey() {
        return attributes.stream().anyMatch(a -> a.slot() != null && a.slot().form() == Slot.Form.KEY);
    }

    /**
     * The child that an element stands for: the first whose literals all stand in it, else the first that none of its
     * literals refuses. An absent literal refuses nothing.
     */
    Optional<SkeletonNode> childFor(XmlElement element, Group scope) {
        List<SkeletonNode> candidates = named(element.name());
        if (candidates.size() == 1) {
            return Optional.of(candidates.get(0)).filter(only -> only.fits(element, scope, false, false));
        }
        return candidates.stream()
                .filter(child -> child.fits(element, scope, true, true))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(child -> child.fits(element, scope, true, false))
                        .findFirst());
    }

    /**
     * Whether an element that was read stands for this one.
     *
     * @param scope answers what keys must equal
     * @param among whether siblings have the same name, so that what stands in the element tells which is meant
     * @param present whether the literals have to be there
     */
    private boolean fits(XmlElement element, Group scope, boolean among, boolean present) {
        return element.namespace().equals(namespace)
                && attributes.stream().allMatch(a -> a.fits(element, scope))
                && (children.isEmpty() ? leafFits(element, scope) : !among || conditionsHold(element, scope, present));
    }

    /** What every child demands of the element around it; children of one name are told apart among themselves. */
    private boolean conditionsHold(XmlElement element, Group scope, boolean present) {
        return children.stream().allMatch(c -> named(c.name).size() > 1 || c.condition(element, scope, present));
    }

    private boolean leafFits(XmlElement element, Group scope) {
        if (slot == null) {
            return otherwise != null || sameLiteral(element.text());
        }
        return slot.form() != Slot.Form.KEY
                || SkeletonWriter.seen(slot, scope)
                        .map(key -> key.text().strip().equals(element.text().strip()))
                        .orElse(true);
    }

    /** Whether what this node demands of the element around it holds there. */
    private boolean condition(XmlElement around, Group scope, boolean present) {
        if (!tells()) {
            return true;
        }
        List<XmlElement> found = around.children(name, namespace);
        return found.isEmpty() ? !present : found.stream().anyMatch(one -> meets(one, scope, present));
    }

    private boolean meets(XmlElement element, Group scope, boolean present) {
        return attributes.stream().allMatch(a -> a.fits(element, scope))
                && (children.isEmpty() ? leafFits(element, scope) : conditionsHold(element, scope, present));
    }

    /** Whether something in the element tells it from others of its name. */
    private boolean tells() {
        if (!children.isEmpty()) {
            return (literal || keyed()) && children.stream().anyMatch(SkeletonNode::tells);
        }
        return slot == null
                ? otherwise == null
                : slot.form() == Slot.Form.KEY || attributes.stream().anyMatch(SkeletonAttribute::tells);
    }

    private boolean keyed() {
        return slot == null
                ? children.stream().anyMatch(SkeletonNode::keyed)
                : slot.form() == Slot.Form.KEY && group.isEmpty();
    }

    /** {@code 1} and {@code 0} are the other spellings of a boolean. */
    private boolean sameLiteral(String found) {
        String value = found.strip();
        return text.equalsIgnoreCase(value)
                || (text.equals("true") && value.equals("1"))
                || (text.equals("false") && value.equals("0"));
    }

    /** Whether this literal leaf, which asks nothing, says something else in an element that was read. */
    boolean contradicts(XmlElement element) {
        return slot == null
                && otherwise != null
                && !Objects.requireNonNull(otherwise).equals(element.text().strip());
    }

    @Override
    public String toString() {
        return qualifiedName();
    }
}
