package org.quittance.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Severity;

/** The report on a source from which no invoice was made. */
public final class Refusal {
    private Refusal() {}

    /** A report with these findings, under the steps that they name; {@code source} is what it gives the hash of. */
    public static FileReport of(String name, byte[] source, List<Finding> findings) {
        try {
            String sha256 = Source.of(name, source).sha256();
            return new FileReport(name, sha256, source.length, Kind.UNKNOWN, null, null, failed(findings), findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A report on a file with these findings, under the steps that they name. */
    public static FileReport of(Subject subject, List<Finding> findings) {
        return FileReport.on(subject, failed(findings), findings);
    }

    /**
     * A report on a file that holds no invoice that can be read here, and why. It is rejected, or incomplete where it is
     * known and nothing can be said of it.
     */
    public static FileReport of(Subject subject) {
        Message obstacle = subject.obstacle();
        List<Finding> findings = new ArrayList<>(subject.remarks());
        findings.addAll(ContainerStep.known(subject, "QX-KIND-NOT-READ"));
        if (subject.pdf() != null && subject.kind() == Kind.PDF) {
            findings.addAll(PdfRules.withoutInvoice(subject, subject.pdf()));
        }
        boolean wrong = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
        Outcome outcome = obstacle != null ? Outcome.SKIPPED : wrong ? Outcome.FAILED : Outcome.PASSED;
        return FileReport.on(subject, List.of(new StepReport("container", null, null, outcome, obstacle, 0)), findings);
    }

    /** A report on a file that could not be read at all. */
    public static FileReport unreadable(String name, Throwable why) {
        Message reason =
                why instanceof NoSuchFileException ? Message.of("QX-FILE-GONE") : Message.of("QX-UNREADABLE", why);
        StepReport step = new StepReport("container", null, null, Outcome.CRASHED, reason, 0);
        return new FileReport(name, "", 0, Kind.UNKNOWN, null, null, List.of(step), List.of());
    }

    private static List<StepReport> failed(List<Finding> findings) {
        Set<String> steps = new LinkedHashSet<>();
        findings.forEach(f -> steps.add(f.step()));
        return steps.stream()
                .map(step -> new StepReport(step, null, null, Outcome.FAILED, null, 0))
                .toList();
    }
}
