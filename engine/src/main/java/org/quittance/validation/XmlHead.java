package org.quittance.validation;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Place;

/**
 * What a first look at an XML text tells, to its very end: what it is, and whether it can be read at all.
 *
 * @param namespace the namespace of the root element, empty if there is none
 * @param root the local name of the root element, empty if reading stopped before it
 * @param values the terms that decide which rules apply, by id: BT-24, BT-23, BT-2, BT-40, BT-55, and what
 *     tells the subjects of the notes, BG-1, a note a line
 * @param problem why it cannot be read
 */
public record XmlHead(
        String namespace,
        String root,
        Map<String, String> values,
        @Nullable Problem problem) {
    /** The head of what is not XML. */
    static final XmlHead NONE = new XmlHead("", "", Map.of(), null);

    public XmlHead {
        values = Map.copyOf(values);
    }

    /** Why a text cannot be read. */
    public enum Reason {
        NOT_WELL_FORMED("QX-XML-NOT-WELL-FORMED"),
        DOCTYPE("QX-XML-DOCTYPE"),
        ENCODING("QX-XML-ENCODING"),
        // What follows asks too much of the machine, which says nothing about the invoice.
        TOO_DEEP("QX-LIMIT-DEPTH"),
        TOO_MANY_ELEMENTS("QX-LIMIT-ELEMENTS"),
        TOO_MANY_NAMES("QX-LIMIT-NAMES"),
        TOO_MANY_ATTRIBUTES("QX-LIMIT-ATTRIBUTES"),
        ATTRIBUTE_TOO_LONG("QX-LIMIT-ATTRIBUTE"),
        TEXT_TOO_LONG("QX-LIMIT-TEXT"),
        TOO_MANY_DIGITS("QX-LIMIT-DIGITS");

        private final String message;

        Reason(String message) {
            this.message = message;
        }

        String message() {
            return message;
        }

        boolean limit() {
            return message.startsWith("QX-LIMIT-");
        }
    }

    /**
     * Where and why reading stopped.
     *
     * @param reason the kind of problem
     * @param detail the parser's own words; for a limit, the limit
     * @param place line and column
     */
    public record Problem(Reason reason, String detail, Place place) {}

    /** The value of a term. */
    public Optional<String> value(String term) {
        return Optional.ofNullable(values.get(term));
    }

    Kind kind() {
        return Kind.ofRoot(namespace, root);
    }
}
