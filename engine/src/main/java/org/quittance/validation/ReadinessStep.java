package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;

/**
 * Whether the place that the invoice is bound for would take it, as far as the file alone can tell. That it would not is
 * an error where the caller makes the invoice or names the place, and a warning in what others made.
 */
final class ReadinessStep implements Step {
    static final String STEP = "readiness";

    /** What one deposit by the interface of Chorus Pro may weigh. */
    private static final long MOST_BYTES = 10L << 20;

    @Override
    public List<Check> checks(Subject subject, Options options) {
        return Target.of(subject, options).stream()
                .filter(target -> target.readiness().isPresent())
                .map(target -> check(target, target.readiness().orElseThrow(), subject, most(options)))
                .toList();
    }

    private static Severity most(Options options) {
        return options.target() != null ? Severity.ERROR : options.ownRule();
    }

    private static Check check(Target target, String id, Subject subject, Severity most) {
        return target.readinessVersion()
                .map(version -> new Check(STEP, id, version, () -> new Check.Done(findings(id, subject, most))))
                .orElse(new Check(STEP, id, null, () -> new Check.Skipped(Message.of("QX-RULES-NOT-CARRIED", id))));
    }

    private static List<Finding> findings(String id, Subject subject, Severity most) {
        List<Finding> findings =
                new ArrayList<>(TermRules.of(id).findings(subject.terms().get().invoice()));
        if (subject.size() > MOST_BYTES) {
            Message message = Message.of("QX-CHORUS-D31", subject.size() >> 20, MOST_BYTES >> 20);
            findings.add(Finding.of(STEP, Severity.ERROR, List.of(), Place.NONE, message));
        }
        return findings.stream()
                .map(finding -> finding.severity().compareTo(most) < 0 ? finding.as(most) : finding)
                .toList();
    }
}
