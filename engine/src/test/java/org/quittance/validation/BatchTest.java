package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.validation.Samples.basic;
import static org.quittance.validation.Samples.utf8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quittance.finding.Message;

/** Many files, several at a time, in their order. */
@Timeout(120)
class BatchTest {
    private static final byte[] SOUND = utf8(basic());

    private static List<Source> files(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> Source.of("file " + i, SOUND))
                .toList();
    }

    private static List<String> names(int number) {
        return IntStream.range(0, number).mapToObj(i -> "file " + i).toList();
    }

    @Test
    void reports_come_in_the_order_of_the_files() throws InterruptedException {
        List<String> paths = new ArrayList<>();
        Samples.VALIDATOR.batch(Options.STANDARD, 4).run(files(60), report -> {
            assertThat(report.accepted()).isTrue();
            paths.add(report.path());
        });
        assertThat(paths).isEqualTo(names(60));
    }

    @Test
    void so_many_are_in_work_at_a_time_and_not_many_more_are_held() throws InterruptedException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ahead = new AtomicInteger();
        Consumer<Integer> each = i -> ahead.accumulateAndGet(begun.get() - i, Math::max);
        Samples.VALIDATOR
                .batch(Options.STANDARD, 3)
                .run(
                        IntStream.range(0, 1000).boxed().toList(),
                        i -> {
                            begun.incrementAndGet();
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            now.decrementAndGet();
                            return i;
                        },
                        each);
        assertThat(most.get()).isBetween(1, 3);
        assertThat(begun.get()).isEqualTo(1000);
        assertThat(ahead.get()).isLessThanOrEqualTo(3 * 16 + 2);
    }

    @Test
    void a_bad_file_does_not_stop_the_rest() throws InterruptedException {
        Validator validator = Samples.VALIDATOR.with((subject, options) -> List.of(Check.of("readiness", () -> {
            if (subject.name().equals("file 3")) {
                throw new StackOverflowError();
            }
            return new Check.Done(List.of());
        })));
        List<Verdict> verdicts = new ArrayList<>();
        validator.batch(Options.STANDARD, 2).run(files(6), report -> verdicts.add(report.verdict()));
        assertThat(verdicts).hasSize(6).startsWith(Verdict.ACCEPTED).endsWith(Verdict.ACCEPTED);
        assertThat(verdicts.get(3)).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void a_file_without_memory_is_tried_again_when_no_other_is_in_work() throws InterruptedException {
        AtomicInteger others = new AtomicInteger();
        List<Integer> company = Collections.synchronizedList(new ArrayList<>());
        Validator validator = Samples.VALIDATOR.with((subject, options) -> List.of(Check.of("readiness", () -> {
            int beside = others.getAndIncrement();
            try {
                if (subject.name().equals("file 2")) {
                    company.add(beside);
                    if (company.size() == 1) {
                        throw new OutOfMemoryError("Java heap space");
                    }
                }
                return new Check.Done(List.of());
            } finally {
                others.decrementAndGet();
            }
        })));
        List<Verdict> verdicts = new ArrayList<>();
        validator.batch(Options.STANDARD, 4).run(files(20), report -> verdicts.add(report.verdict()));
        assertThat(verdicts).hasSize(20).containsOnly(Verdict.ACCEPTED);
        assertThat(company).hasSize(2).element(1).isEqualTo(0);
    }

    @Test
    void a_file_that_never_has_memory_enough_says_so() throws InterruptedException {
        Validator validator = Samples.VALIDATOR.with((subject, options) -> List.of(Check.of("readiness", () -> {
            throw new OutOfMemoryError("Java heap space");
        })));
        List<FileReport> reports = new ArrayList<>();
        validator.batch(Options.STANDARD, 2).run(files(2), reports::add);
        assertThat(reports).extracting(FileReport::verdict).containsOnly(Verdict.INCOMPLETE);
        assertThat(reports.get(0).steps()).extracting(StepReport::reason).contains(Message.of("QX-LIMIT-MEMORY"));
    }

    @Test
    void a_run_that_is_stopped_hands_on_what_is_done() {
        Semaphore free = new Semaphore(5);
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean stopped = new AtomicBoolean();
        Thread caller = Thread.currentThread();
        List<String> done = new ArrayList<>();
        assertThatThrownBy(() -> Samples.VALIDATOR
                        .batch(Options.STANDARD, 2)
                        .run(
                                names(30),
                                name -> {
                                    if (!free.tryAcquire()) {
                                        if (stopped.compareAndSet(false, true)) {
                                            caller.interrupt();
                                        }
                                        await(never);
                                    }
                                    return name;
                                },
                                done::add))
                .isInstanceOf(InterruptedException.class);
        assertThat(done).hasSizeLessThanOrEqualTo(5).isSubsetOf(names(30)).isSorted();
        assertThat(Thread.interrupted()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void no_jobs_are_no_batch() {
        assertThatIllegalArgumentException().isThrownBy(() -> Samples.VALIDATOR.batch(Options.STANDARD, 0));
    }
}
