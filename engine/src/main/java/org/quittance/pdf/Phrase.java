package org.quittance.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quittance.binding.Value;

/** A text of labels and values of the invoice; a value cannot get in without the term that it shows. */
final class Phrase {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Wording wording;
    private final List<Piece> pieces = new ArrayList<>();
    private Style style;

    Phrase(Wording wording, Style style) {
        this.wording = wording;
        this.style = style;
    }

    /** What follows looks like this. */
    Phrase in(Style next) {
        style = next;
        return this;
    }

    /** Adds words that are no value of the invoice. */
    Phrase say(String words) {
        String text = Typesetter.settable(words);
        if (!text.isEmpty()) {
            pieces.add(Piece.words(text, style));
        }
        return this;
    }

    /** Adds the label of this key. */
    Phrase label(String key) {
        return say(wording.texts().get(key));
    }

    /** Adds a value, written as its type and the language want it. */
    Phrase print(Value value) {
        return print(value, wording.of(value));
    }

    Phrase print(Optional<Value> value) {
        value.ifPresent(this::print);
        return this;
    }

    /** Adds an amount with the symbol of the currency. */
    Phrase money(Value value) {
        return print(value, wording.money(value));
    }

    /** Adds a value in words of its own. */
    Phrase print(Value value, String words) {
        wording.printed(value);
        return add(words, Source.of(value));
    }

    /** Says that what was added last, a value, shows this value too: nobody needs to read the same thing twice. */
    Phrase also(Value value) {
        int last = pieces.size() - 1;
        if (last >= 0) {
            wording.printed(value);
            pieces.set(last, pieces.get(last).also(Source.of(value)));
        }
        return this;
    }

    /** Adds an attribute of a value, if it has it. */
    Phrase attribute(Value value, String attribute) {
        value.attribute(attribute).ifPresent(text -> add(text, Source.of(value, attribute, text)));
        return this;
    }

    private Phrase add(String words, Source source) {
        String text = Typesetter.settable(words);
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, style, List.of(source)));
        }
        return this;
    }

    /** Adds words between what is there and what follows; nothing at the start. */
    Phrase then(String words) {
        return pieces.isEmpty() ? this : say(words);
    }

    /** Adds the separator of lists, if something stands before it. */
    Phrase dot() {
        return then(" " + wording.texts().get("list.separator") + " ");
    }

    /** Adds the text of a key, whose {@code {0}}, {@code {1}} are filled by the parts. */
    @SafeVarargs
    final Phrase fill(String key, Consumer<Phrase>... parts) {
        String pattern = wording.texts().get(key);
        Matcher place = PLACE.matcher(pattern);
        int at = 0;
        while (place.find()) {
            say(pattern.substring(at, place.start()));
            parts[Integer.parseInt(place.group(1))].accept(this);
            at = place.end();
        }
        return say(pattern.substring(at));
    }

    /** Adds what another phrase holds. */
    Phrase append(Phrase other) {
        pieces.addAll(other.pieces);
        return this;
    }

    Style style() {
        return style;
    }

    Wording wording() {
        return wording;
    }

    List<Piece> pieces() {
        return pieces;
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** The whole text. */
    String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    double width(Typesetter typesetter) {
        return pieces.stream()
                .mapToDouble(piece -> typesetter.width(piece.text(), piece.style()))
                .sum();
    }

    /** Makes everything smaller, if needed, so that it fits into the measure on one line. */
    Phrase fit(Typesetter typesetter, double measure, double least) {
        double width = width(typesetter);
        if (width > measure) {
            pieces.replaceAll(piece -> shrink(piece, measure / width, least));
        }
        return this;
    }

    private static Piece shrink(Piece piece, double factor, double least) {
        double size = Math.floor(piece.style().size() * factor * 10) / 10;
        double bounded = Math.max(Math.min(least, piece.style().size()), size);
        return piece.in(piece.style().size(bounded));
    }
}
