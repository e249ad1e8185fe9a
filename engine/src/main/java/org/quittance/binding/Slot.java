package org.quittance.binding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/**
 * A place in a skeleton where the value of a term goes, written {@code {BT-31}} or {@code {BT-2 date}}.
 *
 * @param term the term
 * @param form how the value is written there, and which values
 * @param path the groups from the root down to the one that holds the term
 * @param route the way to it from the groups that are open at this place
 */
record Slot(Term term, Form form, List<String> path, Route route) {
    /** The subject code that stands in front of a note's text in {@link Form#NOTE}. */
    static final String SUBJECT = "BT-21";

    private static final Pattern NOTATION = Pattern.compile("\\{(B[GT](?:-X)?-[-0-9]+)(?: (\\w+))?}");
    private static final Pattern DAY = Pattern.compile("\\s*(\\d{4})-(\\d{2})-(\\d{2})(?:Z|[+-]\\d{2}:\\d{2})?\\s*");
    private static final Pattern PACKED_DAY = Pattern.compile("\\d{8}");
    private static final Pattern IBAN = Pattern.compile("\\s*[A-Za-z].*", Pattern.DOTALL);

    /** What the word behind the term's id asks for. */
    enum Form {
        /** The text as it is. */
        TEXT,
        /** A date written {@code yyyyMMdd}. */
        DATE,
        /** Stands only beside a value equal to the term's; used for attributes that tell two elements apart. */
        KEY,
        /** Only values without a scheme. */
        PLAIN,
        /** Only values with a scheme. */
        SCHEMED,
        /** Only accounts that may be an IBAN: they start with a letter, even when the rest is wrong. */
        IBAN,
        /** Only accounts that cannot be an IBAN. */
        OTHER,
        /** Only the first value of the term. */
        FIRST,
        /** Only the values after the first. */
        REST,
        /** A second place for the same value: read apart, and written again when nothing else was read there. */
        ECHO,
        /** Repeats the value of another term; what differs from it when read is no value of it. */
        SAME,
        /** A text behind the code of its subject: {@code #AAI#text}. */
        NOTE
    }

    /** The forms by their numbers, for packing. */
    static final List<Form> FORMS = List.of(Form.values());

    /** Reads a slot at a place where these groups are open; empty when the text is a literal. */
    static Optional<Slot> parse(String text, List<String> open) {
        Matcher m = NOTATION.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        Term term = Terms.standard().get(m.group(1));
        Form form = m.group(2) == null ? Form.TEXT : Form.valueOf(m.group(2).toUpperCase(Locale.ROOT));
        List<String> path = groups(term);
        return Optional.of(new Slot(term, form, path, Route.between(open, path)));
    }

    private static List<String> groups(Term term) {
        return Terms.standard().ancestors(term).stream()
                .filter(Term::group)
                .map(Term::id)
                .toList();
    }

    /** Whether the slot is for this value. */
    boolean takes(Value value) {
        return switch (form) {
            case PLAIN -> value.attributes().isEmpty();
            case SCHEMED -> !value.attributes().isEmpty();
            case IBAN ->
                from(value, Form.OTHER, () -> IBAN.matcher(value.text()).matches());
            case OTHER ->
                from(value, Form.IBAN, () -> !IBAN.matcher(value.text()).matches());
            case FIRST -> from(value, Form.REST, () -> value.index() == 1);
            case REST -> from(value, Form.FIRST, () -> value.index() > 1);
            case TEXT, DATE, KEY, ECHO, SAME, NOTE -> true;
        };
    }

    /** Whether the slot is for an attribute of that term that stands in an element of its own. */
    boolean partOf(String other) {
        return term.type() == Term.Type.ATTRIBUTE
                && term.parent().filter(other::equals).isPresent();
    }

    /** Whether the slot is a second place and the value was read at the first. */
    boolean repeats(Value value) {
        return form == Form.ECHO && value.origin() != Form.ECHO;
    }

    /** A value that was read from this place or its twin goes back where it was; others are told by what they are. */
    private boolean from(Value value, Form twin, BooleanSupplier otherwise) {
        return value.origin() == form || (value.origin() != twin && otherwise.getAsBoolean());
    }

    /** The values to write here: those of the scope itself, else those of the group that holds the term. */
    List<Value> values(Group scope) {
        if (form != Form.ECHO) {
            List<Value> own = scope.own(term.id());
            if (!own.isEmpty()) {
                return own;
            }
        }
        Group home = route.home(scope);
        if (home == null) {
            return List.of();
        }
        return form == Form.ECHO
                ? home.echo(term.id()).map(List::of).orElseGet(() -> home.values(term.id()))
                : home.values(term.id());
    }

    /** The first value of the term as far as it is known, seen from the groups that are open; {@code null} for none. */
    @Nullable
    Value seen(Group scope) {
        Group home = route.home(scope);
        return home == null ? null : home.first(term.id());
    }

    /** The text to write for a value of the tree; a date loses the time zone that XML Schema lets it have. */
    String toSyntax(String text) {
        if (form != Form.DATE) {
            return text;
        }
        Matcher date = DAY.matcher(text);
        return date.matches() ? date.group(1) + date.group(2) + date.group(3) : text;
    }

    /** The value of the tree for a text that was read; a text that is no date stays as it is. */
    String toTree(String text) {
        if (form != Form.DATE) {
            return text;
        }
        String date = text.strip();
        return PACKED_DAY.matcher(date).matches()
                ? date.substring(0, 4) + "-" + date.substring(4, 6) + "-" + date.substring(6)
                : text;
    }
}
