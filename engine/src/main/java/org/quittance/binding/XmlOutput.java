package org.quittance.binding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes indented XML 1.0 in UTF-8. An element that is opened appears only once something stands in it: whatever is
 * opened and closed without a value leaves no trace.
 */
final class XmlOutput {
    private final XmlBytes out;
    private final List<String> open = new ArrayList<>();
    /** What was begun since the last value, still to be written: start tags and literal leaves, in order. */
    private final List<Pending> pending = new ArrayList<>();
    /** Whether what was written last is a start tag that nothing has followed. */
    private boolean bare;

    private enum Kind {
        START,
        LITERAL_START,
        LITERAL_END,
        LITERAL
    }

    private record Pending(int depth, Kind kind, String name, Map<String, String> attributes, String text) {}

    XmlOutput(OutputStream stream) throws IOException {
        out = new XmlBytes(stream);
        out.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    /** Opens an element; {@code attributes} may hold namespace declarations. */
    void open(String name, Map<String, String> attributes) {
        pending.add(new Pending(open.size(), Kind.START, name, attributes, ""));
        open.add(name);
    }

    /** Writes a leaf whose value makes everything around it appear. */
    void value(String name, Map<String, String> attributes, String text) throws IOException {
        show();
        leaf(open.size(), name, attributes, text);
    }

    /** Writes a leaf that appears only together with a value beside it. */
    void literal(String name, Map<String, String> attributes, String text) throws IOException {
        aside(Kind.LITERAL, name, attributes, text);
    }

    /** Opens an element that holds literals only, and appears only together with a value beside it. */
    void openLiteral(String name, Map<String, String> attributes) throws IOException {
        aside(Kind.LITERAL_START, name, attributes, "");
        open.add(name);
    }

    void closeLiteral() throws IOException {
        String name = open.remove(open.size() - 1);
        aside(Kind.LITERAL_END, name, Map.of(), "");
    }

    private void aside(Kind kind, String name, Map<String, String> attributes, String text) throws IOException {
        Pending part = new Pending(open.size(), kind, name, attributes, text);
        if (pending.isEmpty()) {
            write(part);
        } else {
            pending.add(part);
        }
    }

    /** Makes the open elements appear although nothing stands in them yet. */
    void show() throws IOException {
        if (!pending.isEmpty()) {
            for (Pending part : pending) {
                write(part);
            }
            pending.clear();
        }
    }

    void close() throws IOException {
        String name = open.remove(open.size() - 1);
        int start = lastPending(open.size());
        if (start >= 0) {
            pending.subList(start, pending.size()).clear();
        } else if (bare) {
            out.ascii("</");
            out.ascii(name);
            out.ascii(">");
            bare = false;
        } else {
            end(open.size(), name);
        }
    }

    /** Where the element at this depth still waits to appear; negative when it has appeared. */
    private int lastPending(int depth) {
        for (int i = pending.size() - 1; i >= 0; i--) {
            if (pending.get(i).depth() == depth && pending.get(i).kind() == Kind.START) {
                return i;
            }
        }
        return -1;
    }

    void finish() throws IOException {
        out.ascii("\n");
        out.flush();
    }

    private void write(Pending part) throws IOException {
        switch (part.kind()) {
            case START, LITERAL_START -> {
                start(part.depth(), part.name(), part.attributes());
                bare = true;
            }
            case LITERAL_END -> end(part.depth(), part.name());
            case LITERAL -> leaf(part.depth(), part.name(), part.attributes(), part.text());
        }
    }

    private void start(int depth, String name, Map<String, String> attributes) throws IOException {
        bare = false;
        out.line(depth);
        out.ascii("<");
        out.ascii(name);
        if (!attributes.isEmpty()) {
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                out.ascii(" ");
                out.ascii(attribute.getKey());
                out.ascii("=\"");
                out.escaped(attribute.getValue(), true);
                out.ascii("\"");
            }
        }
        out.ascii(">");
    }

    private void leaf(int depth, String name, Map<String, String> attributes, String text) throws IOException {
        start(depth, name, attributes);
        out.escaped(text, false);
        out.ascii("</");
        out.ascii(name);
        out.ascii(">");
    }

    private void end(int depth, String name) throws IOException {
        bare = false;
        out.line(depth);
        out.ascii("</");
        out.ascii(name);
        out.ascii(">");
    }
}
