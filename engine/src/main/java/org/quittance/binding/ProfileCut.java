package org.quittance.binding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;
import org.quittance.term.Profile;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/**
 * An invoice cut down to what a profile holds.
 *
 * @param terms what is left
 * @param leftOut a finding for each term or group that is not, with how often it stood there: a warning, or an error
 *     where the invoice would be another without it
 */
public record ProfileCut(Group terms, List<Finding> leftOut) {
    public ProfileCut {
        leftOut = List.copyOf(leftOut);
    }

    /** Leaves out every term of an invoice that is not part of the profile; the invoice itself stays as it is. */
    public static ProfileCut of(Group invoice, Profile profile) {
        Cutter cutter = new Cutter(profile);
        Group kept = Group.root();
        cutter.copy(invoice, kept);
        return new ProfileCut(claim(kept, profile), cutter.findings());
    }

    /** Makes an invoice state the profile (BT-24), and the process (BT-23) that it supposes where none is stated. */
    public static Group claim(Group invoice, Profile profile) {
        Group control = invoice.only("BG-2", Position.NONE);
        control.replace("BT-24", profile.guideline());
        if (control.values("BT-23").isEmpty()) {
            profile.process().ifPresent(process -> control.replace("BT-23", process));
        }
        return invoice;
    }

    private static final class Cutter {
        private static final Set<String> TRUE = Set.of("true", "1");

        private final Terms standard = Terms.standard();
        private final Profile profile;
        /** By term, the places where it stood. */
        private final Map<String, List<Place>> leftOut = new LinkedHashMap<>();
        /** The terms without which the invoice would be another: a test or a copy would become the real one. */
        private final Set<String> reversing = new HashSet<>();

        Cutter(Profile profile) {
            this.profile = profile;
        }

        void copy(Group from, Group to) {
            for (Value value : from.values()) {
                if (standard.get(value.term()).type() == Term.Type.INDICATOR
                        && TRUE.contains(value.text().strip())) {
                    reversing.add(value.term());
                }
                if (held(value.term(), value.path(), value.position())) {
                    to.add(value.term(), value.text(), attributes(value), value.position(), value.origin());
                }
            }
            for (Group group : from.groups()) {
                if (summing(group)) {
                    leave(group.id(), group.path(), group.position());
                } else if (held(group.id(), group.path(), group.position())) {
                    Group copy = to.open(group.id(), group.position());
                    copy(group, copy);
                    copy.closeIfEmpty();
                }
            }
        }

        /** A line that sums up others, or only informs, would count where the profile does not know its kind. */
        private boolean summing(Group group) {
            return standard.get(LineKind.TERM).in(profile).isEmpty() && !LineKind.counts(group);
        }

        private void leave(String term, String path, Position at) {
            leftOut.computeIfAbsent(term, k -> new ArrayList<>()).add(Place.at(path, at.line(), at.column()));
        }

        private Map<String, String> attributes(Value value) {
            Map<String, String> kept = new LinkedHashMap<>(value.attributes());
            kept.keySet().removeIf(id -> !held(id, value.path() + "/" + id, value.position()));
            return kept;
        }

        private boolean held(String term, String path, Position at) {
            boolean held = standard.get(term).in(profile).isPresent();
            if (!held) {
                leave(term, path, at);
            }
            return held;
        }

        List<Finding> findings() {
            return leftOut.entrySet().stream()
                    .map(left -> finding(left.getKey(), left.getValue()))
                    .toList();
        }

        private Finding finding(String term, List<Place> places) {
            Message message =
                    Message.of("QX-PROFILE-LEFT-OUT", term, Message.nameOf(term), profile.id(), places.size());
            Severity weight = reversing.contains(term) ? Severity.ERROR : Severity.WARNING;
            return Finding.of("profile", weight, List.of(term), places.get(0), message);
        }
    }
}
