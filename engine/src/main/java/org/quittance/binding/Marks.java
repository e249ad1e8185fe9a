package org.quittance.binding;

import java.util.BitSet;

/** Some of the values of a line, or of the invoice without its lines; a value of another part is passed over. */
final class Marks {
    private final Group part;
    private final BitSet numbers = new BitSet();

    Marks(Group part) {
        this.part = part.part();
    }

    void add(Value value) {
        if (value.owner().part() == part) {
            numbers.set(value.number());
        }
    }

    boolean has(Value value) {
        return numbers.get(value.number());
    }
}
