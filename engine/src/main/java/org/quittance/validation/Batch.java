package org.quittance.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Judges any number of files, several at a time, and hands on what came of them in their order. Holds no more than a few
 * reports at once, and no file stops the rest.
 *
 * <pre>{@code
 * quittance.batch(Options.STANDARD, 4).run(sources, report -> System.out.println(report.path() + " " + report.verdict()));
 * }</pre>
 */
public final class Batch {
    /** How many files, for each one in work, may be ahead of the one whose turn it is. */
    private static final int AHEAD = 16;

    private final Validator validator;
    private final Options options;
    private final int jobs;
    private final ReadWriteLock company = new ReentrantReadWriteLock();

    Batch(Validator validator, Options options, int jobs) {
        if (jobs < 1) {
            throw new IllegalArgumentException("at least one file has to be in work, not " + jobs);
        }
        this.validator = validator;
        this.options = options;
        this.jobs = jobs;
    }

    /**
     * Judges one file beside others. One for which the memory does not suffice is judged once more when no other is.
     */
    public FileReport judge(Source source) {
        FileReport report = judge(source, company.readLock());
        return report.outOfMemory() && jobs > 1 ? judge(source, company.writeLock()) : report;
    }

    private FileReport judge(Source source, Lock lock) {
        lock.lock();
        try {
            return validator.validate(source, options);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Judges files.
     *
     * @param each gets every report, in the order of the files, in the calling thread
     * @throws InterruptedException when the calling thread was interrupted: what was done by then has been handed on
     */
    public void run(Iterable<Source> sources, Consumer<FileReport> each) throws InterruptedException {
        run(sources, this::judge, each);
    }

    /**
     * Works on files in a way of the caller's own, who calls {@link #judge} for those that are to be judged.
     *
     * @param work is done in several threads at once; it must not throw
     * @param each gets every result, in the order of the inputs, in the calling thread
     * @throws InterruptedException when the calling thread was interrupted: what was done by then has been handed on
     */
    public <S, T> void run(Iterable<S> inputs, Function<S, T> work, Consumer<T> each) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(jobs, Batch::thread);
        Deque<Future<T>> ahead = new ArrayDeque<>();
        try {
            for (S input : inputs) {
                ahead.add(threads.submit(() -> work.apply(input)));
                while (!ahead.isEmpty()
                        && (ahead.size() > jobs * AHEAD || ahead.element().isDone())) {
                    each.accept(result(ahead.element()));
                    ahead.remove();
                }
            }
            while (!ahead.isEmpty()) {
                each.accept(result(ahead.element()));
                ahead.remove();
            }
        } catch (InterruptedException e) {
            List<Future<T>> done = new ArrayList<>(ahead);
            done.removeIf(future -> !future.isDone());
            threads.shutdownNow();
            for (Future<T> future : done) {
                each.accept(result(future));
            }
            throw e;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the work on a file must not throw", e.getCause());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "quittance-batch");
        thread.setDaemon(true);
        return thread;
    }
}
