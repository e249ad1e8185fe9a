package org.quittance.schematron.saxon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.quittance.schematron.Violation;

/**
 * The violations of one run: of each rule the first, and of the rest the number, so that a document of which every line is
 * wrong does not fill the memory.
 */
final class Repetitions {
    /** How many rules may use up what one may: beyond, a rule is listed once, and counted. */
    private static final int SHARES = 20;

    private final int most;
    private final List<Violation> kept = new ArrayList<>();
    private final Map<Sort, Tally> tallies = new HashMap<>();

    Repetitions(int most) {
        this.most = Math.max(1, most);
    }

    /** What is counted together: never a warning with an error, which one id may be in different patterns. */
    private record Sort(String rule, Violation.Kind kind, Violation.Severity severity) {}

    private static final class Tally {
        private int listed;
        private int last;
        private int more;
    }

    /**
     * Adds a violation.
     *
     * @param completion what is yet to be done to a violation that is kept, and would be wasted on any other
     */
    void add(Violation violation, UnaryOperator<Violation> completion) {
        Sort sort = new Sort(violation.rule(), violation.kind(), violation.severity());
        Tally tally = tallies.computeIfAbsent(sort, same -> new Tally());
        boolean room = tally.listed < most && kept.size() / SHARES < most;
        if (tally.listed == 0 || room) {
            tally.last = kept.size();
            tally.listed++;
            kept.add(completion.apply(violation));
        } else {
            tally.more++;
        }
    }

    /** The violations kept, in order; the last of each sort stands for those that are not listed. */
    List<Violation> all() {
        for (Tally tally : tallies.values()) {
            if (tally.more > 0) {
                kept.set(tally.last, kept.get(tally.last).times(1 + tally.more));
            }
        }
        return kept;
    }
}
