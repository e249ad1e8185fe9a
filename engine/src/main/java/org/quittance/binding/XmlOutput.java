package org.quittance.binding;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes indented XML 1.0 in UTF-8. An element that is opened appears only once something stands in it: whatever is
 * opened and closed without a value leaves no trace.
 */
final class XmlOutput {
    private static final String INDENT = "  ";

    private final Writer out;
    private final List<String> open = new ArrayList<>();
    /** What was begun since the last value, still to be written: start tags and literal leaves, in order. */
    private final List<Pending> pending = new ArrayList<>();
    /** Whether what was written last is a start tag that nothing has followed. */
    private boolean bare;

    private record Pending(int depth, String text, boolean element) {}

    XmlOutput(OutputStream stream) throws IOException {
        out = new java.io.BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 15);
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    /** Opens an element; {@code attributes} may hold namespace declarations. */
    void open(String name, Map<String, String> attributes) {
        pending.add(new Pending(open.size(), "<" + name + attributes(attributes) + ">", true));
        open.add(name);
    }

    /** Writes a leaf whose value makes everything around it appear. */
    void value(String name, Map<String, String> attributes, String text) throws IOException {
        show();
        line(open.size(), "<" + name + attributes(attributes) + ">" + text(text) + "</" + name + ">");
    }

    /** Writes a leaf that appears only together with a value beside it. */
    void literal(String name, Map<String, String> attributes, String text) throws IOException {
        aside("<" + name + attributes(attributes) + ">" + text(text) + "</" + name + ">");
    }

    /** Opens an element that holds literals only, and appears only together with a value beside it. */
    void openLiteral(String name, Map<String, String> attributes) throws IOException {
        aside("<" + name + attributes(attributes) + ">");
        open.add(name);
    }

    void closeLiteral() throws IOException {
        String name = open.remove(open.size() - 1);
        aside("</" + name + ">");
    }

    private void aside(String text) throws IOException {
        if (pending.isEmpty()) {
            line(open.size(), text);
        } else {
            pending.add(new Pending(open.size(), text, false));
        }
    }

    /** Makes the open elements appear although nothing stands in them yet. */
    void show() throws IOException {
        for (Pending part : pending) {
            line(part.depth(), part.text());
            bare = part.element();
        }
        pending.clear();
    }

    void close() throws IOException {
        String name = open.remove(open.size() - 1);
        int start = lastPending(open.size());
        if (start >= 0) {
            pending.subList(start, pending.size()).clear();
        } else if (bare) {
            out.write("</" + name + ">");
            bare = false;
        } else {
            line(open.size(), "</" + name + ">");
        }
    }

    /** Where the element at this depth still waits to appear; negative when it has appeared. */
    private int lastPending(int depth) {
        for (int i = pending.size() - 1; i >= 0; i--) {
            if (pending.get(i).depth() == depth && pending.get(i).element()) {
                return i;
            }
        }
        return -1;
    }

    void finish() throws IOException {
        out.write('\n');
        out.flush();
    }

    private void line(int depth, String text) throws IOException {
        bare = false;
        out.write('\n');
        for (int i = 0; i < depth; i++) {
            out.write(INDENT);
        }
        out.write(text);
    }

    private static String attributes(Map<String, String> attributes) {
        StringBuilder text = new StringBuilder();
        attributes.forEach((name, value) -> text.append(' ')
                .append(name)
                .append("=\"")
                .append(escape(value, true))
                .append('"'));
        return text.toString();
    }

    private static String text(String text) {
        return escape(text, false);
    }

    private static String escape(String text, boolean attribute) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            String entity = entity(text.charAt(i), attribute);
            if (entity != null && escaped == null) {
                escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (escaped != null) {
                if (entity == null) {
                    escaped.append(text.charAt(i));
                } else {
                    escaped.append(entity);
                }
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    private static @Nullable String entity(char c, boolean attribute) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#13;";
            case '"' -> attribute ? "&quot;" : null;
            case '\n' -> attribute ? "&#10;" : null;
            case '\t' -> attribute ? "&#9;" : null;
            default -> null;
        };
    }
}
