package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.data.Table;
import org.quittance.finding.Finding;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;
import org.quittance.pdf.PdfActiveContent;
import org.quittance.pdf.PdfFacts;
import org.quittance.pdf.PdfFile;
import org.quittance.pdf.PdfFileAttachment;

/** What is asked of every PDF that is handed in as an invoice, whoever made it. */
final class PdfRules {
    private static final Table ACTIVE = Table.beside(PdfRules.class, "active-content.tsv");
    private static final String NEWEST = "1.7";

    private final Subject subject;
    private final PdfFile pdf;
    private final ContainerFindings findings = new ContainerFindings();

    private PdfRules(Subject subject, PdfFile pdf) {
        this.subject = subject;
        this.pdf = pdf;
    }

    static List<Finding> of(Subject subject, PdfFile pdf) {
        PdfRules rules = new PdfRules(subject, pdf);
        rules.document(pdf.facts());
        pdf.facts().activeContent().forEach(rules::active);
        rules.invoice();
        return rules.findings.list();
    }

    /** Why there is no invoice to take out of a PDF. */
    static List<Finding> withoutInvoice(Subject subject, PdfFile pdf) {
        PdfRules rules = new PdfRules(subject, pdf);
        rules.absent();
        return rules.findings.list();
    }

    private void document(PdfFacts facts) {
        if (facts.encrypted()) {
            findings.add(Severity.ERROR, "QX-PDF-ENCRYPTED");
        }
        if (!facts.complete()) {
            findings.add(Severity.ERROR, "QX-PDF-TRUNCATED");
        }
        if (!facts.soundPages()) {
            findings.add(Severity.ERROR, "QX-PDF-PAGE-TREE");
        }
        if (facts.version().compareTo(NEWEST) > 0
                && facts.xmp().pdfaPart().filter("4"::equals).isEmpty()) {
            findings.compare(Severity.WARNING, "QX-PDF-VERSION", facts.version(), NEWEST, facts.version());
        }
        if (facts.xmp().problem() != null) {
            findings.add(Severity.ERROR, "QX-XMP-NOT-WELL-FORMED", facts.xmp().problem());
        }
    }

    private void active(PdfActiveContent content) {
        Table.Row row = active(content.kind()).or(() -> active("*")).orElseThrow();
        Severity severity = row.get("severity").equals("error") ? Severity.ERROR : Severity.WARNING;
        Place place = new Place(content.where(), null, null, content.page());
        findings.at(place, severity, row.get("rule"), content.kind(), content.where());
    }

    private static Optional<Table.Row> active(String kind) {
        return ACTIVE.rows().stream()
                .filter(row -> row.get("kind").equals(kind))
                .findFirst();
    }

    private void invoice() {
        absent();
        PdfFileAttachment chosen = subject.attachment();
        if (chosen == null) {
            return;
        }
        chosen.problem()
                .ifPresent(problem -> findings.add(Severity.ERROR, "QX-PDF-ATTACHMENT", chosen.name(), problem));
        others(chosen);
        if (subject.kind() == Kind.FACTUR_X) {
            new HybridRules(subject, chosen, findings).check();
            new XmpRules(subject, pdf.facts().xmp(), findings).check(chosen);
            new OtherFiles(findings).check(pdf);
            new GermanRules(subject, findings).check(pdf);
        }
    }

    private void absent() {
        PdfFileAttachment chosen = subject.attachment();
        Kind inside = subject.head().kind();
        if (chosen == null) {
            findings.add(Severity.ERROR, "QX-PDF-NO-INVOICE", names(pdf.attachments()));
        } else if (inside == Kind.UBL_INVOICE || inside == Kind.UBL_CREDIT_NOTE) {
            findings.add(Severity.ERROR, "QX-PDF-UBL", chosen.name());
        } else if (subject.kind() == Kind.PDF && subject.head().root().isEmpty()) {
            findings.addAbsent(Severity.ERROR, "QX-PDF-INVOICE-KIND", chosen.name());
        } else if (subject.kind() == Kind.PDF) {
            findings.add(
                    Severity.ERROR,
                    "QX-PDF-INVOICE-KIND",
                    chosen.name(),
                    subject.head().root());
        }
    }

    private void others(PdfFileAttachment chosen) {
        List<PdfFileAttachment> rivals = new ArrayList<>();
        for (PdfFileAttachment other : pdf.invoices()) {
            if (other != chosen && oldZugferd(other) && subject.kind() == Kind.FACTUR_X) {
                findings.add(Severity.WARNING, "QX-PDF-ZUGFERD-1-TOO", other.name(), chosen.name());
            } else if (other != chosen) {
                rivals.add(other);
            }
        }
        if (!rivals.isEmpty()) {
            rivals.add(0, chosen);
            findings.add(Severity.ERROR, "QX-PDF-SEVERAL-INVOICES", rivals.size(), names(rivals));
        }
    }

    private static boolean oldZugferd(PdfFileAttachment file) {
        return XmlHeadReader.read(file.bytes(), XmlLimits.STANDARD).kind() == Kind.ZUGFERD_1;
    }

    /** A file may hold thousands; a sentence does not. */
    private static String names(List<PdfFileAttachment> files) {
        List<String> names =
                files.stream().limit(20).map(PdfFileAttachment::name).toList();
        return names.isEmpty() ? "-" : String.join(", ", names) + (files.size() > names.size() ? ", ..." : "");
    }
}
