package org.quittance.chorus.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test moves. */
final class TestClock extends Clock {
    static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private volatile Instant now = START;

    synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    synchronized void to(Instant instant) {
        now = instant.isAfter(now) ? instant : now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
