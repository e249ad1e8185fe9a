package org.quittance.chorus;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value of an answer, read as loosely as the portal writes: absent is null, numbers may be texts, a list of one may be
 * bare, a date may have a time behind it.
 *
 * @param value fields by name, a list, a text, a {@link Literal}, the {@link Content} of a file, or null
 */
record Node(@Nullable Object value) {
    static final Node NONE = new Node(null);

    private static final Set<String> TRUE = Set.of("true", "1", "oui", "o");
    private static final int DAY = "yyyy-MM-dd".length();

    /** A number or a truth, as it was written. */
    record Literal(String text) {}

    /** A file that was encoded in the answer, and what is shown of it. */
    static final class Content {
        private final byte[] bytes;
        private final String shown;

        Content(byte[] bytes) {
            this.bytes = bytes;
            this.shown = Masking.shown(bytes.length, Sha256.of(bytes));
        }

        @Override
        public String toString() {
            return shown;
        }
    }

    boolean none() {
        return value == null;
    }

    /** Whether nothing is there, or a text without a word. */
    boolean blank() {
        return value == null || (value instanceof String text && text.isBlank());
    }

    Node get(String name) {
        return value instanceof Map<?, ?> fields && fields.get(name) instanceof Node node ? node : NONE;
    }

    /** The fields within fields. */
    Node at(String first, String second) {
        return get(first).get(second);
    }

    /** The text, without blanks around it; empty where there is none. */
    String text(String name) {
        return get(name).text();
    }

    String text() {
        if (value instanceof String text) {
            return text.strip();
        }
        return value instanceof Literal literal ? literal.text() : "";
    }

    /** The amount, or null where there is none or it is no number. */
    @Nullable
    BigDecimal decimal(String name) {
        String text = text(name).replace(',', '.');
        try {
            return text.isEmpty() || text.length() > 100 ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The whole number, or 0 where there is none; the portal's own numbers begin with 1. */
    long number(String name) {
        BigDecimal number = decimal(name);
        if (number == null || Math.abs((long) number.precision() - number.scale()) > 19) {
            return 0;
        }
        BigInteger whole = number.toBigInteger();
        return whole.bitLength() < Long.SIZE ? whole.longValue() : 0;
    }

    /** The day, whatever is written behind it; null where there is none. */
    @Nullable
    LocalDate date(String name) {
        String text = text(name);
        try {
            return text.length() < DAY ? null : LocalDate.parse(text.substring(0, DAY));
        } catch (DateTimeException e) {
            return null;
        }
    }

    boolean flag(String name) {
        return TRUE.contains(text(name).toLowerCase(Locale.ROOT));
    }

    /** The items; a bare value is a list of one. */
    List<Node> list(String name) {
        Node node = get(name);
        if (node.value instanceof List<?> items) {
            return items.stream()
                    .map(Node.class::cast)
                    .filter(item -> !item.none())
                    .toList();
        }
        return node.blank() ? List.of() : List.of(node);
    }

    /** The bytes of a file; none where there is no file. */
    byte[] content(String name) {
        return get(name).value instanceof Content content ? content.bytes.clone() : new byte[0];
    }
}
