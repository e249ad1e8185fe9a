package org.quittance.binding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Characters of an XML document on their way into UTF-8. */
final class XmlBytes {
    private static final int SIZE = 1 << 15;
    /** More bytes than one character ever becomes, escaped or not. */
    private static final int LONGEST = 8;

    /** The ASCII characters that are written as they are everywhere. */
    private static final boolean[] PLAIN = plain();

    private final OutputStream stream;
    private byte[] buffer = new byte[SIZE];
    private int at;
    /** Whether what stands in the buffer may still be taken back. */
    private boolean held;

    XmlBytes(OutputStream stream) {
        this.stream = stream;
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[0x80];
        for (int c = 0; c < plain.length; c++) {
            plain[c] = "&<>\"\r\n\t".indexOf(c) < 0;
        }
        return plain;
    }

    /** Markup: ASCII that needs no escape and is shorter than the buffer. */
    @SuppressWarnings("deprecation") // the fast way for what is known to be ASCII
    void ascii(String text) throws IOException {
        int length = text.length();
        room(length);
        text.getBytes(0, length, buffer, at);
        at += length;
    }

    /** How much stands in the buffer. */
    int mark() {
        return at;
    }

    /** Takes back what was written since a mark, which has to be held since then. */
    void reset(int mark) {
        at = mark;
    }

    /** Keeps everything in the buffer, or lets it go. */
    void hold(boolean all) {
        held = all;
    }

    /** Text or the value of an attribute; half a surrogate pair becomes a question mark. */
    void escaped(String text, boolean attribute) throws IOException {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (buffer.length - at < LONGEST) {
                room(LONGEST);
            }
            char c = text.charAt(i);
            if (c < 0x80 && PLAIN[c]) {
                buffer[at++] = (byte) c;
            } else if (c < 0x80) {
                special(c, attribute);
            } else if (c < 0x800) {
                buffer[at++] = (byte) (0xc0 | (c >> 6));
                tail(c);
            } else if (!Character.isSurrogate(c)) {
                buffer[at++] = (byte) (0xe0 | (c >> 12));
                tail(c >> 6);
                tail(c);
            } else if (paired(text, i)) {
                pair(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                buffer[at++] = '?';
            }
        }
    }

    private static boolean paired(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    private void pair(int codePoint) {
        buffer[at++] = (byte) (0xf0 | (codePoint >> 18));
        tail(codePoint >> 12);
        tail(codePoint >> 6);
        tail(codePoint);
    }

    private void tail(int bits) {
        buffer[at++] = (byte) (0x80 | (bits & 0x3f));
    }

    private void special(char c, boolean attribute) throws IOException {
        switch (c) {
            case '&' -> ascii("&amp;");
            case '<' -> ascii("&lt;");
            case '>' -> ascii("&gt;");
            case '\r' -> ascii("&#13;");
            case '"' -> ascii(attribute ? "&quot;" : "\"");
            case '\n' -> ascii(attribute ? "&#10;" : "\n");
            case '\t' -> ascii(attribute ? "&#9;" : "\t");
            default -> buffer[at++] = (byte) c;
        }
    }

    private void room(int bytes) throws IOException {
        if (buffer.length - at < bytes) {
            if (held) {
                buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, at + bytes));
            } else {
                stream.write(buffer, 0, at);
                at = 0;
            }
        }
    }

    void flush() throws IOException {
        stream.write(buffer, 0, at);
        at = 0;
        stream.flush();
    }
}
