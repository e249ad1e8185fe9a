package org.quittance.binding;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A list, mostly of one, that grows by {@link #append} alone: to everyone outside the package it does not change. */
final class Several<E> extends AbstractList<E> implements RandomAccess {
    private @Nullable Object[] all;
    private int size;

    Several(E first) {
        all = new @Nullable Object[] {first};
        size = 1;
    }

    void append(E one) {
        if (size == all.length) {
            all = Arrays.copyOf(all, Math.max(4, size * 2));
        }
        all[size++] = one;
    }

    void removeLast() {
        all[--size] = null;
    }

    @Override
    @SuppressWarnings("unchecked") // only append fills the array
    public E get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return (E) Objects.requireNonNull(all[index]);
    }

    @Override
    public int size() {
        return size;
    }
}
