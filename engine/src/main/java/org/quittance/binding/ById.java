package org.quittance.binding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What stands in a group, by the id of its term, in the order of first occurrence: a few ids, looked through in turn. */
final class ById<E> {
    private static final int FEW = 4;
    private static final @Nullable String[] NO_IDS = {};
    private static final @Nullable Object[] NO_LISTS = {};

    private @Nullable String[] ids = NO_IDS;
    private @Nullable Object[] lists = NO_LISTS;
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    boolean has(String id) {
        return at(id) >= 0;
    }

    /** What has this id; {@code null} for nothing. */
    @Nullable
    Several<E> get(String id) {
        int at = at(id);
        return at < 0 ? null : list(at);
    }

    @SuppressWarnings("unchecked") // only append fills the array
    private Several<E> list(int at) {
        return (Several<E>) Objects.requireNonNull(lists[at]);
    }

    private int at(String id) {
        for (int i = 0; i < size; i++) {
            String other = ids[i];
            if (other != null && id.hashCode() == other.hashCode() && id.equals(other)) {
                return i;
            }
        }
        return -1;
    }

    void append(String id, E one) {
        int at = at(id);
        if (at >= 0) {
            list(at).append(one);
            return;
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, Math.max(FEW, size * 2));
            lists = Arrays.copyOf(lists, Math.max(FEW, size * 2));
        }
        ids[size] = id;
        lists[size++] = new Several<>(one);
    }

    void remove(String id) {
        int at = at(id);
        if (at >= 0) {
            size--;
            System.arraycopy(ids, at + 1, ids, at, size - at);
            System.arraycopy(lists, at + 1, lists, at, size - at);
            ids[size] = null;
            lists[size] = null;
        }
    }

    /** Hands over everything, id after id. */
    void each(Consumer<? super E> user) {
        for (int i = 0; i < size; i++) {
            Several<E> list = list(i);
            for (int j = 0; j < list.size(); j++) {
                user.accept(list.get(j));
            }
        }
    }

    /** Everything, id after id. */
    List<E> all() {
        List<E> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            all.addAll(list(i));
        }
        return all;
    }
}
