package org.quittance.binding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** One way to write something in a document, as the skeleton shows it. */
sealed interface DocumentForm {

    /** What stands behind {@code #} on the line of the skeleton. */
    Note note();

    /**
     * What the reference page tells of a line.
     *
     * @param example a value to copy
     * @param remark what else there is to know; often empty
     */
    record Note(String example, String remark) {
        static final Note NONE = new Note("", "");
    }

    /** How the text of a value is written. */
    enum Style {
        PLAIN,
        /** The first attribute, a colon, the value: {@code 0225:732829320}. */
        PREFIXED,
        /** The value and a percent sign. */
        PERCENT
    }

    /**
     * The value of a term that has none.
     *
     * @param text the value; {@code position} is the place in the list, {@code file} the name of the file
     * @param condition a term of the same group that decides; {@code null} when nothing has to be asked
     * @param unless whether the condition must be absent rather than present
     */
    record Fallback(String text, @Nullable String condition, boolean unless) {
        /** The text that goes without saying in a group, apart from files; {@code null} when none does. */
        @Nullable
        String in(Group group) {
            if (condition != null && group.find(condition).isPresent() == unless) {
                return null;
            }
            return text.equals("position") ? String.valueOf(group.index()) : text.equals("file") ? null : text;
        }
    }

    /**
     * The value of a term: {@code BT-30@0002 compact}.
     *
     * @param scheme what the first attribute always is
     * @param attributes the keys under which attributes may be written, in the order of the term's own attributes
     * @param compact whether blanks in the value do not count
     * @param fallback the value when there is none
     */
    record ValueForm(
            Term term,
            Style style,
            @Nullable String scheme,
            List<String> attributes,
            boolean compact,
            @Nullable Fallback fallback,
            Note note)
            implements DocumentForm {

        /** The id of an attribute of the value, counted from 1. */
        String attribute(int number) {
            return Terms.standard().children(term.id()).get(number - 1).id();
        }

        /** The id of the attribute that is written under a key, if there is such a key. */
        Optional<String> attribute(String key) {
            int at = attributes.indexOf(key);
            return at < 0 ? Optional.empty() : Optional.of(attribute(at + 1));
        }
    }

    /** An attribute beside the value that it belongs to: {@code mime: BT-125-1}. */
    record AttributeForm(Term term, Note note) implements DocumentForm {}

    /** Category and rate in words. */
    record VatForm(Term category, Term rate, Note note) implements DocumentForm {}

    /** The name of a file that is carried whole. */
    record FileForm(Term term, Note note) implements DocumentForm {}

    /** Any key with a value: one group per entry. */
    record EntriesForm(Term key, Term value, Note note) implements DocumentForm {}

    /** Keys of their own. */
    record MapForm(Map<String, DocumentKey> keys) implements DocumentForm {
        static MapForm of(List<DocumentKey> keys) {
            Map<String, DocumentKey> byName = new LinkedHashMap<>();
            for (DocumentKey key : keys) {
                if (byName.put(key.name(), key) != null) {
                    throw new IllegalStateException("The skeleton has the key " + key.name() + " twice.");
                }
            }
            return new MapForm(byName);
        }

        @Override
        public Note note() {
            return Note.NONE;
        }
    }
}
