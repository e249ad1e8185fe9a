package org.quittance.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** One element of a skeleton with its marks; see {@code cii.xml} for what each mark means. */
final class SkeletonNode {
    final String prefix;
    final String name;
    final String namespace;
    final String text;
    final List<SkeletonAttribute> attributes;
    final List<SkeletonNode> children;
    final @Nullable Slot slot;

    /** The groups to open from the root for each occurrence; empty when the element opens none. */
    final List<String> group;
    /** The term for each value of which the element stands once, when it is not the leaf itself. */
    final @Nullable String each;
    /** Written although nothing stands in it. */
    final boolean keep;
    /** Written in the first occurrence of the group around it only. */
    final boolean once;
    /** A literal that is written but asks nothing of what is read. */
    final boolean loose;
    /** Bound as soon as it has been read, so that no more than one is held. */
    final boolean streamed;

    private final Map<String, String> codes;
    /** Whether a sibling has the same name, so that literals tell which is meant. */
    private boolean ambiguous;

    private final boolean literal;

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
        this.keep = marks.containsKey("keep");
        this.once = marks.containsKey("once");
        this.loose = marks.containsKey("loose");
        this.streamed = marks.containsKey("streamed");
        this.codes = codes(marks.getOrDefault("codes", ""));
        this.literal = allLiteral();
        tellApart();
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

    private void tellApart() {
        for (SkeletonNode child : children) {
            child.ambiguous = children.stream().anyMatch(other -> other != child && other.named(child));
        }
    }

    private boolean named(SkeletonNode other) {
        return name.equals(other.name) && namespace.equals(other.namespace);
    }

    String qualifiedName() {
        return prefix.isEmpty() ? name : prefix + ":" + name;
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

    /** Whether an element that was read stands for this one; {@code scope} answers what keys must equal. */
    boolean fits(XmlElement element, Group scope) {
        return names(element)
                && attributes.stream().allMatch(a -> attributeFits(a, element, scope))
                && (children.isEmpty() ? leafFits(element) : !ambiguous || conditionsHold(element, scope));
    }

    private boolean names(XmlElement element) {
        return element.name().equals(name) && element.namespace().equals(namespace);
    }

    private static boolean attributeFits(SkeletonAttribute attribute, XmlElement element, Group scope) {
        Optional<String> found = element.attribute(attribute.name());
        if (attribute.key()) {
            Optional<String> key = scope.find(
                            Objects.requireNonNull(attribute.slot()).term().id())
                    .map(Value::text);
            return found.isEmpty() || key.isEmpty() || found.get().equals(key.get());
        }
        return attribute.slot() != null
                || attribute.literal().equalsIgnoreCase(found.orElse("").strip());
    }

    private boolean leafFits(XmlElement element) {
        return slot != null || loose || sameLiteral(element.text());
    }

    /** An absent literal refuses nothing; one that differs does. */
    private boolean conditionsHold(XmlElement element, Group scope) {
        for (SkeletonNode child : children) {
            boolean condition = !child.loose && (child.literal() || child.hasLiteralAttribute());
            List<XmlElement> found = condition ? element.children(child.name, child.namespace) : List.of();
            if (!found.isEmpty() && found.stream().noneMatch(e -> child.meets(e, scope))) {
                return false;
            }
        }
        return true;
    }

    private boolean hasLiteralAttribute() {
        return children.isEmpty() && attributes.stream().anyMatch(a -> a.slot() == null);
    }

    private boolean meets(XmlElement element, Group scope) {
        return children.isEmpty() ? fits(element, scope) : literalsHold(element);
    }

    private boolean literalsHold(XmlElement element) {
        return children.stream().allMatch(c -> element.children(c.name, c.namespace).stream()
                .allMatch(e -> c.children.isEmpty() ? c.sameLiteral(e.text()) : c.literalsHold(e)));
    }

    /** {@code 1} and {@code 0} are the other spellings of a boolean. */
    private boolean sameLiteral(String found) {
        String value = found.strip();
        return text.equalsIgnoreCase(value)
                || (text.equals("true") && value.equals("1"))
                || (text.equals("false") && value.equals("0"));
    }

    @Override
    public String toString() {
        return qualifiedName();
    }
}
