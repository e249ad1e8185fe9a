package org.quittance.chorus;

import java.time.Duration;

/** Waits: a thread that sleeps, or a test that moves its clock. */
@FunctionalInterface
public interface Sleeper {
    /** A thread that sleeps. */
    Sleeper THREAD = pause -> Thread.sleep(pause.toMillis());

    /** Comes back after that time, or when the thread is interrupted. */
    void sleep(Duration pause) throws InterruptedException;
}
