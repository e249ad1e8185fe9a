package org.quittance.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An element as read: held for one part of the invoice at a time, and gone once its terms are taken. */
final class XmlElement {
    private final @Nullable XmlElement parent;
    private final String prefix;
    private final String name;
    private final String namespace;
    private final Map<String, String> attributes;
    private final Position position;
    private List<XmlElement> children = List.of();
    /** Most elements have one text, which is kept as it comes; a second one makes a builder of it. */
    private String text = "";

    private @Nullable StringBuilder texts;

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

    /** Adds text; blanks between the children of an element that has no other text mean nothing. */
    void append(String characters) {
        if (text.isEmpty()) {
            text = characters;
        } else if (children.isEmpty() || texts != null || !text.isBlank() || !characters.isBlank()) {
            texts = texts == null ? new StringBuilder(text) : texts;
            texts.append(characters);
        }
    }

    void append(XmlElement child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(4);
        }
        children.add(child);
    }

    String name() {
        return name;
    }

    String namespace() {
        return namespace;
    }

    String text() {
        if (texts != null) {
            text = texts.toString();
            texts = null;
        }
        return text;
    }

    Position position() {
        return position;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    List<XmlElement> children() {
        return children;
    }

    List<XmlElement> children(String childName, String childNamespace) {
        List<XmlElement> found = new ArrayList<>(1);
        for (XmlElement child : children) {
            if (child.name.equals(childName) && child.namespace.equals(childNamespace)) {
                found.add(child);
            }
        }
        return found;
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
