package org.quittance.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;
import org.quittance.pdf.PdfExcess;
import org.quittance.pdf.PdfFile;
import org.quittance.pdf.XmpFacts;
import org.quittance.validation.PdfConformance.Failure;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** PDF/A at the level that the file claims, and PDF/UA-1 where it claims that. A hybrid has to be PDF/A-3. */
final class PdfConformanceStep implements Step {
    private final PdfConformance conformance;

    PdfConformanceStep(PdfConformance conformance) {
        this.conformance = conformance;
    }

    @Override
    public List<Check> checks(Subject subject, Options options) {
        Content file = subject.file();
        if (subject.pdf() == null || file == null) {
            return List.of();
        }
        Message obstacle = obstacle(subject, subject.pdf());
        if (obstacle != null) {
            return List.of(new Check("pdfa", null, null, () -> new Check.Skipped(obstacle)));
        }
        XmpFacts xmp = subject.pdf().facts().xmp();
        boolean mustBeA3 = subject.kind() != Kind.PDF;
        boolean wrongClaim = mustBeA3 && !suitable(xmp);
        @Nullable
        PDFAFlavour a = wrongClaim ? PDFAFlavour.PDFA_3_B : claimed(xmp).orElse(null);
        boolean ua = xmp.pdfuaPart().filter("1"::equals).isPresent();
        Shared shared = new Shared(file, a, ua);
        List<Check> checks = new ArrayList<>();
        if (a != null) {
            boolean remark = mustBeA3 && options.mode() == Options.Mode.VALIDATE && german(subject);
            checks.add(check("pdfa", a, shared, claim(xmp, a, wrongClaim), remark));
        }
        if (ua) {
            checks.add(check("pdfua", PDFAFlavour.PDFUA_1, shared, List.of(), false));
        } else if (xmp.pdfuaPart().isPresent()) {
            String claim = "pdfua-" + xmp.pdfuaPart().get();
            Message reason = Message.of("QX-RULES-NOT-CARRIED", claim);
            checks.add(new Check("pdfua", claim, null, () -> new Check.Skipped(reason)));
        }
        return checks;
    }

    /** veraPDF unfolds whatever there is and follows parents in a circle for ever, so it is not let at such files. */
    private static @Nullable Message obstacle(Subject subject, PdfFile pdf) {
        if (subject.obstacle() != null) {
            return subject.obstacle();
        }
        if (!pdf.facts().soundPages()) {
            return Message.of("QX-PDF-PAGE-TREE");
        }
        return pdf.excess().map(PdfConformanceStep::tooMuch).orElse(null);
    }

    /** The result of the one parse that both checks of a file share. */
    private final class Shared {
        private final Content file;
        private final List<PDFAFlavour> flavours = new ArrayList<>();
        private @Nullable Map<PDFAFlavour, List<Failure>> answer;

        Shared(Content file, @Nullable PDFAFlavour a, boolean ua) {
            this.file = file;
            if (a != null) {
                flavours.add(a);
            }
            if (ua) {
                flavours.add(PDFAFlavour.PDFUA_1);
            }
        }

        List<Failure> failures(PDFAFlavour flavour) throws Exception {
            Map<PDFAFlavour, List<Failure>> known = answer;
            if (known == null) {
                known = conformance.check(file.shared(), flavours);
                answer = known;
            }
            List<Failure> failures = known.get(flavour);
            if (failures == null) {
                throw new IllegalStateException("veraPDF gave no result for " + flavour.getId());
            }
            return failures;
        }
    }

    private static Check check(String step, PDFAFlavour flavour, Shared shared, List<Finding> claim, boolean remark) {
        String id = step + "-" + flavour.getId().replaceFirst("^ua", "");
        return new Check(step, id, null, () -> {
            List<Finding> findings = new ArrayList<>(claim);
            try {
                List<Failure> failures = shared.failures(flavour);
                Severity severity = remark ? Severity.WARNING : Severity.ERROR;
                failures.forEach(failure ->
                        findings.add(finding(step, id, flavour, failure).as(severity)));
                if (remark && !failures.isEmpty()) {
                    findings.add(of(Severity.WARNING, Message.of("BR-FX-DE-03")));
                }
            } catch (PdfConformance.Unparsable e) {
                Message told = Message.of("QX-PDF-UNPARSABLE", String.valueOf(e.getMessage()));
                findings.add(Finding.of(step, Severity.ERROR, List.of(), Place.NONE, told));
            }
            return new Check.Done(findings);
        });
    }

    /** BR-FX-DE-03: between parties in Germany the XML counts, if it can be taken out and read. */
    private static boolean german(Subject subject) {
        return subject.between("DE") && subject.issuedSince(GermanRules.XML_COUNTS) && subject.readableXml();
    }

    private static Finding finding(String step, String id, PDFAFlavour flavour, Failure failure) {
        String rule = step.toUpperCase(Locale.ROOT) + "-" + failure.clause();
        Message message = PdfClauses.message(flavour, failure);
        return Finding.of(step, id, rule, Severity.ERROR, List.of(), failure.place(), message, failure.description())
                .times(failure.times());
    }

    private static Message tooMuch(PdfExcess excess) {
        boolean bytes = excess.what() == PdfExcess.What.STREAMS;
        String limit = bytes ? ByteSize.of(excess.limit()) : String.valueOf(excess.limit());
        return Message.of("QX-LIMIT-PDF", Message.textOf(Message.of("EXCESS-" + excess.what(), limit)));
    }

    /** What the metadata claims, if veraPDF knows it: PDF/A-1b, -2u, -3a, -4f ... */
    private static Optional<PDFAFlavour> claimed(XmpFacts xmp) {
        String id = xmp.pdfaPart().orElse("") + xmp.pdfaConformance().orElse("").toLowerCase(Locale.ROOT);
        return Arrays.stream(PDFAFlavour.values())
                .filter(flavour -> flavour.getId().equals(id))
                .findFirst();
    }

    /** Factur-X 1.09.2, 6.1: PDF/A-3, or PDF/A-4f by agreement. */
    private static boolean suitable(XmpFacts xmp) {
        return claimed(xmp).isPresent()
                && (xmp.pdfaPart().filter("3"::equals).isPresent()
                        || claimed(xmp).filter(PDFAFlavour.PDFA_4_F::equals).isPresent());
    }

    /** BR-HYBRID-02. */
    private static List<Finding> claim(XmpFacts xmp, PDFAFlavour checked, boolean wrong) {
        if (xmp.problem() != null) {
            // The container tells that the metadata cannot be read.
            return List.of();
        }
        if (!wrong) {
            return checked == PDFAFlavour.PDFA_4_F
                    ? List.of(of(Severity.WARNING, Message.of("QX-PDFA-4F")))
                    : List.of();
        }
        String claim = xmp.pdfaPart()
                .map(part -> "PDF/A-" + part + xmp.pdfaConformance().orElse(""))
                .orElse(null);
        String rule = "BR-HYBRID-02";
        Message message = claim == null ? ContainerFindings.absent(rule) : Message.of(rule, claim);
        return List.of(Finding.of("pdfa", null, rule, Severity.ERROR, List.of(), Place.NONE, message, null)
                .comparing(claim, "PDF/A-3A, PDF/A-3B, PDF/A-3U"));
    }

    private static Finding of(Severity severity, Message message) {
        return Finding.of("pdfa", severity, List.of(), Place.NONE, message);
    }
}
