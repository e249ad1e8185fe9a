package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Severity;

/**
 * The validation of one file: runs checks within the file's time, catches what they throw, keeps what they found. What
 * has to be done to a file of its kind and was not is listed, whoever forgot it.
 */
final class Run {
    private final Options options;
    private final Workers workers;
    private final List<StepReport> steps = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private long started = System.nanoTime();
    private final long end;
    /** What would have rejected the file had the caller not weighed it otherwise. */
    private @Nullable Message spared;

    /** Why nothing more is done to this file. */
    private @Nullable Message stopped;

    Run(Options options, Workers workers) {
        this.options = options;
        this.workers = workers;
        this.end = started + options.limits().time().toNanos();
        this.stopped = workers.exhausted() ? Message.of("QX-LIMIT-THREADS", workers.leftBehind()) : null;
    }

    FileReport validate(Source source, List<Step> order) {
        Subject subject = detect(source);
        if (subject == null) {
            return new FileReport(source.name(), "", 0, Kind.UNKNOWN, null, null, steps, findings);
        }
        plan(order, subject).forEach(this::run);
        missing(subject);
        return FileReport.on(subject, steps, findings)
                .bound(Target.of(subject, options).orElse(null))
                .showing(Exhibit.of(subject, options, steps));
    }

    /** The time of the first look counts for the container, the first step of all. */
    private @Nullable Subject detect(Source source) {
        Subject[] found = new Subject[1];
        Check.Result result = guarded(() -> {
            found[0] = Detection.of(source, options);
            return new Check.Done(List.of());
        });
        if (result instanceof Check.Done) {
            return found[0];
        }
        if (result instanceof Check.Skipped skipped) {
            note("container", null, null, Outcome.SKIPPED, skipped.reason());
        } else if (result instanceof Check.Broken broken) {
            note(
                    "container",
                    null,
                    null,
                    Outcome.CRASHED,
                    Message.of("QX-UNREADABLE", broken.reason().values().get(0)));
        }
        return null;
    }

    /** All checks before the first is run, so that each is listed even if the time does not suffice for it. */
    private List<Check> plan(List<Step> order, Subject subject) {
        List<Check> planned = new ArrayList<>();
        for (Step step : order) {
            List<Check> checks = new ArrayList<>();
            Check.Result result = guarded(() -> {
                step.checks(subject, options).forEach(check -> checks.add(Objects.requireNonNull(check)));
                return new Check.Done(List.of());
            });
            if (result instanceof Check.Done) {
                planned.addAll(checks);
            } else if (stopped == null) {
                planned.add(new Check(step.getClass().getSimpleName(), null, null, () -> result));
            }
        }
        return planned;
    }

    private void run(Check check) {
        Check.Result result = guarded(() -> check.body().after(List.copyOf(findings)));
        if (result instanceof Check.Done done) {
            List<Finding> kept = Repeated.listed(
                    done.findings().stream()
                            .map(options::weighed)
                            .flatMap(Optional::stream)
                            .map(Shortened::of)
                            .toList(),
                    options.limits().repetitions());
            done.findings().stream().filter(this::spared).findFirst().ifPresent(f -> spared = f.message());
            boolean failed = kept.stream().anyMatch(f -> f.severity() == Severity.ERROR);
            findings.addAll(kept);
            note(judgedBy(check, done), failed ? Outcome.FAILED : Outcome.PASSED, done.note(), done.coverage());
        } else if (result instanceof Check.Skipped skipped) {
            note(check, Outcome.SKIPPED, skipped.reason());
        } else if (result instanceof Check.Broken broken) {
            note(check, Outcome.CRASHED, broken.reason());
        }
    }

    private boolean spared(Finding finding) {
        return spared == null
                && finding.severity() == Severity.ERROR
                && options.weighed(finding)
                        .filter(f -> f.severity() == Severity.ERROR)
                        .isEmpty();
    }

    private static Check judgedBy(Check check, Check.Done done) {
        return done.ruleSet() == null ? check : new Check(check.step(), done.ruleSet(), done.version(), check.body());
    }

    /** A file that is wrong already need not be told what else was not looked at. */
    private void missing(Subject subject) {
        if (findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
            return;
        }
        Message reason = reason(subject);
        if (RequiredSteps.of(subject.kind()).isEmpty()
                && steps.stream().allMatch(step -> step.outcome().ran())) {
            note("rules", null, null, Outcome.SKIPPED, reason);
        }
        for (RequiredSteps.Required required : RequiredSteps.of(subject, options)) {
            if (!required.amongst(steps)) {
                note(required.step(), required.ruleSet(), null, Outcome.SKIPPED, reason);
            }
        }
    }

    private Message reason(Subject subject) {
        Message obstacle = stopped != null ? stopped : subject.obstacle();
        Message known = obstacle != null ? obstacle : spared;
        return known != null ? known : Message.of("QX-STEP-MISSING");
    }

    /** Nothing gets through: whatever a check throws, it is the file's doing until it is shown that it is not. */
    @SuppressWarnings("CatchAndPrintStackTrace") // nothing is printed: the text goes into the report
    private Check.Result guarded(Check.Body body) {
        if (stopped != null) {
            return new Check.Skipped(stopped);
        }
        try {
            return Objects.requireNonNull(workers.run(body::run, end), "the check gave no result");
        } catch (TimeoutException e) {
            return stop(Message.of("QX-LIMIT-TIME", options.limits().time().toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stop(Message.of("QX-STOPPED"));
        } catch (ExecutionException e) {
            return broken(e.getCause() == null ? e : e.getCause());
        } catch (Throwable e) {
            return broken(e);
        }
    }

    private Check.Result stop(Message reason) {
        stopped = reason;
        return new Check.Skipped(reason);
    }

    private static Check.Result broken(Throwable e) {
        if (e instanceof OutOfMemoryError) {
            return new Check.Skipped(FileReport.OUT_OF_MEMORY);
        }
        return new Check.Broken(e instanceof StackOverflowError ? "StackOverflowError" : e.toString());
    }

    private void note(Check check, Outcome outcome, @Nullable Message reason) {
        note(check, outcome, reason, null);
    }

    private void note(
            String step,
            @Nullable String ruleSet,
            @Nullable String version,
            Outcome outcome,
            @Nullable Message reason) {
        note(step, ruleSet, version, outcome, reason, null);
    }

    private void note(Check check, Outcome outcome, @Nullable Message reason, @Nullable Coverage coverage) {
        note(check.step(), check.ruleSet(), check.version(), outcome, reason, coverage);
    }

    private void note(
            String step,
            @Nullable String ruleSet,
            @Nullable String version,
            Outcome outcome,
            @Nullable Message reason,
            @Nullable Coverage coverage) {
        long now = System.nanoTime();
        Message told = reason == null ? null : Shortened.of(reason);
        steps.add(new StepReport(step, ruleSet, version, outcome, told, (now - started) / 1e6, coverage));
        started = now;
    }
}
