package org.quittance.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Lines of text one below the other in a column, each drawn once, where there is room; what does not fit goes on in the
 * next draw.
 */
final class Stack {
    /** Where the baseline stands in a line of text, from its top. */
    static final double BASELINE = 0.78;

    private static final int MOST_KEPT = 10;

    private final Typesetter typesetter;
    private final double width;
    private final boolean flushRight;
    private final List<Slot> slots = new ArrayList<>();
    private int next;

    private Stack(Typesetter typesetter, double width, boolean flushRight) {
        this.typesetter = typesetter;
        this.width = width;
        this.flushRight = flushRight;
    }

    static Stack left(Typesetter typesetter, double width) {
        return new Stack(typesetter, width, false);
    }

    static Stack right(Typesetter typesetter, double width) {
        return new Stack(typesetter, width, true);
    }

    /** A line to draw, with the gap above it. */
    private record Slot(TextLine line, Tags tags, double leading, double gap, double together) {
        Slot keeping(double height) {
            return new Slot(line, tags, leading, gap, height);
        }

        Slot under(double space) {
            return new Slot(line, tags, leading, space, Math.max(0, together - gap) + space);
        }

        double height() {
            return gap + leading;
        }

        /** The height without which it is not drawn. */
        double needs() {
            return Math.max(height(), together);
        }
    }

    /** Where the pieces of a phrase go in the structure: values into spans of their own, words into the element. */
    private static final class Tags {
        private final StructureElement element;
        private final IdentityHashMap<Piece, StructureElement> spans = new IdentityHashMap<>();

        Tags(StructureElement element) {
            this.element = element;
        }

        StructureElement of(Piece piece) {
            return piece.showsValue()
                    ? spans.computeIfAbsent(piece, p -> element.add("Span").prints(p.sources()))
                    : element;
        }
    }

    /** Adds a phrase whose values become spans of the element. */
    Stack add(StructureElement element, Phrase phrase, double leading) {
        return add(new Tags(element), phrase, leading, 0);
    }

    /** Adds a phrase with a gap above it. */
    Stack add(StructureElement element, Phrase phrase, double leading, double gap) {
        return add(new Tags(element), phrase, leading, gap);
    }

    /** Adds a phrase that is all its element holds: if it is a single value, the element itself says so. */
    Stack only(StructureElement element, Phrase phrase, double leading) {
        Tags tags = new Tags(element);
        if (phrase.pieces().size() == 1) {
            Piece piece = phrase.pieces().get(0);
            if (piece.showsValue()) {
                tags.spans.put(piece, element.prints(piece.sources()));
            }
        }
        return add(tags, phrase, leading, 0);
    }

    private Stack add(Tags tags, Phrase phrase, double leading, double gap) {
        double above = slots.isEmpty() ? 0 : gap;
        for (TextLine line : Wrapping.wrap(phrase, width, typesetter)) {
            slots.add(new Slot(line, tags, leading, above, 0));
            above = 0;
        }
        return this;
    }

    /** How many lines the stack has; where the next one will stand. */
    int size() {
        return slots.size();
    }

    /** Keeps the lines from here to the end on one page; of a long block only its start. */
    void keepTogether(int from) {
        if (from < slots.size()) {
            int to = Math.min(slots.size(), from + MOST_KEPT);
            slots.set(from, slots.get(from).keeping(height(slots.subList(from, to))));
        }
    }

    /**
     * Lets the lines that do not fit into a height go on at the top of the next column, which is as wide, if both columns
     * then fit; else everything stays.
     *
     * @param gap the gap in the next column between what goes on and what was there
     */
    void pour(double room, Stack column, double gap) {
        int from = firstBeyond(room);
        List<Slot> rest = slots.subList(from, slots.size());
        if (rest.isEmpty()) {
            return;
        }
        List<Slot> poured = new ArrayList<>(rest);
        poured.set(0, poured.get(0).under(0));
        if (!column.isEmpty()) {
            poured.add(column.slots.get(0).under(gap));
            poured.addAll(column.slots.subList(1, column.size()));
        }
        if (from > 0 && height(poured) <= room) {
            rest.clear();
            column.slots.clear();
            column.slots.addAll(poured);
        }
    }

    private int firstBeyond(double room) {
        double y = 0;
        int at = 0;
        while (at < slots.size() && y + slots.get(at).needs() <= room + 0.01) {
            y += slots.get(at++).height();
        }
        return at;
    }

    boolean isEmpty() {
        return slots.isEmpty();
    }

    /** Whether every line has been drawn. */
    boolean done() {
        return next == slots.size();
    }

    /** The height of what is still to be drawn. */
    double height() {
        return height(slots.subList(next, slots.size()));
    }

    private static double height(List<Slot> slots) {
        return slots.stream().mapToDouble(Slot::height).sum();
    }

    /** The height of the next line, 0 when there is none. */
    double nextHeight() {
        return done() ? 0 : slots.get(next).height();
    }

    /** Draws the lines that fit between top and bottom; gives the y below the last one. */
    double draw(PageCanvas page, double x, double top, double bottom) {
        double y = top;
        while (!done() && y + slots.get(next).needs() <= bottom + 0.01) {
            Slot slot = slots.get(next++);
            y += slot.gap();
            draw(page, slot, flushRight ? x + width - slot.line().width() : x, y + BASELINE * slot.leading());
            y += slot.leading();
        }
        return y;
    }

    private static void draw(PageCanvas page, Slot slot, double x, double baseline) {
        for (TextLine.Fragment fragment : slot.line().fragments()) {
            page.mark(slot.tags().of(fragment.piece()));
            page.text(fragment.text(), fragment.piece().style(), x + fragment.x(), baseline);
        }
    }
}
