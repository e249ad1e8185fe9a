package org.quittance.schematron;

import org.jspecify.annotations.Nullable;

/** Finds where the root element begins, which a SAX parser does not tell: behind declaration, comments and white space. */
final class RootTag {

    private final byte[] xml;
    private int at;
    private int line = 1;
    private int column = 1;

    private RootTag(byte[] xml) {
        this.xml = xml;
    }

    /** The beginning of the root's start tag; null if there is none or the encoding is not made of ASCII and more. */
    static @Nullable Position find(byte[] xml) {
        return new RootTag(xml).search();
    }

    private @Nullable Position search() {
        if (startsWith("\u00EF\u00BB\u00BF")) {
            at = 3;
        }
        while (at < xml.length && xml[at] != 0) {
            if (startsWith("<?")) {
                skipPast("?>");
            } else if (startsWith("<!--")) {
                skipPast("-->");
            } else if (xml[at] == '<') {
                return new Position(line, column);
            } else {
                step();
            }
        }
        return null;
    }

    private void skipPast(String end) {
        while (at < xml.length && !startsWith(end)) {
            step();
        }
        for (int i = 0; i < end.length() && at < xml.length; i++) {
            step();
        }
    }

    private void step() {
        boolean newLine = xml[at] == '\n' || (xml[at] == '\r' && !startsWith("\r\n"));
        line += newLine ? 1 : 0;
        column = newLine ? 1 : column + 1;
        at++;
    }

    private boolean startsWith(String ascii) {
        if (at + ascii.length() > xml.length) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if ((xml[at + i] & 0xFF) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
