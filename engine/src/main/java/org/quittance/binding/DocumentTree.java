package org.quittance.binding;

import java.util.List;
import java.util.Optional;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** Finds the standard's own place of a term below a group of an invoice. */
final class DocumentTree {
    private DocumentTree() {}

    /** The groups between a group and a term below it; empty when the term does not stand there. */
    static Optional<List<Term>> between(String group, Term term) {
        List<Term> above = Terms.standard().ancestors(term);
        if (group.isEmpty()) {
            return Optional.of(above);
        }
        for (int i = 0; i < above.size(); i++) {
            if (above.get(i).id().equals(group)) {
                return Optional.of(above.subList(i + 1, above.size()));
            }
        }
        return Optional.empty();
    }

    /** The group in which a term stands, made when it is not there yet. */
    static Group reach(Group from, Term term, Position at) {
        Group group = from;
        for (Term step : between(from.id(), term).orElseThrow()) {
            group = group.only(step.id(), at);
        }
        return group;
    }

    /** The group in which a term stands, if it is there and the only one of its kind on the way. */
    static Optional<Group> look(Group from, Term term) {
        Group group = from;
        for (Term step : between(from.id(), term).orElseThrow()) {
            List<Group> steps = group.groups(step.id());
            if (steps.size() != 1) {
                return Optional.empty();
            }
            group = steps.get(0);
        }
        return Optional.of(group);
    }
}
