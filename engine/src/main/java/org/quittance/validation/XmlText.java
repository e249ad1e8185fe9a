package org.quittance.validation;

/** Writes XML 1.0 piece by piece; what it cannot hold is replaced, so that any name makes a well-formed document. */
final class XmlText {
    private final StringBuilder out = new StringBuilder();

    /** Opens an element; attributes are names and values in turn. */
    XmlText open(String element, String... attributes) {
        start(element, attributes);
        out.append('>');
        return this;
    }

    /** An element with nothing in it. */
    XmlText empty(String element, String... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    private void start(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            append(attributes[i + 1], true);
            out.append('"');
        }
    }

    XmlText close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    XmlText text(String text) {
        append(text, false);
        return this;
    }

    /** Something that is XML already. */
    XmlText raw(String xml) {
        out.append(xml);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void append(String text, boolean attribute) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n', '\t', '\r' -> {
                    if (attribute || c == '\r') {
                        out.append("&#").append(c).append(';');
                    } else {
                        out.append((char) c);
                    }
                }
                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
    }

    private static boolean allowed(int c) {
        return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
