package org.quittance.binding;

import java.util.ArrayList;
import java.util.List;

/**
 * An element of a skeleton without what cannot appear as long as no terms are there but certain ones.
 *
 * @param node the element
 * @param rivals the leaves beside it that keep it from being written
 * @param children what is left of its children
 */
record SkeletonCut(SkeletonNode node, List<SkeletonNode> rivals, List<SkeletonCut> children) {

    static SkeletonCut of(SkeletonNode node, TermSet present) {
        return of(node, List.of(), present);
    }

    private static SkeletonCut of(SkeletonNode node, List<SkeletonNode> rivals, TermSet present) {
        List<SkeletonCut> children = new ArrayList<>();
        for (int i = 0; i < node.children.size() && !node.literal(); i++) {
            SkeletonNode child = node.children.get(i);
            if (child.streamed()) {
                children.add(new SkeletonCut(child, List.of(), List.of()));
            } else if (child.terms.meet(present)) {
                children.add(of(child, node.rivals.get(i), present));
            }
        }
        return new SkeletonCut(node, rivals, children);
    }
}
