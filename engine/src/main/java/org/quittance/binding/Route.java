package org.quittance.binding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way from one group to another in the tree of the standard.
 *
 * @param up how many groups to leave
 * @param down the groups to enter then
 */
record Route(int up, List<String> down) {

    /** The way between two groups, each given by the groups from the root down to it. */
    static Route between(List<String> from, List<String> to) {
        int common = 0;
        while (common < Math.min(from.size(), to.size()) && from.get(common).equals(to.get(common))) {
            common++;
        }
        return new Route(from.size() - common, List.copyOf(to.subList(common, to.size())));
    }

    /** The group at the end, in the first occurrence of each on the way; {@code null} when one is not there. */
    @Nullable
    Group home(Group from) {
        Group at = from.above(up);
        for (int i = 0; i < down.size() && at != null; i++) {
            at = at.firstGroup(down.get(i));
        }
        return at;
    }

    /** The group at the end; on the way, what is not there is made. */
    Group make(Group from, Position position) {
        Group at = from.above(up);
        for (int i = 0; i < down.size(); i++) {
            at = at.only(down.get(i), position);
        }
        return at;
    }

    /** The group at the end; what is not there is stood for by a group with nothing in it. */
    Group homeOrAbsent(Group from) {
        Group at = from.above(up);
        for (int i = 0; i < down.size(); i++) {
            Group next = at.firstGroup(down.get(i));
            at = next == null ? Group.absent(at, down.get(i)) : next;
        }
        return at;
    }
}
