package org.quittance.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A sentence of the catalogue with its values, told in the reader's language.
 *
 * @param id the row of the catalogue, which is the rule id for the rules that are ours
 * @param values what stands at {@code {0}}, {@code {1}} ...
 */
public record Message(String id, List<String> values) {
    /** Ends the id of the sentence for a value that is not there at all. */
    public static final String ABSENT = "-ABSENT";

    static final String NAME_OF = "name of ";
    static final String LABELS_OF = "labels of ";
    static final String CODE_OF = "code of ";
    static final String TEXT_OF = "text of ";

    /** Parts the values of a message that is itself a value; no XML can hold it. */
    static final String SEPARATOR = "\u0001";

    public Message {
        values = List.copyOf(values);
    }

    /** A value that is told as the term's name in the reader's language. */
    public static String nameOf(String term) {
        return NAME_OF + term;
    }

    /** A value that is told as the ids and names of terms, one or the other of them. */
    public static String labelsOf(List<String> terms) {
        return LABELS_OF + String.join(" ", terms);
    }

    /** A value that is told as a code with its name in the reader's language. */
    public static String codeOf(String list, String code) {
        return CODE_OF + list + " " + code;
    }

    /** A value that is told as this message in the reader's language. */
    public static String textOf(Message message) {
        return TEXT_OF + message.id() + SEPARATOR + String.join(SEPARATOR, message.values());
    }

    /** The message of this id with these values. */
    public static Message of(String id, Object... values) {
        return new Message(id, Arrays.stream(values).map(String::valueOf).toList());
    }

    /** The same sentence for any document: what this one says is named instead of quoted. */
    public Message general() {
        return new Message(id, ValueNames.general(id, values));
    }

    /** What checks the rule of this id, such as {@code container}; empty for rules of rule sets. */
    public Optional<String> step() {
        return ValueNames.step(id);
    }

    /** The sentence in a language ({@code fr}, {@code de}, otherwise English). */
    public String text(Locale locale) {
        return Messages.catalogue().text(id, "text", locale, values).orElse(id + " " + values);
    }

    /** Why it usually happens, in a language. */
    public Optional<String> cause(Locale locale) {
        return Messages.catalogue().text(id, "cause", locale, values);
    }

    /** How it looks when it is right, in a language. */
    public Optional<String> example(Locale locale) {
        return Messages.catalogue().example(id, locale, values);
    }

    /** What to do about it, in a language. */
    public Optional<String> fix(Locale locale) {
        return Messages.catalogue().text(id, "fix", locale, values);
    }
}
