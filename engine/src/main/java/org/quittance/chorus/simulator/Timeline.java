package org.quittance.chorus.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The simulator's time: the clock's, moved on by hand, never back; and what is due to happen. Used under one lock. */
final class Timeline {
    private final Clock clock;
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::order));
    private Duration ahead = Duration.ZERO;
    private Instant reached = Instant.MIN;
    private long order;

    Timeline(Clock clock) {
        this.clock = clock;
    }

    private record Due(Instant at, long order, Happening what) {}

    /** Something that happens at its time. */
    @FunctionalInterface
    interface Happening {
        void happen(Instant at);
    }

    Instant now() {
        Instant now = clock.instant().plus(ahead);
        return now.isAfter(reached) ? now : reached;
    }

    void advance(Duration by) {
        ahead = ahead.plus(by);
    }

    void at(Instant time, Happening what) {
        due.add(new Due(time, order++, what));
    }

    /** Lets everything happen that is due until then, in the order of its times. */
    void settle(Instant until) {
        for (Due next = due.peek(); next != null && !next.at().isAfter(until); next = due.peek()) {
            due.remove();
            next.what().happen(next.at());
        }
        reached = until.isAfter(reached) ? until : reached;
    }
}
