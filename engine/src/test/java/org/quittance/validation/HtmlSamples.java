package org.quittance.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.finding.Message;
import org.quittance.finding.Severity;

/** Reports for the tests of pages, from a validation of invoices with known faults. */
final class HtmlSamples {
    /** A name that would like to be a script, to turn around, and to ring the bell. */
    static final String HOSTILE = "in/\"><script>alert('x')</script>/l'facture & \"co\"\u202Efdp\u0007.xml";

    /** A line that does not give its amount, a country that is none, no seller name, and names that are markup. */
    static final FileReport BAD = validate(
            HOSTILE,
            Samples.basic()
                    .replaceFirst("<ram:LineTotalAmount>[^<]*<", "<ram:LineTotalAmount>99.991<")
                    .replaceFirst("(<ram:SellerTradeParty>\\s*)<ram:Name>[^<]*</ram:Name>", "$1")
                    .replaceFirst(
                            "(<ram:BuyerTradeParty>\\s*)<ram:Name>[^<]*<",
                            "$1<ram:Name>&lt;img src=x onerror=alert(1)&gt; &#x202E;moc<"));

    static final FileReport GOOD = validate("in/good.xml", Samples.basic());

    static final FileReport UNFINISHED = new FileReport(
            "in/unfinished.xml",
            "ab",
            42,
            Kind.CII,
            "basic",
            "urn:x",
            List.of(new StepReport(
                    "rules", "peppol-cii", null, Outcome.SKIPPED, Message.of("QX-RULES-NOT-CARRIED", "peppol-cii"), 0)),
            List.of());

    private HtmlSamples() {}

    private static FileReport validate(String name, String xml) {
        return Samples.VALIDATOR.validate(name, Samples.utf8(xml), Options.STANDARD.showing(true));
    }

    static Report report(FileReport... files) {
        return report(List.of(files));
    }

    static Report report(List<FileReport> files) {
        return new Report(
                "0.1.0",
                Instant.parse("2026-11-23T10:00:00Z"),
                Duration.ofMillis(412),
                Options.STANDARD.weighing(Map.of("BR-1", Optional.of(Severity.INFO), "BR-2", Optional.empty())),
                files);
    }

    /** The head of a run that was stopped with so many files left. */
    static ReportHead stopped(ReportHead whole, int left) {
        return new ReportHead(
                whole.version(),
                whole.generated(),
                whole.elapsed(),
                whole.options(),
                whole.counts(),
                whole.tally(),
                left,
                null);
    }

    /** A report on so many files, bad and good by turns. */
    static Report many(int files) {
        List<FileReport> all = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            FileReport file = i % 2 == 0 ? BAD : GOOD;
            all.add(new FileReport(
                    "in/" + i + ".xml",
                    file.sha256(),
                    file.bytes(),
                    file.kind(),
                    file.profile(),
                    file.guideline(),
                    file.target(),
                    file.steps(),
                    file.findings(),
                    file.exhibit()));
        }
        return report(all);
    }
}
