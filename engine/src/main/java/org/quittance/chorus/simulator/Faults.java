package org.quittance.chorus.simulator;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Says which call goes wrong, and how: those that were ordered first, then by chance. Safe for many threads. */
final class Faults {
    private static final String DEPOSIT = "factures/v1/deposer/flux";

    private final FaultRates rates;
    private final Random chance;
    private final List<Ordered> ordered = new ArrayList<>();

    Faults(FaultRates rates, Random chance) {
        this.rates = rates;
        this.chance = chance;
    }

    /** A fault that was asked for: so many times, for the paths that end so. */
    private record Ordered(FaultKind kind, String path, long times) {}

    synchronized void order(FaultKind kind, String path, long times) {
        ordered.add(new Ordered(kind, path, times));
    }

    /** The fault of the next call to a path, if it has one. */
    synchronized Optional<FaultKind> next(String path) {
        for (Iterator<Ordered> each = ordered.iterator(); each.hasNext(); ) {
            Ordered one = each.next();
            if (path.endsWith(one.path()) && fits(one.kind(), path)) {
                int at = ordered.indexOf(one);
                each.remove();
                if (one.times() > 1) {
                    ordered.add(at, new Ordered(one.kind(), one.path(), one.times() - 1));
                }
                return Optional.of(one.kind());
            }
        }
        return path.startsWith(Simulator.ROOT) ? byChance(path) : Optional.empty();
    }

    private static boolean fits(FaultKind kind, String path) {
        return !kind.deposits() || path.endsWith(DEPOSIT);
    }

    private Optional<FaultKind> byChance(String path) {
        double drawn = chance.nextDouble();
        for (Map.Entry<FaultKind, Double> share : rates.shares().entrySet()) {
            drawn -= share.getValue();
            if (drawn < 0) {
                return Optional.of(share.getKey()).filter(kind -> fits(kind, path));
            }
        }
        return Optional.empty();
    }
}
