package org.quittance.chorus.outbox;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Does steps on several threads until there is none left; the first failure stops them all. */
final class Rounds {
    private final BooleanSupplier step;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong done = new AtomicLong();

    private Rounds(BooleanSupplier step) {
        this.step = step;
    }

    /**
     * How many steps were done.
     *
     * @param step does one, and says whether there was one
     */
    static long run(int workers, BooleanSupplier step) {
        Rounds rounds = new Rounds(step);
        if (workers <= 1) {
            return rounds.work();
        }
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            Callable<Long> work = rounds::work;
            for (Future<Long> worker : pool.invokeAll(Collections.nCopies(workers, work))) {
                worker.get();
            }
            return rounds.done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return rounds.done.get();
        } catch (ExecutionException e) {
            throw thrown(e);
        } finally {
            rounds.over.set(true);
            pool.shutdownNow();
        }
    }

    private long work() {
        boolean whole = false;
        try {
            while (!over.get() && !Thread.currentThread().isInterrupted() && step.getAsBoolean()) {
                done.incrementAndGet();
            }
            whole = true;
        } finally {
            if (!whole) {
                over.set(true);
            }
        }
        return done.get();
    }

    private static RuntimeException thrown(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException failure) {
            return failure;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(e.getCause());
    }
}
