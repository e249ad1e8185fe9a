package org.quittance.chorus.simulator;

import java.util.List;

/** Which page of a result is wanted, and what the portal says of it. */
record Paging(int page, int size, int most) {
    private static final int SIZE = 10;
    private static final int LARGEST = 10_000;
    private static final int MOST = 200;

    static Paging of(JsonObject block) {
        return new Paging(
                (int) Math.max(1, Math.min(Integer.MAX_VALUE, block.number("pageResultatDemandee", 1))),
                (int) Math.max(1, Math.min(LARGEST, block.number("nbResultatsParPage", SIZE))),
                (int) Math.max(1, Math.min(Integer.MAX_VALUE, block.number("nbResultatsMaximum", MOST))));
    }

    /** For results of which the portal does not limit the number. */
    Paging unlimited() {
        return new Paging(page, size, Integer.MAX_VALUE);
    }

    private int total(List<?> found) {
        return Math.min(found.size(), most);
    }

    <T> List<T> cut(List<T> found) {
        long from = Math.min((page - 1L) * size, total(found));
        return found.subList((int) from, (int) Math.min(from + size, total(found)));
    }

    /** Says in an answer which page it is. */
    void tell(JsonObject answer, List<?> found, Quirks quirks) {
        JsonObject told = JsonObject.of("pageCourante", page)
                .put("pages", Math.max(1, (total(found) + size - 1) / size))
                .put("nbResultatsParPage", size)
                .put("total", total(found));
        if (quirks.has(Quirk.FLAT_PAGING)) {
            answer.putAll(told);
        } else {
            answer.put("parametresRetour", told);
        }
    }
}
