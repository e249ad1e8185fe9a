package org.quittance.binding;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** A set of terms, one bit for each of the standard. */
final class TermSet {
    private static final Map<String, Integer> NUMBERS = numbers(Terms.standard().all());

    private final long[] words = new long[(NUMBERS.size() + Long.SIZE - 1) / Long.SIZE];
    /** The words that may have bits. */
    private int first = words.length;

    private int end;

    private static Map<String, Integer> numbers(Collection<Term> terms) {
        Map<String, Integer> numbers = new HashMap<>();
        terms.forEach(term -> numbers.put(term.id(), numbers.size()));
        return numbers;
    }

    void add(String id) {
        Integer number = NUMBERS.get(id);
        if (number != null) {
            int word = number / Long.SIZE;
            words[word] |= 1L << number;
            first = Math.min(first, word);
            end = Math.max(end, word + 1);
        }
    }

    void addAll(TermSet other) {
        for (int i = other.first; i < other.end; i++) {
            words[i] |= other.words[i];
        }
        first = Math.min(first, other.first);
        end = Math.max(end, other.end);
    }

    /** Adds the terms of all values in a group, but for those of the lines in it. */
    void addAll(Group group) {
        group.eachValue(value -> add(value.term()));
        group.eachGroup(below -> {
            if (!below.id().equals(SkeletonNode.STREAMED)) {
                addAll(below);
            }
        });
    }

    boolean meets(TermSet other) {
        for (int i = Math.max(first, other.first); i < Math.min(end, other.end); i++) {
            if ((words[i] & other.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TermSet set && Arrays.equals(words, set.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
