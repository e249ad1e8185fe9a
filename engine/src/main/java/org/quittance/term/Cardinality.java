package org.quittance.term;

/**
 * How often a term may stand in its parent, such as {@code 0..1} or {@code 1..n}.
 *
 * @param min the least number of occurrences
 * @param max the greatest number, {@link Integer#MAX_VALUE} for {@code n}
 */
public record Cardinality(int min, int max) {

    static Cardinality parse(String text) {
        int dots = text.indexOf("..");
        String max = text.substring(dots + 2);
        return new Cardinality(
                Integer.parseInt(text.substring(0, dots)), max.equals("n") ? Integer.MAX_VALUE : Integer.parseInt(max));
    }

    /** Whether the term must be there when its parent is. */
    public boolean mandatory() {
        return min > 0;
    }

    /** Whether the term may stand more than once. */
    public boolean repeats() {
        return max > 1;
    }

    @Override
    public String toString() {
        return min + ".." + (max == Integer.MAX_VALUE ? "n" : String.valueOf(max));
    }
}
