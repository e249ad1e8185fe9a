package org.quittance.validation;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The threads in which the work on files is done, so that whoever waits for it can stop waiting. A thread whose time is
 * over is interrupted, which the readers, the schemas, the rules and veraPDF heed; one that does not end soon after is
 * left behind, and only so many may be.
 *
 * <p>Threads are kept for a minute, the last used first, because veraPDF compiles its scripts once per thread.
 */
final class Workers {
    /** Each thread left behind holds a processor and a file's memory. */
    private static final int MOST_LEFT_BEHIND = 4;

    private static final int SECONDS_KEPT = 60;
    private static final long STACK_BYTES = 4L << 20;

    private final Duration grace;
    private final AtomicInteger leftBehind = new AtomicInteger();
    private final ExecutorService threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, SECONDS_KEPT, TimeUnit.SECONDS, new SynchronousQueue<>(), Workers::thread);

    /** @param grace how long a thread that was interrupted may take to end */
    Workers(Duration grace) {
        this.grace = grace;
    }

    /** Whether so many threads were left behind that nothing more should be begun. */
    boolean exhausted() {
        return leftBehind.get() >= MOST_LEFT_BEHIND;
    }

    /** How many threads still work on what nobody waits for. */
    int leftBehind() {
        return leftBehind.get();
    }

    /**
     * Does the work in another thread and waits for it.
     *
     * @param end until when, as {@link System#nanoTime} tells time
     * @throws ExecutionException with what the work threw
     * @throws TimeoutException when the time was over first
     * @throws InterruptedException when the caller was interrupted first
     */
    <T> T run(Callable<T> work, long end) throws ExecutionException, TimeoutException, InterruptedException {
        Task<T> task = new Task<>(work);
        FutureTask<T> future = new FutureTask<>(task);
        threads.execute(future);
        try {
            return future.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | InterruptedException e) {
            future.cancel(true);
            leave(task);
            throw e;
        }
    }

    private void leave(Task<?> task) throws InterruptedException {
        boolean ended = !task.began() || task.end.await(grace.toNanos(), TimeUnit.NANOSECONDS);
        if (!ended && task.state.compareAndSet(State.RUNNING, State.LEFT)) {
            leftBehind.incrementAndGet();
        }
    }

    private enum State {
        WAITING,
        RUNNING,
        LEFT,
        ENDED
    }

    /** Work that says when it has really ended, which a cancelled future does not. */
    private final class Task<T> implements Callable<T> {
        private final Callable<T> work;
        private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
        private final CountDownLatch end = new CountDownLatch(1);

        Task(Callable<T> work) {
            this.work = work;
        }

        boolean began() {
            return state.get() != State.WAITING;
        }

        @Override
        public T call() throws Exception {
            state.set(State.RUNNING);
            try {
                return work.call();
            } finally {
                if (state.getAndSet(State.ENDED) == State.LEFT) {
                    leftBehind.decrementAndGet();
                }
                end.countDown();
            }
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "quittance-worker", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }
}
