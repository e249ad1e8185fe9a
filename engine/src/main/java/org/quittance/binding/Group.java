package org.quittance.binding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/**
 * One occurrence of a business group with the values and groups found in it; the root holds the whole invoice.
 *
 * <p>Shaped exactly like the standard: BT-31 stands in BG-4, whatever element carried it. Only readers of this package
 * add to it; to everyone else it does not change.
 */
public final class Group {
    private final @Nullable Group owner;
    private final String id;
    private final int index;
    private final Position position;
    private final int depth;
    private final Group part;
    private int numbered;
    private final ById<Value> values = new ById<>();
    private final ById<Group> groups = new ById<>();
    /** Values read at a second place of their term; they count only where the first place is empty. */
    private Map<String, Value> echoes = Map.of();
    /** Opened by a value that stands outside the elements of its group; the first of those belongs to it. */
    private boolean implied;

    private Group(@Nullable Group owner, String id, int index, Position position) {
        this.owner = owner;
        this.id = id;
        this.index = index;
        this.position = position;
        this.depth = owner == null ? 0 : owner.depth + 1;
        this.part = owner == null || id.equals(SkeletonNode.STREAMED) ? this : owner.part;
    }

    static Group root() {
        return new Group(null, "", 1, Position.NONE);
    }

    /** The id of the group, such as {@code BG-25}; empty for the root. */
    public String id() {
        return id;
    }

    /** Which occurrence this is in its owner, counted from 1. */
    public int index() {
        return index;
    }

    /** The group around this one; empty for the root. */
    public Optional<Group> owner() {
        return Optional.ofNullable(owner);
    }

    public Position position() {
        return position;
    }

