package org.quittance.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element as read: held for one part of the invoice at a time, and gone once its terms are taken. */
final class XmlElement {
    private final @Nullable XmlElement parent;
    private final String prefix;
    private final String name;
    private final String namespace;
    private final Map<String, String> attributes;
    private final Position position;
    private final List<XmlElement> children = new ArrayList<>(4);
    private final StringBuilder text = new StringBuilder();

    XmlElement(
            @Nullable XmlElement parent,
            String prefix,
            String name,
            String namespace,
            Map<String, String> attributes,
            Position position) {
        this.parent = parent;
        this.prefix = prefix;
        this.name = name;
        this.namespace = namespace;
        this.attributes = attributes;
        this.position = position;
    }

    void append(String characters) {
        text.append(characters);
    }

    void append(XmlElement child) {
        children.add(child);
    }

    String name() {
        return name;
    }

    String namespace() {
        return namespace;
    }

    String text() {
        return text.toString();
    }

    Position position() {
        return position;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    List<XmlElement> children() {
        return children;
    }

    List<XmlElement> children(String childName, String childNamespace) {
        return children.stream()
                .filter(c -> c.name.equals(childName) && c.namespace.equals(childNamespace))
                .toList();
    }

    /** Whether it holds nothing but this text beside other elements: a stand-in for what the schema demands there. */
    boolean standsIn(@Nullable String placeholder) {
        return text().strip().equals(placeholder) && parent != null && parent.children.size() > 1;
    }

    String path() {
        String step = "/" + (prefix.isEmpty() ? name : prefix + ":" + name);
        return parent == null ? step : parent.path() + step;
    }
}
