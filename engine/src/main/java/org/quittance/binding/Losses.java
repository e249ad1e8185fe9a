package org.quittance.binding;

import java.util.List;
import org.quittance.term.Terms;

/** What of an invoice, or of one of its lines, was not written, and why. */
final class Losses {
    private final Skeleton skeleton;
    private final Marks written;
    private final List<Lost> lost;

    Losses(Skeleton skeleton, Marks written, List<Lost> lost) {
        this.skeleton = skeleton;
        this.written = written;
        this.lost = lost;
    }

    /** Adds everything in a group but the lines, which are looked through one by one. */
    void collect(Group group) {
        group.eachValue(value -> {
            if (!value.attributes().isEmpty() || !written.has(value)) {
                collect(value);
            }
        });
        for (Value echo : group.contradictingEchoes()) {
            if (!written.has(echo)) {
                add(echo.term(), echo, echo.text());
            }
        }
        group.eachGroup(below -> {
            if (!below.id().equals(SkeletonNode.STREAMED)) {
                collect(below);
            }
        });
    }

    private void collect(Value value) {
        boolean said = written.has(value);
        if (!said) {
            add(value.term(), value, value.text());
        }
        value.attributes().forEach((id, text) -> {
            if (!said || !skeleton.holds(id)) {
                add(id, value, text);
            }
        });
    }

    private void add(String term, Value value, String text) {
        String beside = skeleton.beside(term).stream()
                .filter(needed -> absent(needed, value.owner()))
                .findFirst()
                .orElse("");
        Lost.Reason reason = reason(term, beside);
        String path = term.equals(value.term()) ? value.path() : value.path() + "/" + term;
        lost.add(new Lost(term, path, text, value.position(), reason, reason == Lost.Reason.BESIDE ? beside : ""));
    }

    private static boolean absent(String needed, Group around) {
        return Slot.parse("{" + needed + "}", around.openGroups()).orElseThrow().seen(around) == null;
    }

    private Lost.Reason reason(String term, String beside) {
        if (!skeleton.holds(Terms.standard().get(term).id())) {
            return Lost.Reason.NO_PLACE;
        }
        return beside.isEmpty() ? Lost.Reason.TOO_MANY : Lost.Reason.BESIDE;
    }
}
