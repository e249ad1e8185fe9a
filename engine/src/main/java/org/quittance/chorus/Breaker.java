package org.quittance.chorus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sends nothing for a while after several answers in a row said that the portal is down or has had enough. */
final class Breaker {
    private final Pacing pacing;
    private final Clock clock;
    private int failures;
    private @Nullable Instant opened;

    Breaker(Pacing pacing, Clock clock) {
        this.pacing = pacing;
        this.clock = clock;
    }

    /** How long nothing may be sent; zero where something may. */
    synchronized Duration rest() {
        if (opened == null) {
            return Duration.ZERO;
        }
        Duration since = Duration.between(opened, clock.instant());
        // A clock that was moved back would keep it open for longer than was meant.
        boolean over = since.isNegative() || since.compareTo(pacing.rest()) >= 0;
        return over ? Duration.ZERO : pacing.rest().minus(since);
    }

    synchronized void answered(int status) {
        boolean failed = status == 429 || status >= 500;
        failures = failed ? failures + 1 : 0;
        opened = failures >= pacing.failures() ? clock.instant() : null;
    }
}
