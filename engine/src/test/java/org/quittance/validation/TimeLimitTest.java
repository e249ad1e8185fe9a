package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.validation.Samples.basic;
import static org.quittance.validation.Samples.outcomes;
import static org.quittance.validation.Samples.utf8;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quittance.finding.Message;

/** A file has so much time; then it is given up, is never accepted, and leaves the machine to the next. */
@Timeout(120)
class TimeLimitTest {
    private static final byte[] SOUND = utf8(basic());

    private static Options within(Duration time) {
        return Options.STANDARD.within(Limits.STANDARD.withTime(time));
    }

    private static Validator waiting(Check.Body body) {
        return Samples.VALIDATOR.each(step -> step instanceof SchemaStep
                ? (subject, options) -> List.of(new Check("schema", "factur-x-basic", "1.09.2", body))
                : step);
    }

    @Test
    void a_step_beyond_its_time_is_skipped_and_so_is_what_comes_after() {
        assertThat(Samples.validate(basic()).accepted()).isTrue();
        Validator validator = waiting(() -> {
            new CountDownLatch(1).await();
            return new Check.Done(List.of());
        });
        FileReport report = validator.validate("slow.xml", SOUND, within(Duration.ofMillis(1500)));
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(outcomes(report))
                .containsExactly(
                        "container passed",
                        "schema factur-x-basic skipped",
                        "rules factur-x-basic skipped",
                        "rules en16931-cii skipped",
                        "rules fr-flux2-cii skipped",
                        "arithmetic skipped");
        assertThat(report.steps().subList(1, 5))
                .extracting(StepReport::reason)
                .containsOnly(Message.of("QX-LIMIT-TIME", 1));
        assertThat(validator
                        .validate("next.xml", SOUND, within(Duration.ofMillis(1500)))
                        .verdict())
                .isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void a_first_look_beyond_its_time_leaves_a_report_too() {
        byte[] longOne = utf8("<a>" + "<b/>".repeat(3_000_000) + "</a>");
        FileReport report = Samples.VALIDATOR.validate("slow.xml", longOne, within(Duration.ofMillis(20)));
        assertThat(outcomes(report)).containsExactly("container skipped");
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void threads_that_do_not_end_are_left_behind_but_only_so_many() {
        AtomicBoolean released = new AtomicBoolean();
        AtomicBoolean stubborn = new AtomicBoolean(true);
        Validator validator = waiting(() -> {
            while (stubborn.get() && !released.get()) {
                Thread.onSpinWait();
            }
            return new Check.Done(List.of());
        });
        Options short_ = within(Duration.ofMillis(300));
        for (int i = 0; i < 4; i++) {
            assertThat(outcomes(validator.validate("stubborn.xml", SOUND, short_)))
                    .contains("schema factur-x-basic skipped");
        }
        stubborn.set(false);
        FileReport refused = validator.validate("late.xml", SOUND, Options.STANDARD);
        assertThat(refused.steps()).extracting(StepReport::reason).containsExactly(Message.of("QX-LIMIT-THREADS", 4));
        assertThat(refused.verdict()).isEqualTo(Verdict.INCOMPLETE);
        released.set(true);
        assertThat(eventuallyAccepted(validator)).isTrue();
    }

    @SuppressWarnings("ThreadPriorityCheck") // the threads left behind need a moment to end
    private static boolean eventuallyAccepted(Validator validator) {
        for (int i = 0; i < 1000; i++) {
            if (validator.validate("later.xml", SOUND, Options.STANDARD).accepted()) {
                return true;
            }
            Thread.yield();
        }
        return false;
    }

    @Test
    void the_rules_stop_when_their_time_is_over() {
        String line = Samples.line();
        byte[] longOne = utf8(basic().replace(line, line.repeat(4000)));
        Samples.validate(basic());
        Validator validator = Samples.VALIDATOR.each(step -> step);
        Samples.VALIDATOR.validate("warm.xml", SOUND, Options.STANDARD);
        long began = System.nanoTime();
        FileReport report = validator.validate("long.xml", longOne, within(Duration.ofSeconds(2)));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
        assertThat(report.steps()).extracting(StepReport::reason).contains(Message.of("QX-LIMIT-TIME", 2));
        assertThat(validator.leftBehind()).isZero();
    }

    @Test
    void whoever_waits_may_stop_waiting() {
        Validator validator = waiting(() -> {
            new CountDownLatch(1).await();
            return new Check.Done(List.of());
        });
        Thread.currentThread().interrupt();
        FileReport report = validator.validate("stopped.xml", SOUND, Options.STANDARD);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(report.steps()).extracting(StepReport::reason).contains(Message.of("QX-STOPPED"));
    }
}
