package org.quittance.validation;

import java.util.regex.Pattern;

/** Writes HTML piece by piece. Whatever is not a tag comes from strangers and is escaped. */
final class Html {
    /** What changes the order of the characters around it: a name must not hide its own ending. */
    private static final Pattern REORDERING = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private final StringBuilder out = new StringBuilder();

    /** Opens an element; attributes are names and values in turn, and one whose value is empty is left out. */
    Html open(String element, String... attributes) {
        return start(element, attributes).raw(">");
    }

    /** An element that has no content, spelled as both HTML and XML read it. */
    Html empty(String element, String... attributes) {
        return start(element, attributes).raw(" />");
    }

    private Html start(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                out.append(escaped(attributes[i + 1])).append('"');
            }
        }
        return this;
    }

    Html close(String... elements) {
        for (String element : elements) {
            out.append("</").append(element).append('>');
        }
        return this;
    }

    Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** A whole element with a text. */
    Html element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    /** A text of the file: what is written from right to left in it stays within it. */
    Html foreign(String text) {
        return element("bdi", text);
    }

    /** Something that is HTML already. */
    Html raw(String html) {
        out.append(html);
        return this;
    }

    Html line() {
        out.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    static String escaped(String text) {
        String visible = REORDERING.matcher(text).replaceAll(match -> "⟨U+%04X⟩"
                .formatted((int) match.group().charAt(0)));
        StringBuilder escaped = new StringBuilder(visible.length() + 16);
        visible.codePoints().forEach(c -> append(escaped, c));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int c) {
        switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            case '\n', '\t' -> escaped.append((char) c);
            default -> escaped.appendCodePoint(showable(c) ? c : 0xFFFD);
        }
    }

    private static boolean showable(int c) {
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE && !noncharacter;
    }
}
