package org.quittance.binding;

import java.util.List;

/** What YAML and JSON have in common: keys with values, lists, and texts, each with its place in the file. */
sealed interface DocumentNode {

    /** The YAML tag, such as {@code !BG-4}; only the skeleton has any. */
    String tag();

    Position position();

    /** Whether nothing is said: no text, or blanks only. */
    default boolean blank() {
        return this instanceof Scalar scalar && scalar.text().isBlank();
    }

    /** A value as its source text: {@code 007}, {@code 1.10} and {@code no} stay what they are. */
    record Scalar(String text, String tag, Position position) implements DocumentNode {
        static Scalar of(String text) {
            return new Scalar(text, "", Position.NONE);
        }
    }

    record Listing(List<DocumentNode> items, String tag, Position position) implements DocumentNode {
        static Listing of(List<DocumentNode> items) {
            return new Listing(items, "", Position.NONE);
        }
    }

    record Mapping(List<Entry> entries, String tag, Position position) implements DocumentNode {
        static Mapping of(List<Entry> entries) {
            return new Mapping(entries, "", Position.NONE);
        }
    }

    /** A key with its value; a mapping may hold the same key twice, which the reader then refuses. */
    record Entry(String key, Position position, DocumentNode value) {
        static Entry of(String key, DocumentNode value) {
            return new Entry(key, Position.NONE, value);
        }
    }
}
