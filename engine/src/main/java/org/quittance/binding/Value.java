package org.quittance.binding;

import java.util.Map;
import java.util.Optional;

/** One value of a business term, as written: no reading of it has been tried yet. */
public final class Value {
    private final Group owner;
    private final String term;
    private final int index;
    private final int number;
    private final String text;
    private final Map<String, String> attributes;
    private final Position position;
    private final Slot.Form origin;

    Value(
            Group owner,
            String term,
            int index,
            String text,
            Map<String, String> attributes,
            Position position,
            Slot.Form origin) {
        this.owner = owner;
        this.term = term;
        this.index = index;
        this.number = owner.nextNumber();
        this.text = text;
        this.attributes = attributes;
        this.position = position;
        this.origin = origin;
    }

    /** Which of several places for the term in one syntax it was read from, so that it goes back there. */
    Slot.Form origin() {
        return origin;
    }

    /** The id of the term, such as {@code BT-31}. */
    public String term() {
        return term;
    }

    /** The lexical value; dates as {@code yyyy-MM-dd} where they could be read as such. */
    public String text() {
        return text;
    }

    /** The attributes of the value by their ids, such as {@code BT-29-1} (the scheme). */
    public Map<String, String> attributes() {
        return attributes;
    }

    /** One attribute of the value. */
    public Optional<String> attribute(String id) {
        return Optional.ofNullable(attributes.get(id));
    }

    /** Which value of its term this is in its group, counted from 1. */
    public int index() {
        return index;
    }

    /** Which value this is of the line, or of the invoice without its lines, counted from 0. */
    int number() {
        return number;
    }

    /** The group in which the value stands. */
    public Group owner() {
        return owner;
    }

    public Position position() {
        return position;
    }

    /** The place in the standard's own tree, such as {@code BG-25[3]/BT-131}. */
    public String path() {
        String id = index > 1 || owner.values(term).size() > 1 ? term + "[" + index + "]" : term;
        return owner.path().isEmpty() ? id : owner.path() + "/" + id;
    }

    @Override
    public String toString() {
        return path() + "=" + text;
    }
}
