package org.quittance.data;

/** How far a word is from another, to guess what somebody meant. */
public final class EditDistance {
    /** What a letter put in, left out or changed counts. */
    public static final int LETTER = 10;

    /** Two letters in the wrong order are the commonest slip, so they count a little less. */
    private static final int SWAP = 9;

    private EditDistance() {}

    /** The least sum of changes that make one word the other (optimal string alignment). */
    public static int between(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? (i + j) * LETTER : cheapest(a, b, i, j, d);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] d) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : LETTER;
        int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + LETTER, d[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + SWAP) : least;
    }
}
