package org.quittance.binding;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** An invoice that is changed in some of its terms; the one that it is made from stays as it is. */
public final class Revision {
    private final Group invoice = Group.root();
    /** The values that were stated anew, each with the one that stands for it. */
    private final IdentityHashMap<Value, Value> restated = new IdentityHashMap<>();

    /** Begins with a copy of an invoice. */
    public Revision(Group original) {
        copy(original, invoice);
    }

    private static void copy(Group from, Group to) {
        from.values()
                .forEach(value ->
                        to.add(value.term(), value.text(), value.attributes(), value.position(), value.origin()));
        from.groups().forEach(group -> copy(group, to.open(group.id(), group.position())));
    }

    /** The invoice as it is by now. */
    public Group invoice() {
        return invoice;
    }

    /** States one more value of a term, in the first occurrence of each of its groups. */
    public void add(String term, Map<String, String> attributes, String text) {
        Group home = invoice;
        for (Term step : Terms.standard().ancestors(Terms.standard().get(term))) {
            home = home.only(step.id(), Position.NONE);
        }
        home.add(term, text, attributes, Position.NONE);
    }

    /** Gives a value another text. */
    public void rewrite(Value value, String text) {
        restate(value, text);
    }

    /** Leaves a value out, and its group with it where nothing else stands in it. */
    public void remove(Value value) {
        restate(value, null);
        value.owner().closeIfEmpty();
    }

    /** States the values of a term anew, of one of them another text or nothing. */
    private void restate(Value value, @Nullable String text) {
        Group owner = value.owner();
        Value changed = now(value);
        List<Value> all = new ArrayList<>(owner.values(value.term()));
        owner.clear(value.term());
        for (Value one : all) {
            String said = one == changed ? text : one.text();
            if (said != null) {
                restated.put(one, owner.add(one.term(), said, one.attributes(), one.position(), one.origin()));
            }
        }
    }

    /** The value that stands for one by now. */
    private Value now(Value value) {
        Value at = value;
        for (Value next = restated.get(at); next != null; next = restated.get(at)) {
            at = next;
        }
        return at;
    }

    /** Leaves out every occurrence of a group that stands directly in the invoice. */
    public void remove(String group) {
        invoice.clear(group);
    }
}
