package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;
import org.quittance.pdf.PdfFacts;
import org.quittance.pdf.PdfFile;
import org.quittance.pdf.PdfFileAttachment;

/** What is asked of every PDF that is handed in as an invoice, whoever made it. */
final class PdfRules {
    private final List<Finding> findings = new ArrayList<>();

    private PdfRules() {}

    static List<Finding> of(Subject subject, PdfFile pdf) {
        PdfRules rules = new PdfRules();
        rules.document(pdf.facts());
        rules.metadata(pdf.facts());
        rules.invoice(subject, pdf);
        return rules.findings;
    }

    /** Why there is no invoice to take out of a PDF. */
    static List<Finding> withoutInvoice(Subject subject, PdfFile pdf) {
        PdfRules rules = new PdfRules();
        rules.absent(subject, pdf);
        return rules.findings;
    }

    private void document(PdfFacts facts) {
        if (facts.encrypted()) {
            error("QX-PDF-ENCRYPTED");
        }
        if (!facts.complete()) {
            error("QX-PDF-TRUNCATED");
        }
        if (facts.javaScript()) {
            error("QX-PDF-JAVASCRIPT");
        } else if (facts.openAction()) {
            warning("QX-PDF-OPEN-ACTION");
        }
    }

    private void metadata(PdfFacts facts) {
        if (facts.xmp().problem() != null) {
            error("QX-XMP-NOT-WELL-FORMED", facts.xmp().problem());
        }
    }

    private void invoice(Subject subject, PdfFile pdf) {
        absent(subject, pdf);
        PdfFileAttachment chosen = subject.attachment();
        if (chosen == null) {
            return;
        }
        chosen.problem().ifPresent(problem -> error("QX-PDF-ATTACHMENT", chosen.name(), problem));
        others(subject, pdf, chosen);
    }

    private void absent(Subject subject, PdfFile pdf) {
        PdfFileAttachment chosen = subject.attachment();
        if (chosen == null) {
            error("QX-PDF-NO-INVOICE", names(pdf.attachments()));
        } else if (subject.kind() == Kind.PDF) {
            error("QX-PDF-INVOICE-KIND", chosen.name(), subject.head().root());
        }
    }

    private void others(Subject subject, PdfFile pdf, PdfFileAttachment chosen) {
        List<PdfFileAttachment> rivals = new ArrayList<>();
        for (PdfFileAttachment other : pdf.invoices()) {
            if (other != chosen && oldZugferd(other) && subject.kind() == Kind.FACTUR_X) {
                warning("QX-PDF-ZUGFERD-1-TOO", other.name(), chosen.name());
            } else if (other != chosen) {
                rivals.add(other);
            }
        }
        if (!rivals.isEmpty()) {
            rivals.add(0, chosen);
            error("QX-PDF-SEVERAL-INVOICES", rivals.size(), names(rivals));
        }
    }

    private static boolean oldZugferd(PdfFileAttachment file) {
        return XmlHeadReader.read(file.bytes(), Limits.STANDARD.depth()).kind() == Kind.ZUGFERD_1;
    }

    private static String names(List<PdfFileAttachment> files) {
        return files.isEmpty()
                ? "-"
                : String.join(", ", files.stream().map(PdfFileAttachment::name).toList());
    }

    private void error(String id, Object... values) {
        findings.add(Finding.of("container", Severity.ERROR, List.of(), Place.NONE, Message.of(id, values)));
    }

    private void warning(String id, Object... values) {
        findings.add(Finding.of("container", Severity.WARNING, List.of(), Place.NONE, Message.of(id, values)));
    }
}
