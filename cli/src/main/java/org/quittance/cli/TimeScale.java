package org.quittance.cli;

import java.time.Duration;
import org.quittance.chorus.Pacing;
import org.quittance.chorus.outbox.Delays;

/**
 * How fast time goes: 1 for the real portal, 0.001 for a simulator that is started with {@code --speed 1000}.
 *
 * @param factor by what every delay is multiplied
 */
record TimeScale(double factor) {
    static final TimeScale REAL = new TimeScale(1);

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LEAST = Duration.ofSeconds(5);
    private static final int FASTEST = 2000;
    private static final int AT_ONCE = 8;

    /** @throws UsageException when no time would pass at all, or more than there is */
    TimeScale {
        if (!(factor > 0 && factor <= 1)) {
            throw new UsageException("--scale takes a number above 0 and at most 1, not " + factor + ".");
        }
    }

    Delays delays() {
        return Delays.scaled(factor);
    }

    /** How much may be asked of the portal: what it deserves, or what a simulator bears. */
    Pacing pacing() {
        Pacing real = Pacing.STANDARD;
        if (factor == 1) {
            return real;
        }
        return new Pacing(
                (int) Math.min(FASTEST, Math.ceil(real.perSecond() / factor)),
                AT_ONCE,
                real.waits().stream().map(this::of).toList(),
                real.longestWait(),
                real.failures(),
                of(real.rest()));
    }

    /** The longest that any answer is waited for. */
    Duration patience() {
        Duration scaled = of(PATIENCE);
        return scaled.compareTo(LEAST) < 0 ? LEAST : scaled;
    }

    Duration of(Duration real) {
        return Duration.ofNanos(Math.round(real.toNanos() * factor));
    }
}
