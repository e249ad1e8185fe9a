package org.quittance.chorus.outbox;

import java.nio.file.Path;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How an outbox works.
 *
 * @param environment where its invoices go, as {@code production}; those of another environment are not seen
 * @param random what spreads the returns of several nodes
 * @param delays how long is waited for what
 * @param anchor a file that takes down the journal's end after every commit, best on another machine; null for none
 */
public record OutboxOptions(
        String environment,
        Clock clock,
        RandomGenerator random,
        Delays delays,
        @Nullable Path anchor) {

    /** The delays that the real portal deserves, and no anchor. */
    public static OutboxOptions of(String environment, Clock clock, RandomGenerator random) {
        return new OutboxOptions(environment, clock, random, Delays.standard(), null);
    }

    /** The same with other delays. */
    public OutboxOptions with(Delays others) {
        return new OutboxOptions(environment, clock, random, others, anchor);
    }

    /** The same with an anchor. */
    public OutboxOptions anchoredIn(Path file) {
        return new OutboxOptions(environment, clock, random, delays, file);
    }
}
