package org.quittance.chorus;

import java.time.Duration;
import java.util.List;

/**
 * How much is asked of Chorus Pro, and what happens when that was too much.
 *
 * @param perSecond the most requests begun in a second
 * @param atOnce the most requests under way
 * @param waits how long to wait before each further attempt; every wait is shortened at random by up to a half, unless
 *     the portal says how long
 * @param longestWait a longer wait that the portal asks for is left to the caller
 * @param failures after so many answers 5xx or 429 in a row nothing is sent for a while
 * @param rest that while
 */
public record Pacing(
        int perSecond, int atOnce, List<Duration> waits, Duration longestWait, int failures, Duration rest) {
    /** No quota is published: far below what PISTE publishes for another interface. */
    public static final Pacing STANDARD = new Pacing(
            5,
            2,
            List.of(2, 4, 8, 16, 32).stream().map(Duration::ofSeconds).toList(),
            Duration.ofMinutes(2),
            5,
            Duration.ofMinutes(1));

    public Pacing {
        if (perSecond < 1 || atOnce < 1 || failures < 1) {
            throw new IllegalArgumentException("less than one request");
        }
        waits = List.copyOf(waits);
    }
}
