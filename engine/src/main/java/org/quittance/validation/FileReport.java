package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Severity;

/**
 * What is to be said of one file.
 *
 * @param path the path or name
 * @param sha256 in lower-case hexadecimal, empty when the file could not be read
 * @param bytes its size
 * @param kind what it is
 * @param profile the short name of its profile; {@code null} for what is no invoice
 * @param guideline what BT-24 states
 * @param target where it is bound for; {@code null} for what is no invoice
 * @param steps what was done, in order
 * @param findings what was found, in order
 * @param exhibit what else of the file there is to show
 */
public record FileReport(
        String path,
        String sha256,
        long bytes,
        Kind kind,
        @Nullable String profile,
        @Nullable String guideline,
        @Nullable Target target,
        List<StepReport> steps,
        List<Finding> findings,
        Exhibit exhibit) {
    /** Why a step was not run that asked for more memory than there is. */
    static final Message OUT_OF_MEMORY = Message.of("QX-LIMIT-MEMORY");

    public FileReport {
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
    }

    /** A report on a file of which nobody asked where it is bound for, with nothing of it to show. */
    public FileReport(
            String path,
            String sha256,
            long bytes,
            Kind kind,
            @Nullable String profile,
            @Nullable String guideline,
            List<StepReport> steps,
            List<Finding> findings) {
        this(path, sha256, bytes, kind, profile, guideline, null, steps, findings, Exhibit.NONE);
    }

    /** A report on a file that was looked at. */
    public static FileReport on(Subject subject, List<StepReport> steps, List<Finding> findings) {
        return new FileReport(
                subject.name(),
                subject.sha256(),
                subject.size(),
                subject.kind(),
                subject.profileId().orElse(null),
                subject.guideline().orElse(null),
                steps,
                findings);
    }

    /** Rejected if there is an error; accepted if all that has to be done was, and passed; otherwise incomplete. */
    public Verdict verdict() {
        if (findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
            return Verdict.REJECTED;
        }
        boolean passed = judged() && steps.stream().allMatch(step -> step.outcome() == Outcome.PASSED);
        return passed ? Verdict.ACCEPTED : Verdict.INCOMPLETE;
    }

    /** The same report with the steps and findings of another behind its own. */
    public FileReport joined(FileReport other) {
        List<StepReport> allSteps = new ArrayList<>(steps);
        allSteps.addAll(other.steps);
        List<Finding> allFindings = new ArrayList<>(findings);
        allFindings.addAll(other.findings);
        return new FileReport(path, sha256, bytes, kind, profile, guideline, target, allSteps, allFindings, exhibit);
    }

    /** The same report with where the file is bound for. */
    FileReport bound(@Nullable Target place) {
        return new FileReport(path, sha256, bytes, kind, profile, guideline, place, steps, findings, exhibit);
    }

    /** The same report with something of the file to show. */
    public FileReport showing(Exhibit other) {
        return new FileReport(path, sha256, bytes, kind, profile, guideline, target, steps, findings, other);
    }

    /** The same report with one more finding. */
    public FileReport and(Finding finding) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(finding);
        return with(more);
    }

    /** The same report with these findings instead. */
    public FileReport with(List<Finding> others) {
        return new FileReport(path, sha256, bytes, kind, profile, guideline, target, steps, others, exhibit);
    }

    /**
     * Whether it was judged by all that a file of its kind is judged by, or by what a conversion asks: whatever weight a
     * caller gives a finding, nothing is accepted unread.
     */
    private boolean judged() {
        List<String> listed = steps.stream().map(StepReport::name).toList();
        List<String> required = RequiredSteps.of(kind);
        return listed.contains("conversion") || (!required.isEmpty() && listed.containsAll(required));
    }

    /** Whether the memory did not suffice for one of its steps, which may be the doing of other files. */
    boolean outOfMemory() {
        return steps.stream().anyMatch(step -> OUT_OF_MEMORY.equals(step.reason()));
    }

    /** Whether the file may be taken as sound. */
    public boolean accepted() {
        return verdict() == Verdict.ACCEPTED;
    }
}
