package org.quittance.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes a request to end the process (Ctrl-C, SIGTERM) an interrupt of the work, and leaves the time to say what was done.
 * Closed, it does nothing more.
 */
final class Ending implements AutoCloseable {
    private static final int SECONDS = 60;

    private final Thread runner = Thread.currentThread();
    private final CountDownLatch said = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "quittance-ending");
    private boolean working;

    /** Work that returns a number. */
    @FunctionalInterface
    interface Work {
        int run() throws IOException;
    }

    Ending() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Does work that an interrupt ends; outside of it the runner is never interrupted. */
    int interruptible(Work work) throws IOException {
        working(true);
        try {
            return work.run();
        } finally {
            working(false);
        }
    }

    @SuppressWarnings("ThreadInterruptedIgnored") // an interrupt that came too late to end the work has nothing to end
    private synchronized void working(boolean now) {
        working = now;
        boolean late = Thread.interrupted();
        if (late && now) {
            runner.interrupt();
        }
    }

    private synchronized void interrupt() {
        if (working) {
            runner.interrupt();
        }
    }

    private void end() {
        interrupt();
        try {
            if (said.await(SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ExitCode.INCOMPLETE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            said.countDown();
        }
    }
}
