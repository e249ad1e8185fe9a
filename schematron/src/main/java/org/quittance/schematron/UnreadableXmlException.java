package org.quittance.schematron;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Thrown when bytes are not an XML document that this project accepts to read. */
public final class UnreadableXmlException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why bytes are not read. */
    public enum Reason {
        /** Not well-formed: cut off, a tag that does not match, an undeclared prefix, empty. */
        NOT_WELL_FORMED,
        /** Begins with a DOCTYPE, which no invoice needs and which is a way of attack. */
        DOCTYPE,
        /** The bytes are not in the encoding that the document states. */
        ENCODING;

        /** The key used in findings: {@code xml-not-well-formed}, {@code xml-doctype}, {@code xml-encoding}. */
        public String key() {
            return "xml-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final transient @Nullable Position position;

    UnreadableXmlException(Reason reason, String message, @Nullable Position position, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.position = position;
    }

    /** Why the bytes are not read. */
    public Reason reason() {
        return reason;
    }

    /** Where reading stopped; null if not known. */
    public @Nullable Position position() {
        return position;
    }
}
