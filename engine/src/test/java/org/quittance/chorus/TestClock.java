package org.quittance.chorus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that moves when somebody sleeps, and remembers how long. */
final class TestClock extends Clock implements Sleeper {
    private final List<Duration> slept = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @Override
    public synchronized void sleep(Duration pause) {
        slept.add(pause);
        now = now.plus(pause);
    }

    synchronized void move(Duration by) {
        now = now.plus(by);
    }

    /** The waits that are no mere pace. */
    synchronized List<Duration> waits() {
        return slept.stream()
                .filter(pause -> pause.compareTo(Duration.ofMillis(500)) > 0)
                .toList();
    }

    synchronized List<Duration> slept() {
        return List.copyOf(slept);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
