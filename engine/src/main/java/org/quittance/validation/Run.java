package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Severity;

/** The validation of one file: runs checks, catches what they throw, keeps what they found. */
final class Run {
    private final Options options;
    private final List<StepReport> steps = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private long started = System.nanoTime();

    Run(Options options) {
        this.options = options;
    }

    FileReport validate(Source source, List<Step> order) {
        Subject subject = detect(source);
        if (subject == null) {
            return new FileReport(source.name(), "", 0, Kind.UNKNOWN, null, null, steps, findings);
        }
        for (Step step : order) {
            run(step, subject);
        }
        return FileReport.on(subject, steps, findings);
    }

    /** The time of the first look counts for the container, the first step of all. */
    private @Nullable Subject detect(Source source) {
        Subject[] found = new Subject[1];
        Optional<Check.Broken> broken = guarded(() -> {
                            found[0] = Detection.of(source, options);
                            return new Check.Done(List.of());
                        })
                        instanceof Check.Broken b
                ? Optional.of(b)
                : Optional.empty();
        broken.ifPresent(b -> note("container", null, null, Outcome.CRASHED, Message.of("QX-UNREADABLE", b.reason())));
        return found[0];
    }

    private void run(Step step, Subject subject) {
        List<Check> checks = new ArrayList<>();
        Check.Result planned = guarded(() -> {
            checks.addAll(step.checks(subject, options));
            return new Check.Done(List.of());
        });
        if (planned instanceof Check.Broken broken) {
            String name = step.getClass().getSimpleName();
            note(name, null, null, Outcome.CRASHED, Message.of("QX-CRASHED", broken.reason()));
        }
        checks.forEach(this::run);
    }

    private void run(Check check) {
        Check.Result result = guarded(check.body());
        if (result instanceof Check.Done done) {
            List<Finding> kept = done.findings().stream()
                    .map(options::weighed)
                    .flatMap(Optional::stream)
                    .toList();
            boolean failed = kept.stream().anyMatch(f -> f.severity() == Severity.ERROR);
            findings.addAll(kept);
            note(judgedBy(check, done), failed ? Outcome.FAILED : Outcome.PASSED, null);
        } else if (result instanceof Check.Skipped skipped) {
            note(check, Outcome.SKIPPED, skipped.reason());
        } else if (result instanceof Check.Broken broken) {
            note(check, Outcome.CRASHED, Message.of("QX-CRASHED", broken.reason()));
        }
    }

    private static Check judgedBy(Check check, Check.Done done) {
        return done.ruleSet() == null ? check : new Check(check.step(), done.ruleSet(), done.version(), check.body());
    }

    /** Only what shakes the whole machine gets through; a stack or heap that overflowed is the file's doing. */
    @SuppressWarnings("CatchAndPrintStackTrace") // nothing is printed: the text goes into the report
    private static Check.Result guarded(Check.Body body) {
        try {
            return Objects.requireNonNull(body.run());
        } catch (StackOverflowError | OutOfMemoryError e) {
            return new Check.Broken(e.getClass().getSimpleName());
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            return new Check.Broken(e.toString());
        }
    }

    private void note(Check check, Outcome outcome, @Nullable Message reason) {
        note(check.step(), check.ruleSet(), check.version(), outcome, reason);
    }

    private void note(
            String step,
            @Nullable String ruleSet,
            @Nullable String version,
            Outcome outcome,
            @Nullable Message reason) {
        long now = System.nanoTime();
        steps.add(new StepReport(step, ruleSet, version, outcome, reason, (now - started) / 1e6));
        started = now;
    }
}