    /** The first value of a term, if there is one. */
    public Optional<Value> value(String term) {
        List<Value> all = values(term);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** The text of the first value of a term, if there is one. */
    public Optional<String> text(String term) {
        return value(term).map(Value::text);
    }

    /** Every value of a term, in the order found. */
    public List<Value> values(String term) {
        List<Value> own = values.get(term);
        return own != null
                ? own
                : echoes.isEmpty() ? List.of() : echo(term).map(List::of).orElse(List.of());
    }

    /** Every value that stands directly in this group. */
    public Collection<Value> values() {
        List<Value> all = values.all();
        for (Value echo : echoes.values()) {
            if (!values.has(echo.term())) {
                all.add(echo);
            }
        }
        return Collections.unmodifiableList(all);
    }

    /** The values of a term that were read at its first place. */
    List<Value> own(String term) {
        List<Value> own = values.get(term);
        return own == null ? List.of() : own;
    }

    /** How many groups stand around this one. */
    int depth() {
        return depth;
    }

    /** Whether the group stands somewhere in the other. */
    boolean below(Group other) {
        for (Group at = owner; at != null; at = at.owner) {
            if (at == other) {
                return true;
            }
        }
        return false;
    }

    /** The group so many steps up. */
    Group above(int steps) {
        Group at = this;
        for (int i = 0; i < steps; i++) {
            at = Objects.requireNonNull(at.owner);
        }
        return at;
    }

    /** The ids of the groups from the root down to this one. */
    List<String> openGroups() {
        List<String> open = new ArrayList<>(depth);
        for (Group at = this; at.owner != null; at = at.owner) {
            open.add(0, at.id);
        }
        return open;
    }

    /** The first occurrence of a group in this one; {@code null} when there is none. */
    @Nullable
    Group firstGroup(String group) {
        Several<Group> all = groups.get(group);
        return all == null ? null : all.get(0);
    }

    /** The first value of a term; {@code null} when there is none. */
    @Nullable
    Value first(String term) {
        Several<Value> own = values.get(term);
        return own != null ? own.get(0) : echoes.get(term);
    }

    /** The line in which the group stands, or the invoice around the lines. */
    Group part() {
        return part;
    }

    /** Numbers the values of the line, or of the invoice without its lines. */
    int nextNumber() {
        return part.numbered++;
    }

    /** Hands over what {@link #values()} lists. */
    void eachValue(Consumer<Value> user) {
        values.each(user);
        if (!echoes.isEmpty()) {
            for (Value echo : echoes.values()) {
                if (!values.has(echo.term())) {
                    user.accept(echo);
                }
            }
        }
    }

    /** Hands over every group that stands directly in this one. */
    void eachGroup(Consumer<Group> user) {
        groups.each(user);
    }

    /** What was read at the second place of a term. */
    Optional<Value> echo(String term) {
        return Optional.ofNullable(echoes.get(term));
    }

    void echo(String term, String text, Map<String, String> attributes, Position at) {
        if (echoes.isEmpty()) {
            echoes = new LinkedHashMap<>();
        }
        echoes.putIfAbsent(term, new Value(this, term, 1, text, attributes, at, Slot.Form.ECHO));
    }

    /** The first occurrence of a group in this one, if there is one. */
    public Optional<Group> group(String group) {
        List<Group> all = groups(group);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** Every occurrence of a group in this one, in the order found. */
    public List<Group> groups(String group) {
        List<Group> all = groups.get(group);
        return all == null ? List.of() : all;
    }

    /** Every group that stands directly in this one. */
    public Collection<Group> groups() {
        return Collections.unmodifiableList(groups.all());
    }

    /** The first value of a term anywhere below, walking down the term's own groups: {@code find("BT-37")}. */
    public Optional<Value> find(String term) {
        Group at = this;
        for (Term step : Terms.standard().ancestors(Terms.standard().get(term))) {
            if (step.id().equals(id) || at.groups(step.id()).isEmpty()) {
                continue;
            }
            at = at.groups(step.id()).get(0);
        }
        return at.value(term);
    }

    /** Whether nothing stands in the group. */
    public boolean isEmpty() {
        return values.isEmpty() && groups.isEmpty() && echoes.isEmpty();
    }

    /** The place in the standard's own tree, such as {@code BG-25[3]/BG-29}; empty for the root. */
    public String path() {
        if (owner == null) {
            return "";
        }
        Term term = Terms.standard().get(id);
        if (term.type() == Term.Type.PART && index == 1) {
            return owner.path();
        }
        String step = term.repeats() ? id + "[" + index + "]" : id;
        return owner.path().isEmpty() ? step : owner.path() + "/" + step;
    }

    /** A group with nothing in it that its owner does not know of: stands for one that is not there. */
    static Group absent(Group owner, String id) {
        return new Group(owner, id, 1, Position.NONE);
    }

    /** Takes the group, the last that its owner opened, out again when nothing was put into it. */
    void closeIfEmpty() {
        if (owner != null && isEmpty()) {
            Several<Group> all = owner.groups.get(id);
            if (all != null && all.size() == index) {
                all.removeLast();
            }
            if (all != null && all.isEmpty()) {
                owner.groups.remove(id);
                owner.closeIfEmpty();
            }
        }
    }

    /** A group of this one that it does not keep: whoever asked for it has it alone. */
    Group lend(String group, int occurrence, Position at) {
        return new Group(this, group, occurrence, at);
    }

    Group open(String group, Position at) {
        Group opened = new Group(this, group, groups(group).size() + 1, at);
        groups.append(group, opened);
        return opened;
    }

    /** The next occurrence of a group: the first is the one that an earlier value has implied. */
    Group next(String group, Position at) {
        List<Group> all = groups(group);
        if (all.size() == 1 && all.get(0).implied) {
            all.get(0).implied = false;
            return all.get(0);
        }
        return open(group, at);
    }

    /** The first occurrence of a group, made when it is not there yet. */
    Group only(String group, Position at) {
        List<Group> all = groups(group);
        if (!all.isEmpty()) {
            return all.get(0);
        }
        Group opened = open(group, at);
        opened.implied = true;
        return opened;
    }

    /** What was read at second places of terms and differs from the first; only the syntax it came from holds it. */
    List<Value> contradictingEchoes() {
        if (echoes.isEmpty()) {
            return List.of();
        }
        return echoes.values().stream()
                .filter(echo -> values.has(echo.term()))
                .filter(echo -> !echo.text().equals(values(echo.term()).get(0).text()))
                .toList();
    }

    Value add(String term, String text, Map<String, String> attributes, Position at) {
        return add(term, text, attributes, at, Slot.Form.TEXT);
    }

    Value add(String term, String text, Map<String, String> attributes, Position at, Slot.Form origin) {
        Value value = new Value(this, term, own(term).size() + 1, text, attributes, at, origin);
        values.append(term, value);
        return value;
    }

    /** States one value of a term in place of all others. */
    void replace(String term, String text) {
        if (!text(term).filter(text::equals).isPresent()) {
            values.remove(term);
            add(term, text, Map.of(), Position.NONE);
        }
    }

    /** Takes every value of a term, or every occurrence of a group, out again. */
    void clear(String term) {
        values.remove(term);
        groups.remove(term);
    }

    @Override
    public String toString() {
        return "%s%s%s".formatted(id, values.all(), groups.all());
    }
}
