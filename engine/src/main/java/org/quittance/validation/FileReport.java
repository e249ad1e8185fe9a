package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Finding;
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
 * @param steps what was done, in order
 * @param findings what was found, in order
 */
public record FileReport(
        String path,
        String sha256,
        long bytes,
        Kind kind,
        @Nullable String profile,
        @Nullable String guideline,
        List<StepReport> steps,
        List<Finding> findings) {
    public FileReport {
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
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

    /** Rejected if there is an error; incomplete if a step did not run or none did; otherwise accepted. */
    public Verdict verdict() {
        if (findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
            return Verdict.REJECTED;
        }
        boolean complete =
                judged() && steps.stream().allMatch(step -> step.outcome().ran());
        return complete ? Verdict.ACCEPTED : Verdict.INCOMPLETE;
    }

    /** The same report with the steps and findings of another behind its own. */
    public FileReport joined(FileReport other) {
        List<StepReport> allSteps = new ArrayList<>(steps);
        allSteps.addAll(other.steps);
        List<Finding> allFindings = new ArrayList<>(findings);
        allFindings.addAll(other.findings);
        return new FileReport(path, sha256, bytes, kind, profile, guideline, allSteps, allFindings);
    }

    /** The same report with one more finding. */
    public FileReport and(Finding finding) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(finding);
        return with(more);
    }

    /** The same report with these findings instead. */
    public FileReport with(List<Finding> others) {
        return new FileReport(path, sha256, bytes, kind, profile, guideline, steps, others);
    }

    /**
     * Whether it was judged at all, by rules or by what a conversion asks: whatever weight a caller gives a finding,
     * nothing is accepted unread.
     */
    private boolean judged() {
        return steps.stream()
                .anyMatch(step -> step.name().equals("rules") || step.name().equals("conversion"));
    }

    /** Whether the file may be taken as sound. */
    public boolean accepted() {
        return verdict() == Verdict.ACCEPTED;
    }
}
