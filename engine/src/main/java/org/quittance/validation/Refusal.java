package org.quittance.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quittance.finding.Finding;

/** The report on a source from which no invoice was made. */
public final class Refusal {
    private Refusal() {}

    /** A report with these findings, under the steps that they name; {@code source} is what it gives the hash of. */
    public static FileReport of(String name, byte[] source, List<Finding> findings) {
        Set<String> steps = new LinkedHashSet<>();
        findings.forEach(f -> steps.add(f.step()));
        List<StepReport> failed = steps.stream()
                .map(step -> new StepReport(step, null, null, Outcome.FAILED, null, 0))
                .toList();
        try {
            String sha256 = Source.of(name, source).sha256();
            return new FileReport(name, sha256, source.length, Kind.UNKNOWN, null, null, failed, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
