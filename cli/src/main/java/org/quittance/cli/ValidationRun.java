package org.quittance.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quittance.Quittance;
import org.quittance.validation.Batch;
import org.quittance.validation.Options;
import org.quittance.validation.Refusal;
import org.quittance.validation.ReportForm;
import org.quittance.validation.ReportHead;
import org.quittance.validation.Source;
import org.quittance.validation.Tally;
import org.quittance.validation.Verdict;

/** Judges files as one run of the command: several at a time, with a report that is valid whenever the run ends. */
final class ValidationRun {
    private final Options options;
    private ReportForm form = ReportForm.text(Locale.ENGLISH);
    private final Asked asked;
    private final Talk talk;
    private final Batch batch;
    private final Instant began = Clock.systemUTC().instant();
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    private final Tally.Collector tally = new Tally.Collector();
    private int code = ExitCode.DONE;
    private int done;

    /**
     * What was asked for beside the options of the validation.
     *
     * @param out the file to write; {@code null} for standard output
     * @param format the form of the report; a run that is killed can be taken up again from JSON
     * @param resume whether to take over what an earlier report says of the same files
     * @param jobs how many files are judged at a time
     * @param strict whether warnings count as errors in the exit code
     */
    record Asked(@Nullable Path out, ReportFormat format, boolean resume, int jobs, boolean strict) {
        boolean journaled() {
            return out != null && format == ReportFormat.JSON;
        }
    }

    ValidationRun(Quittance quittance, Options options, Asked asked, Talk talk) {
        this.options = options;
        this.asked = asked;
        this.talk = talk;
        this.batch = quittance.batch(options, asked.jobs());
    }

    /** Judges the files and writes the report; returns the exit code. */
    int of(List<Path> files) throws IOException {
        form = form(files.size());
        if (asked.out() != null && asked.format() != ReportFormat.SVRL) {
            Output.check(asked.out());
        }
        Resumption earlier = earlier();
        int left;
        try (Ending ending = new Ending();
                ReportTarget target = target(earlier, files.size())) {
            left = ending.interruptible(() -> judge(files, earlier, target));
            target.end(head(left, earlier));
        }
        return left > 0 ? ExitCode.INCOMPLETE : code;
    }

    private ReportForm form(int files) {
        Locale spoken = talk.locale();
        return switch (asked.format()) {
            case JSON -> ReportForm.json(spoken);
            case HTML -> ReportForm.html(spoken, files);
            case JUNIT -> ReportForm.junit(spoken);
            default -> ReportForm.text(spoken);
        };
    }

    private @Nullable Resumption earlier() throws IOException {
        Path out = asked.out();
        if (out == null || !asked.journaled() || !Output.replaceable(out)) {
            return null;
        }
        return asked.resume()
                ? Resumption.of(out, options, talk.locale())
                : Resumption.none(out, options, talk.locale());
    }

    private ReportTarget target(@Nullable Resumption earlier, int files) throws IOException {
        Path out = asked.out();
        if (asked.format() == ReportFormat.SVRL) {
            return new SvrlTarget(out, talk, head(files, null));
        }
        if (out != null && earlier != null) {
            return new JournaledReport(form, out, earlier.journal(), head(files, earlier));
        }
        return out == null && form.flows()
                ? new FlowingReport(form, head(files, null), talk.out())
                : new PackedReport(form, out, talk.out());
    }

    /** Returns how many files were left when the run was stopped. */
    private int judge(List<Path> files, @Nullable Resumption earlier, ReportTarget target) throws IOException {
        Progress progress = new Progress(talk.err(), talk.locale(), files.size(), !talk.quiet && Progress.terminal());
        try {
            batch.<Path, Judged>run(
                    files,
                    file -> {
                        Judged judged = judged(file, earlier);
                        progress.step();
                        return judged;
                    },
                    judged -> take(judged, target, progress));
        } catch (InterruptedException e) {
            return files.size() - done;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            progress.clear();
        }
        return 0;
    }

    /** Whatever happens to one file is told in its place, and the others go on. */
    private Judged judged(Path file, @Nullable Resumption earlier) {
        try {
            return earlier == null ? now(file) : earlier.known(file).orElseGet(() -> now(file));
        } catch (RuntimeException | Error e) {
            return Judged.now(Refusal.unreadable(file.toString(), e), form);
        }
    }

    private Judged now(Path file) {
        try {
            Source source = Inputs.once(file)
                    ? Source.of(
                            file.toString(), Inputs.read(file, options.limits().fileBytes()))
                    : Source.of(file);
            return Judged.now(batch.judge(source), form);
        } catch (IOException e) {
            return Judged.now(Refusal.unreadable(file.toString(), e), form);
        }
    }

    private void take(Judged file, ReportTarget target, Progress progress) {
        done++;
        counts.merge(file.verdict(), 1, Integer::sum);
        if (asked.format() == ReportFormat.HTML && file.report() != null) {
            tally.add(file.report());
        }
        int one = ExitCode.of(file.verdict());
        code = Math.max(code, asked.strict() && file.warned() ? Math.max(ExitCode.REJECTED, one) : one);
        try {
            progress.clear();
            target.add(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReportHead head(int left, @Nullable Resumption earlier) {
        Instant now = Clock.systemUTC().instant();
        String basis = earlier == null ? null : earlier.basis();
        return new ReportHead(
                Quittance.version(), now, Duration.between(began, now), options, counts, tally.tally(), left, basis);
    }
}
