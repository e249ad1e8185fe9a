package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;

/** Whether the file is what it should be, can be read, and, if it is a PDF, carries its invoice as Factur-X asks. */
final class ContainerStep implements Step {

    @Override
    public List<Check> checks(Subject subject, Options options) {
        return List.of(Check.of("container", () -> {
            Message obstacle = subject.obstacle();
            return obstacle != null ? new Check.Skipped(obstacle) : new Check.Done(findings(subject));
        }));
    }

    private static List<Finding> findings(Subject subject) {
        List<Finding> findings = new ArrayList<>(subject.remarks());
        findings.addAll(known(subject, "QX-KIND-NOT-CARRIED"));
        if (subject.kind() == Kind.CII || subject.kind() == Kind.FACTUR_X) {
            findings.addAll(ProfileRules.of(subject));
        }
        if (subject.pdf() != null) {
            findings.addAll(PdfRules.of(subject, subject.pdf()));
        }
        return findings;
    }

    /** What is said of a format that is recognised and no more. */
    static List<Finding> known(Subject subject, String message) {
        return subject
                .kind()
                .notCarried()
                .map(name -> Message.of(message, name))
                .map(told -> Finding.of("container", Severity.INFO, List.of(), Place.NONE, told))
                .stream()
                .toList();
    }
}
