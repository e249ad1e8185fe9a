package org.quittance.validation;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Has something cancelled when the thread that made this is interrupted, for libraries that do not look themselves. */
final class InterruptWatch implements AutoCloseable {
    private static final int MILLISECONDS = 100;

    private final CountDownLatch over = new CountDownLatch(1);

    InterruptWatch(Runnable cancel) {
        Thread watched = Thread.currentThread();
        Thread watching = new Thread(() -> watch(watched, cancel), "quittance-watch");
        watching.setDaemon(true);
        watching.start();
    }

    private void watch(Thread watched, Runnable cancel) {
        try {
            while (!over.await(MILLISECONDS, TimeUnit.MILLISECONDS)) {
                if (watched.isInterrupted()) {
                    cancel.run();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
