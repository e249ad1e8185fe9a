package org.quittance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quittance.Quittance;
import org.quittance.chorus.DirectoryCache;
import org.quittance.chorus.PortalRecipients;
import org.quittance.chorus.outbox.Deposit;
import org.quittance.chorus.outbox.DepositState;
import org.quittance.chorus.outbox.InvoiceKey;
import org.quittance.finding.Message;
import org.quittance.validation.Batch;
import org.quittance.validation.Refusal;

/** Deposits files as one run of the command: first all of them are checked and kept, then all that is kept is sent. */
final class SubmitRun {
    /**
     * What is due within this time is waited for, on the portal's time scale: a portal that is away for a moment, and the
     * first search for an invoice whose answer was lost.
     */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Set<DepositState> UNSENT =
            EnumSet.of(DepositState.READY, DepositState.SENDING, DepositState.UNKNOWN, DepositState.FLUX_INCIDENT);

    private final Desk desk;
    private final OutboxPlace place;
    private final TimeScale scale;
    private final int jobs;
    private final Talk talk;
    private final List<Handed> handed = new ArrayList<>();

    SubmitRun(Desk desk, OutboxPlace place, TimeScale scale, int jobs, Talk talk) {
        this.desk = desk;
        this.place = place;
        this.scale = scale;
        this.jobs = jobs;
        this.talk = talk;
    }

    /** Deposits the files and tells what became of each; returns the exit code. */
    int of(List<Path> files, SubmitReport report) throws IOException {
        if (!talk.quiet) {
            talk.err()
                    .println(Message.of("QX-SUBMIT-WHERE", desk.environment(), place.shown())
                            .text(talk.locale()));
        }
        try (Ending ending = new Ending()) {
            int left = ending.interruptible(() -> work(files));
            List<SubmitReport.Line> lines = handed.stream().map(this::line).toList();
            report.tell(lines);
            int code =
                    lines.stream().mapToInt(line -> line.outcome().code()).max().orElse(ExitCode.DONE);
            return Math.max(left > 0 ? ExitCode.INCOMPLETE : ExitCode.DONE, troubled(code));
        }
    }

    /** Returns how many files were left when the run was stopped. */
    private int work(List<Path> files) {
        desk.outbox().resume();
        try {
            take(files);
            send();
            desk.warn(talk);
        } catch (InterruptedException e) {
            return Math.max(1, files.size() - handed.size());
        }
        return 0;
    }

    private void take(List<Path> files) throws InterruptedException {
        DirectoryCache cache = desk.cache();
        PortalRecipients recipients = desk.recipients(cache);
        Batch batch = Quittance.standard().batch(ChorusOptions.asking(recipients), jobs);
        SubmitIntake intake = new SubmitIntake(desk.outbox(), cache, recipients, batch);
        Progress progress = progress(files.size());
        try {
            batch.<Path, Attempt>run(
                    files,
                    file -> {
                        Attempt attempt = attempt(intake, file);
                        progress.step();
                        return attempt;
                    },
                    attempt -> handed.add(attempt.handed()));
        } finally {
            progress.clear();
        }
    }

    /** What a thread of the batch brings, which must not throw. */
    private record Attempt(@Nullable Handed taken, @Nullable RuntimeException failure) {
        Handed handed() {
            if (taken != null) {
                return taken;
            }
            throw failure == null ? new IllegalStateException() : failure;
        }
    }

    private static Attempt attempt(SubmitIntake intake, Path file) {
        try {
            return new Attempt(intake.take(file), null);
        } catch (RuntimeException e) {
            return new Attempt(null, e);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return new Attempt(Handed.judged(file, null, Refusal.unreadable(file.toString(), e), null), null);
        }
    }

    /** Sends all that is due, and looks what became of what was sent; a portal that is away for a moment is waited for. */
    private void send() throws InterruptedException {
        Set<InvoiceKey> unsent = unsent();
        Set<InvoiceKey> ours = new HashSet<>(unsent);
        Set<InvoiceKey> earlier = ConcurrentHashMap.newKeySet();
        Progress progress = progress(unsent.size());
        try {
            do {
                desk.send(jobs, moved -> {
                    if (!ours.contains(moved.key())) {
                        earlier.add(moved.key());
                    } else if (!UNSENT.contains(moved.state()) && unsent.remove(moved.key())) {
                        progress.step();
                    }
                });
                desk.follow(jobs, moved -> {});
                checkInterrupt();
            } while (desk.recovered() || (!unsent.isEmpty() && desk.await(soon())));
        } finally {
            progress.clear();
        }
        if (!earlier.isEmpty() && !talk.quiet) {
            talk.err().println(Message.of("QX-SUBMIT-EARLIER", earlier.size()).text(talk.locale()));
        }
    }

    private Instant soon() {
        return Clock.systemUTC().instant().plus(scale.of(PATIENCE));
    }

    private static void checkInterrupt() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private Set<InvoiceKey> unsent() {
        Set<InvoiceKey> unsent = ConcurrentHashMap.newKeySet();
        for (Handed one : handed) {
            InvoiceKey key = one.key();
            if (key != null && one.taken() && unsent(key)) {
                unsent.add(key);
            }
        }
        return unsent;
    }

    private boolean unsent(InvoiceKey key) {
        return desk.outbox()
                .deposit(key)
                .filter(deposit -> UNSENT.contains(deposit.state()))
                .isPresent();
    }

    private SubmitReport.Line line(Handed one) {
        InvoiceKey key = one.key();
        Deposit deposit =
                key == null || !one.taken() ? null : desk.outbox().deposit(key).orElse(null);
        return new SubmitReport.Line(one, SubmitOutcome.of(one, deposit), deposit);
    }

    /** What could not be done is told with its reason, and when it goes on. */
    private int troubled(int code) {
        if (code == ExitCode.INCOMPLETE) {
            desk.trouble().ifPresent(talk::complain);
            desk.outbox().nextDue().ifPresent(next -> talk.complain(Message.of("QX-SUBMIT-WAIT", Moments.of(next))));
        }
        return code;
    }

    private Progress progress(int total) {
        return new Progress(talk.err(), talk.locale(), total, !talk.quiet && Progress.terminal());
    }
}
