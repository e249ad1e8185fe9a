package org.quittance.validation;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.quittance.binding.Group;
import org.quittance.binding.Value;
import org.quittance.pdf.Wording;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** Writes values of an invoice as people read them, marks those that findings are about, and remembers which it wrote. */
final class HtmlField {
    /** Longer texts are cut: attached documents, mostly. */
    private static final int LONGEST = 1_000;

    /** What is worth formatting; anything else that should be a figure is shown as it stands. */
    private static final Pattern FIGURE = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,12})?");

    private final HtmlWords words;
    private final HtmlAnchors anchors;
    private final FieldMarks marks;
    private final Wording wording;
    private final Set<Value> written = Collections.newSetFromMap(new IdentityHashMap<>());

    HtmlField(Group invoice, HtmlWords words, HtmlAnchors anchors, FieldMarks marks) {
        this.words = words;
        this.anchors = anchors;
        this.marks = marks;
        this.wording = Wording.in(words.locale(), invoice.text("BT-5").orElse("EUR"));
    }

    boolean written(Value value) {
        return written.contains(value);
    }

    boolean marked(Value value) {
        return !marks.of(value).isEmpty();
    }

    /** Writes a value; what is wrong with it is linked. */
    void write(Html html, Value value) {
        write(html, value, shown(value));
    }

    /** Writes a value; a code as it stands. */
    void writeShort(Html html, Value value) {
        boolean code = Terms.standard()
                .find(value.term())
                .filter(term -> term.type() == Term.Type.CODE)
                .isPresent();
        write(html, value, code ? cut(value.text()) : shown(value));
    }

    /** Writes a unit in the words for it beside that quantity, unless something is wrong with the code. */
    void writeUnit(Html html, Value unit, Optional<Value> quantity) {
        write(html, unit, marked(unit) ? cut(unit.text()) : wording.unit(unit, quantity));
    }

    /** Writes a value in words of its own. */
    void write(Html html, Value value, String shown) {
        written.add(value);
        List<FileCause> causes = marks.of(value);
        boolean plain = shown.equals(value.text()) || value.text().length() > 100;
        String title = words.term(value.term()) + (plain ? "" : " = " + value.text());
        if (causes.isEmpty()) {
            html.open("span", "title", title).foreign(shown).close("span");
            return;
        }
        String id = anchors.field(marks.number(value));
        html.open("mark", "id", id, "class", causes.get(0).severity().id(), "title", title);
        html.foreign(shown.isBlank() ? words.get("empty") : shown).close("mark");
        links(html, causes);
    }

    void links(Html html, List<FileCause> causes) {
        for (FileCause cause : causes) {
            html.element(
                    "a",
                    HtmlSigns.of(cause.severity()) + " " + cause.number(),
                    "class",
                    "ref " + cause.severity().id(),
                    "href",
                    "#" + anchors.cause(cause),
                    "aria-label",
                    words.get(
                            "ref",
                            words.of(cause.severity()),
                            cause.number(),
                            cause.first().rule()));
        }
    }

    private String shown(Value value) {
        Term term = Terms.standard().find(value.term()).orElse(null);
        if (term == null) {
            return cut(value.text());
        }
        return switch (term.type()) {
            case BINARY_OBJECT -> words.get("binary", value.text().length());
            case AMOUNT, UNIT_PRICE, QUANTITY, PERCENTAGE ->
                FIGURE.matcher(value.text()).matches() ? wording.of(value) : cut(value.text());
            case CODE -> code(value);
            default -> cut(wording.of(value));
        };
    }

    /** People read the name of a code, and the rules are about the code: both are shown. */
    private String code(Value value) {
        String name = wording.of(value);
        return name.equals(value.text()) ? cut(name) : cut(name) + " (" + cut(value.text()) + ")";
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
