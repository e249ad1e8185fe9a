package org.quittance.binding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Writes indented XML 1.0 in UTF-8. An element that is opened appears only once something stands in it: whatever is
 * opened and closed without a value is taken back and leaves no trace.
 */
final class XmlOutput {
    private static final int DEEP = 16;

    private final XmlBytes out;
    private int depth;
    /** How many of the open elements have appeared, counted from the root. */
    private int shown;
    /** By depth, where the open elements begin that have not appeared yet. */
    private int[] marks = new int[DEEP];
    /** By depth, what {@link #bare} was before they were opened. */
    private boolean[] bares = new boolean[DEEP];
    /** Whether what was written last is a start tag that nothing has followed. */
    private boolean bare;

    XmlOutput(OutputStream stream) throws IOException {
        out = new XmlBytes(stream);
        out.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    /** Opens an element; what stands in it follows. */
    void open(String start) throws IOException {
        mark();
        out.ascii(start);
        bare = true;
    }

    /** Opens an element whose attributes follow. */
    void begin(String start) throws IOException {
        mark();
        out.ascii(start);
    }

    /** An attribute of the element, or of the leaf, that has been begun. */
    void attribute(String name, String text) throws IOException {
        out.ascii(" ");
        out.ascii(name);
        out.ascii("=\"");
        out.escaped(text, true);
        out.ascii("\"");
    }

    /** Ends the start tag of an element that has been begun. */
    void begun() throws IOException {
        out.ascii(">");
        bare = true;
    }

    private void mark() {
        if (depth == marks.length) {
            marks = Arrays.copyOf(marks, 2 * depth);
            bares = Arrays.copyOf(bares, 2 * depth);
        }
        bares[depth] = bare;
        marks[depth++] = out.mark();
        out.hold(true);
    }

    /** Begins a leaf; its attributes may follow. */
    void leaf(String start) throws IOException {
        out.ascii(start);
        bare = false;
    }

    /** The text of a leaf that has been begun, and its end. */
    void text(String text, String end) throws IOException {
        out.escaped(text, false);
        out.ascii(end);
    }

    /** Writes what is always the same, and appears only together with a value beside it. */
    void literal(String whole) throws IOException {
        out.ascii(whole);
        bare = false;
    }

    /** Makes the open elements appear. */
    void show() {
        if (shown < depth) {
            shown = depth;
            out.hold(false);
        }
    }

    /** Closes an element, or takes it back if it has not appeared. */
    void close(String end, String outdent) throws IOException {
        depth--;
        if (shown > depth) {
            shown = depth;
            out.ascii(bare ? end : outdent);
            bare = false;
        } else {
            out.reset(marks[depth]);
            out.hold(shown < depth);
            bare = bares[depth];
        }
    }

    void finish() throws IOException {
        out.ascii("\n");
        out.flush();
    }
}
