package org.quittance.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One element of a skeleton with its marks; see {@code cii.xml} for what each mark means. */
final class SkeletonNode {
    /** The group of which no more than one occurrence is held while a file is read or written. */
    static final String STREAMED = "BG-25";

    final String name;
    final String namespace;
    final String text;
    final List<SkeletonAttribute> attributes;
    final List<SkeletonNode> children;
    final @Nullable Slot slot;

    /** The groups to open from the root for each occurrence; empty when the element opens none. */
    final List<String> group;
    /** The way from what is open around the element to the owner of its group. */
    final Route toOwner;
    /** The term for each value of which the element stands once. */
    final @Nullable String each;

    final @Nullable Slot eachSlot;
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

    /** The leaves in the element without which nothing is written around them. */
    final List<SkeletonNode> demanded;
    /** The children that tell this element from others of its name. */
    private final List<SkeletonNode> conditions;
    /** For each child, the leaves before it that are written as the same element: the schema allows one of them. */
    final List<List<SkeletonNode>> rivals;
    /** Whether a key on the element says if it is meant. */
    final boolean hasKey;

    final SkeletonMarkup markup;
    final SkeletonTerms terms;

    SkeletonNode(
            SkeletonPlace place,
            String text,
            List<SkeletonAttribute> attributes,
            List<SkeletonNode> children,
            Map<String, String> marks) {
        this.name = place.name();
        this.namespace = place.namespace();
        this.text = text.strip();
        this.attributes = List.copyOf(attributes);
        this.children = List.copyOf(children);
        this.slot = children.isEmpty() ? Slot.parse(text, place.inside()).orElse(null) : null;
        this.group = place.group();
        this.toOwner = place.toOwner();
        this.each = marks.get("each");
        this.eachSlot = each == null
                ? null
                : Slot.parse("{" + each + "}", place.inside()).orElseThrow();
        this.must = marks.containsKey("must");
        this.once = marks.containsKey("once");
        this.only = marks.get("if");
        this.otherwise = marks.get("else");
        this.codes = codes(marks.getOrDefault("codes", ""));
        this.literal = allLiteral();
        this.spine = children.stream().anyMatch(child -> child.streamed() || child.spine);
        children.forEach(child ->
                byName.computeIfAbsent(child.name, k -> new ArrayList<>(1)).add(child));
        this.demanded = children.stream()
                .filter(child -> child.must && child.slot != null)
                .toList();
        this.conditions = children.stream()
                .filter(child -> named(child.name).size() == 1 && child.tells())
                .toList();
        this.hasKey =
                attributes.stream().anyMatch(a -> a.slot() != null && a.slot().form() == Slot.Form.KEY);
        this.rivals = children.stream().map(this::rivals).toList();
        this.markup = SkeletonMarkup.of(place, this);
        this.terms = SkeletonTerms.of(this);
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
        return markup.name();
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
        return codes.isEmpty() ? code : codes.getOrDefault(code, code);
    }

    /** The code of the standard for one that the syntax uses. */
    String toTree(String code) {
        return codes.isEmpty()
                ? code
                : codes.entrySet().stream()
                        .filter(e -> e.getValue().equals(code.strip()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(code);
    }

    /** The children of this name, among which literals tell. */
    List<SkeletonNode> named(String childName) {
        return byName.getOrDefault(childName, List.of());
    }

    private List<SkeletonNode> rivals(SkeletonNode child) {
        List<SkeletonNode> named = named(child.name);
        return named.size() < 2 || child.slot == null || child.each != null || child.hasKey
                ? List.of()
                : named.subList(0, named.indexOf(child));
    }

    /**
     * The child that an element stands for: the first whose literals all stand in it, else the first that none of its
     * literals refuses. An absent literal refuses nothing.
     */
    @Nullable
    SkeletonNode childFor(XmlElement element, Group scope) {
        List<SkeletonNode> candidates = named(element.name());
        if (candidates.size() == 1) {
            SkeletonNode only = candidates.get(0);
            return only.fits(element, scope, false, false) ? only : null;
        }
        SkeletonNode exact = first(candidates, element, scope, true);
        return exact != null || candidates.isEmpty() ? exact : first(candidates, element, scope, false);
    }

    private static @Nullable SkeletonNode first(
            List<SkeletonNode> candidates, XmlElement element, Group scope, boolean present) {
        for (SkeletonNode candidate : candidates) {
            if (candidate.fits(element, scope, true, present)) {
                return candidate;
            }
        }
        return null;
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
                && attributesFit(element, scope)
                && (children.isEmpty() ? leafFits(element, scope) : !among || conditionsHold(element, scope, present));
    }

    private boolean attributesFit(XmlElement element, Group scope) {
        for (int i = 0; i < attributes.size(); i++) {
            if (!attributes.get(i).fits(element, scope)) {
                return false;
            }
        }
        return true;
    }

    /** What every child demands of the element around it; children of one name are told apart among themselves. */
    private boolean conditionsHold(XmlElement element, Group scope, boolean present) {
        for (SkeletonNode condition : conditions) {
            if (!condition.condition(element, scope, present)) {
                return false;
            }
        }
        return true;
    }

    private boolean leafFits(XmlElement element, Group scope) {
        if (slot == null) {
            return otherwise != null || sameLiteral(element.text());
        }
        Value key = slot.form() == Slot.Form.KEY ? slot.seen(scope) : null;
        return key == null || key.text().strip().equals(element.text().strip());
    }

    /** Whether what this node demands of the element around it holds there. */
    private boolean condition(XmlElement around, Group scope, boolean present) {
        List<XmlElement> found = around.children(name, namespace);
        return found.isEmpty() ? !present : found.stream().anyMatch(one -> meets(one, scope, present));
    }

    private boolean meets(XmlElement element, Group scope, boolean present) {
        return attributesFit(element, scope)
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
