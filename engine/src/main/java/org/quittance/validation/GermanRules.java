package org.quittance.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quittance.binding.Group;
import org.quittance.finding.Severity;
import org.quittance.pdf.PdfFile;
import org.quittance.pdf.PdfFileAttachment;

/**
 * The rules of Factur-X 1.09.2 for a hybrid between two parties in Germany, BR-FX-DE-01 and -04. BR-FX-DE-02, that the XML
 * has to describe the supply, is for people to judge; BR-FX-DE-03 is in {@link PdfConformanceStep}.
 */
final class GermanRules {
    /** Since then the XML is the invoice. */
    static final String XML_COUNTS = "20250101";
    /** The day from which Factur-X 1.09.2 applies. */
    private static final String DELIVERY_COUNTS = "20260901";

    private static final String PREPAYMENT = "386";
    /** How a file of the PDF was named in BT-124 until lately. */
    private static final String LINK = "#ef=";

    private final Subject subject;
    private final ContainerFindings findings;

    GermanRules(Subject subject, ContainerFindings findings) {
        this.subject = subject;
        this.findings = findings;
    }

    void check(PdfFile pdf) {
        if (!subject.between("DE") || !subject.issuedSince(XML_COUNTS) || !subject.hasTerms()) {
            return;
        }
        Group invoice = subject.terms().get().invoice();
        documents(pdf, invoice);
        if (subject.issuedSince(DELIVERY_COUNTS)
                && invoice.text("BT-3").filter(PREPAYMENT::equals).isEmpty()) {
            delivery(invoice);
        }
    }

    /** BR-FX-DE-01: what proves the supply has to be found from the XML. Which files do, only people know: a warning. */
    private void documents(PdfFile pdf, Group invoice) {
        Set<String> named = new HashSet<>();
        for (Group document : invoice.groups("BG-24")) {
            document.text("BT-122").ifPresent(named::add);
            document.text("BT-124")
                    .map(link -> link.startsWith(LINK) ? link.substring(LINK.length()) : link)
                    .ifPresent(named::add);
            document.value("BT-125").flatMap(file -> file.attribute("BT-125-2")).ifPresent(named::add);
        }
        List<PdfFileAttachment> invoices = pdf.invoices();
        for (PdfFileAttachment file : pdf.attachments()) {
            if (!invoices.contains(file) && !named.contains(file.name())) {
                findings.add(Severity.WARNING, "BR-FX-DE-01", file.name());
            }
        }
    }

    /** BR-FX-DE-04. */
    private void delivery(Group invoice) {
        boolean date = invoice.find("BT-72").isPresent();
        List<Group> lines = invoice.groups("BG-25");
        boolean periods = !invoice.groups("BG-14").isEmpty()
                || (!lines.isEmpty()
                        && lines.stream().noneMatch(line -> line.groups("BG-26").isEmpty()));
        List<String> missing = new ArrayList<>();
        if (!date && !periods) {
            missing.addAll(List.of("BT-72", "BG-14", "BG-26"));
        }
        if (!date && invoice.find("BT-80").isEmpty()) {
            missing.add("BT-80");
        }
        if (!missing.isEmpty()) {
            findings.about(missing, Severity.WARNING, "BR-FX-DE-04", String.join(", ", missing));
        }
    }
}
