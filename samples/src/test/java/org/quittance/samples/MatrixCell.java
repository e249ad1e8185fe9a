package org.quittance.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.quittance.CreateOptions;
import org.quittance.Quittance;
import org.quittance.finding.Finding;
import org.quittance.finding.Severity;
import org.quittance.term.Profile;
import org.quittance.validation.FileReport;
import org.quittance.validation.Verdict;

/** What became of a sample that was to be of a profile in a syntax. */
record MatrixCell(Sample sample, Profile profile, CreateOptions.Form syntax, FileReport report) {
    static MatrixCell make(Quittance quittance, Sample sample, CreateOptions options) {
        try {
            FileReport report = quittance.create(sample.document(), options).report();
            return new MatrixCell(sample, options.profile().orElseThrow(), options.form(), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Verdict verdict() {
        return report.verdict();
    }

    boolean accepted() {
        return report.accepted();
    }

    /** The rules that refuse it, one of ours with the terms that it is about. */
    List<String> reasons() {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(MatrixCell::reason)
                .distinct()
                .sorted()
                .toList();
    }

    /** How many terms and groups stand in the sample and not in the profile. */
    long leftOut() {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals("QX-PROFILE-LEFT-OUT"))
                .count();
    }

    private static String reason(Finding finding) {
        Stream<String> terms = finding.rule().startsWith("QX-") ? finding.terms().stream() : Stream.empty();
        return String.join(" ", Stream.concat(Stream.of(finding.rule()), terms).toList());
    }

    @Override
    public String toString() {
        return sample + " as " + profile.id() + " in " + syntax;
    }
}
