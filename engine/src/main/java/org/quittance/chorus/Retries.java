package org.quittance.chorus;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.quittance.chorus.Attempt.Again;
import org.quittance.chorus.Attempt.Done;
import org.quittance.chorus.Attempt.Failed;
import org.quittance.chorus.PortalException.Kind;

/** Sends again what may be sent again, after ever longer waits. */
final class Retries {
    private final Pacing pacing;
    private final Breaker breaker;
    private final Sleeper sleeper;
    private final RandomGenerator random;

    Retries(Pacing pacing, Breaker breaker, Sleeper sleeper, RandomGenerator random) {
        this.pacing = pacing;
        this.breaker = breaker;
        this.sleeper = sleeper;
        this.random = random;
    }

    /** Sends a request once. */
    interface Trying {
        Attempt once() throws PortalException;
    }

    /** The answer; {@code renewal} makes ready for the one further attempt with a new token. */
    Node run(Trying trying, Runnable renewal) throws PortalException {
        boolean renewed = false;
        int waits = 0;
        while (true) {
            Attempt attempt = trying.once();
            if (attempt instanceof Done done) {
                return done.answer();
            }
            Failed failed = (Failed) attempt;
            if (failed.again() == Again.RENEWED && !renewed) {
                renewed = true;
                renewal.run();
            } else if (failed.again() == Again.LATER && waits < pacing.waits().size()) {
                pause(failed.exception(), waits++);
            } else {
                throw failed.exception();
            }
        }
    }

    private void pause(PortalException failure, int waits) throws PortalException {
        Duration asked = failure.retryAfter();
        Duration wait = asked != null ? asked : jittered(pacing.waits().get(waits));
        if (wait.compareTo(pacing.longestWait()) > 0 || !breaker.rest().isZero()) {
            throw failure;
        }
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortalException(Kind.UNAVAILABLE, failure.code(), failure.told(), asked);
        }
    }

    private Duration jittered(Duration wait) {
        long half = wait.toMillis() / 2;
        return Duration.ofMillis(wait.toMillis() - half + random.nextLong(half + 1));
    }
}
