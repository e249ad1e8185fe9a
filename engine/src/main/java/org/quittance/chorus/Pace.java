package org.quittance.chorus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/** Lets so many requests begin in a second, and so many be under way. */
final class Pace {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Semaphore places;
    private final Duration interval;
    private final Clock clock;
    private final Sleeper sleeper;
    private Instant next = Instant.MIN;
    private Instant seen = Instant.MIN;

    Pace(Pacing pacing, Clock clock, Sleeper sleeper) {
        this.places = new Semaphore(pacing.atOnce(), true);
        this.interval = SECOND.dividedBy(pacing.perSecond());
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Comes back when a request may begin; {@link #leave} has to follow. */
    void enter() throws InterruptedException {
        places.acquire();
        try {
            Duration wait = turn();
            if (!wait.isZero()) {
                sleeper.sleep(wait);
            }
        } catch (InterruptedException | RuntimeException e) {
            places.release();
            throw e;
        }
    }

    void leave() {
        places.release();
    }

    private synchronized Duration turn() {
        Instant now = clock.instant();
        if (now.isBefore(seen)) {
            next = now;
        }
        seen = now;
        Instant turn = next.isAfter(now) ? next : now;
        next = turn.plus(interval);
        return Duration.between(now, turn);
    }
}
