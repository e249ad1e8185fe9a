package org.quittance.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Finding;
import org.quittance.finding.Severity;

/** Lists the first findings of each rule; the last of them stands for those that are left out. */
final class Repeated {
    private Repeated() {}

    /** What is counted together. */
    private record Sort(String step, @Nullable String ruleSet, String rule, Severity severity) {}

    private static final class Tally {
        private int listed;
        private int last;
        private int more;
    }

    static List<Finding> listed(List<Finding> findings, int most) {
        if (findings.size() <= most) {
            return findings;
        }
        List<Finding> listed = new ArrayList<>();
        Map<Sort, Tally> tallies = new HashMap<>();
        for (Finding f : findings) {
            Sort sort = new Sort(f.step(), f.ruleSet(), f.rule(), f.severity());
            Tally tally = Objects.requireNonNull(tallies.computeIfAbsent(sort, same -> new Tally()));
            if (tally.listed < Math.max(1, most)) {
                tally.listed++;
                tally.last = listed.size();
                listed.add(f);
            } else {
                tally.more += f.times();
            }
        }
        for (Tally tally : tallies.values()) {
            Finding last = listed.get(tally.last);
            listed.set(tally.last, tally.more == 0 ? last : last.times(last.times() + tally.more));
        }
        return listed;
    }
}
