package org.quittance.binding;

import java.util.List;
import java.util.Set;
import org.quittance.term.Terms;

/** What of an invoice, or of one of its lines, was not written, and why. */
final class Losses {
    private final Skeleton skeleton;
    private final Set<Value> written;
    private final List<Lost> lost;

    Losses(Skeleton skeleton, Set<Value> written, List<Lost> lost) {
        this.skeleton = skeleton;
        this.written = written;
        this.lost = lost;
    }

    /** Adds everything in a group but the lines, which are looked through one by one. */
    void collect(Group group) {
        for (Value value : group.values()) {
            if (!written.contains(value)) {
                add(value.term(), value, value.text());
            }
            value.attributes().forEach((id, text) -> {
                if (!written.contains(value) || !skeleton.holds(id)) {
                    add(id, value, text);
                }
            });
        }
        for (Value echo : group.contradictingEchoes()) {
            if (!written.contains(echo)) {
                add(echo.term(), echo, echo.text());
            }
        }
        for (Group below : group.groups()) {
            if (!below.id().equals(SkeletonNode.STREAMED)) {
                collect(below);
            }
        }
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
        return SkeletonWriter.seen(Slot.parse("{" + needed + "}").orElseThrow(), around)
                .isEmpty();
    }

    private Lost.Reason reason(String term, String beside) {
        if (!skeleton.holds(Terms.standard().get(term).id())) {
            return Lost.Reason.NO_PLACE;
        }
        return beside.isEmpty() ? Lost.Reason.TOO_MANY : Lost.Reason.BESIDE;
    }
}
