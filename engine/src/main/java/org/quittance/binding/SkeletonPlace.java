package org.quittance.binding;

import java.util.List;

/**
 * Where an element of a skeleton stands.
 *
 * @param prefix the prefix of its name; empty for none
 * @param name its local name
 * @param namespace the namespace of its name
 * @param depth how many elements stand around it
 * @param open the groups that are open around it, from the root down
 * @param group the groups from the root down to the one that it opens; empty when it opens none
 */
record SkeletonPlace(String prefix, String name, String namespace, int depth, List<String> open, List<String> group) {

    String qualifiedName() {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /** A line break and the indent of the element. */
    String indent() {
        return "\n" + "  ".repeat(depth);
    }

    /** The groups that are open in the element. */
    List<String> inside() {
        return group.isEmpty() ? open : group;
    }

    /** The way from what is open around the element to the group in which its own group stands. */
    Route toOwner() {
        return Route.between(open, group.isEmpty() ? open : group.subList(0, group.size() - 1));
    }
}
