package org.quittance.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** An invoice that is changed in some of its terms; the one that it is made from stays as it is. */
public final class Revision {
    private final Group invoice = Group.root();

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
        List<Value> all = new ArrayList<>(value.owner().values(value.term()));
        value.owner().clear(value.term());
        all.forEach(one -> value.owner()
                .add(one.term(), one == value ? text : one.text(), one.attributes(), one.position(), one.origin()));
    }

    /** Leaves a value out, and its group with it where nothing else stands in it. */
    public void remove(Value value) {
        List<Value> all = new ArrayList<>(value.owner().values(value.term()));
        value.owner().clear(value.term());
        all.stream().filter(one -> one != value).forEach(one -> value.owner()
                .add(one.term(), one.text(), one.attributes(), one.position(), one.origin()));
        value.owner().closeIfEmpty();
    }

    /** Leaves out every occurrence of a group that stands directly in the invoice. */
    public void remove(String group) {
        invoice.clear(group);
    }
}
