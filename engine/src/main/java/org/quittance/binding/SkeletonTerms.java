package org.quittance.binding;

import org.jspecify.annotations.Nullable;
import org.quittance.term.Term;

/** When something of an element of a skeleton can appear: most elements need one of a few terms, and most are absent. */
final class SkeletonTerms {
    private final TermSet terms = new TermSet();
    private final boolean forced;
    private final boolean beside;

    private SkeletonTerms(SkeletonNode node) {
        this.beside = beside(node);
        boolean perValue = node.group.isEmpty() && node.eachSlot != null;
        this.forced = forced(node) && !perValue;
        if (perValue) {
            add(node.eachSlot);
        } else if (node.slot != null) {
            add(node.slot);
        } else {
            node.attributes.forEach(attribute -> add(attribute.slot()));
            node.children.forEach(child -> terms.addAll(child.terms.terms));
        }
    }

    static SkeletonTerms of(SkeletonNode node) {
        return new SkeletonTerms(node);
    }

    /** What stands there whatever the terms are, if anything stands around it. */
    private static boolean beside(SkeletonNode node) {
        return node.literal() || (node.slot != null && (node.slot.form() == Slot.Form.KEY || node.otherwise != null));
    }

    /** What makes itself appear, or takes note of what is absent. */
    private static boolean forced(SkeletonNode node) {
        return node.streamed()
                || (node.must && node.slot == null)
                || (node.slot == null
                        && node.attributes.stream()
                                .anyMatch(a -> a.slot() != null && a.slot().form() == Slot.Form.SAME))
                || node.children.stream().anyMatch(child -> child.terms.forced);
    }

    private void add(@Nullable Slot slot) {
        if (slot != null && slot.form() != Slot.Form.KEY && slot.form() != Slot.Form.SAME) {
            Term term = slot.term();
            terms.add(term.type() == Term.Type.ATTRIBUTE ? term.parent().orElse(term.id()) : term.id());
        }
    }

    /** Whether anything of the element can be written in an invoice, or a line of one, with these terms. */
    boolean meet(TermSet present) {
        return beside || forced || terms.meets(present);
    }
}
