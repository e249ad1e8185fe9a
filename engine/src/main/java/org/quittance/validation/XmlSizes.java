package org.quittance.validation;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.quittance.validation.XmlHead.Reason;

/** Measures an XML text while it is read. */
final class XmlSizes {
    private final XmlLimits limits;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private int elements;
    private int chars;
    /** The digits of the number in hand; less than 0 in a text that is no number. */
    private int digits;

    XmlSizes(XmlLimits limits) {
        this.limits = limits;
    }

    /** The limit that this event goes beyond. */
    @Nullable
    Reason beyond(XMLStreamReader in, int event) {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(in);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(in);
            default -> null;
        };
    }

    /** The limit as a number. */
    String limit(Reason reason) {
        int limit =
                switch (reason) {
                    case TOO_DEEP -> limits.depth();
                    case TOO_MANY_ELEMENTS -> limits.elements();
                    case TOO_MANY_NAMES -> limits.names();
                    case TOO_MANY_ATTRIBUTES -> limits.attributes();
                    case ATTRIBUTE_TOO_LONG -> limits.attributeChars();
                    case TEXT_TOO_LONG -> limits.textChars();
                    case TOO_MANY_DIGITS -> limits.digits();
                    case NOT_WELL_FORMED, DOCTYPE, ENCODING ->
                        throw new IllegalArgumentException(reason + " is no limit");
                };
        return Integer.toString(limit);
    }

    private @Nullable Reason start(XMLStreamReader in) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the reading was interrupted");
        }
        depth++;
        elements++;
        chars = 0;
        digits = 0;
        String name = in.getLocalName();
        names.add(name);
        if (depth > limits.depth()) {
            return Reason.TOO_DEEP;
        }
        if (elements > limits.elements()) {
            return Reason.TOO_MANY_ELEMENTS;
        }
        if (names.size() > limits.names()) {
            return Reason.TOO_MANY_NAMES;
        }
        if (in.getNamespaceCount() > limits.attributes()) {
            return Reason.TOO_MANY_ATTRIBUTES;
        }
        return longest(in, name) > limits.attributeChars() ? Reason.ATTRIBUTE_TOO_LONG : null;
    }

    private static int longest(XMLStreamReader in, String name) {
        int longest = name.length();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            longest = Math.max(longest, in.getAttributeLocalName(i).length());
        }
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            String uri = in.getNamespaceURI(i);
            longest = Math.max(longest, uri == null ? 0 : uri.length());
        }
        return longest;
    }

    private @Nullable Reason end() {
        depth--;
        chars = 0;
        digits = 0;
        return null;
    }

    private @Nullable Reason text(XMLStreamReader in) {
        int length = in.getTextLength();
        if (chars > limits.textChars() - length) {
            return Reason.TEXT_TOO_LONG;
        }
        chars += length;
        int more = digits < 0 ? -1 : digits(in.getTextCharacters(), in.getTextStart(), length);
        digits = more < 0 ? -1 : digits + more;
        return digits > limits.digits() ? Reason.TOO_MANY_DIGITS : null;
    }

    /** How many digits there are, or -1 in what is no number. */
    private static int digits(char[] text, int start, int length) {
        int digits = 0;
        for (int i = start; i < start + length; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c > ' ' && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return -1;
            }
        }
        return digits;
    }
}
