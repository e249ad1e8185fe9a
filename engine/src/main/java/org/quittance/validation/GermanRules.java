package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
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

    private final Subject subject;
    private final ContainerFindings findings;

    GermanRules(Subject subject, ContainerFindings findings) {
        this.subject = subject;
        this.findings = findings;
    }

    void check(PdfFile pdf) {
        if (!subject.between("DE") || !subject.issuedSince(XML_COUNTS) || !subject.readableXml()) {
            return;
        }
        SupplyFacts facts = SupplyFacts.of(subject);
        documents(pdf, facts);
        if (subject.issuedSince(DELIVERY_COUNTS) && !facts.type().equals(PREPAYMENT)) {
            delivery(facts);
        }
    }

    /** BR-FX-DE-01: what proves the supply has to be found from the XML. Which files do, only people know: a warning. */
    private void documents(PdfFile pdf, SupplyFacts facts) {
        List<PdfFileAttachment> invoices = pdf.invoices();
        for (PdfFileAttachment file : pdf.attachments()) {
            if (!invoices.contains(file) && !facts.documents().contains(file.name())) {
                findings.add(Severity.WARNING, "BR-FX-DE-01", file.name());
            }
        }
    }

    /** BR-FX-DE-04. */
    private void delivery(SupplyFacts facts) {
        List<String> missing = new ArrayList<>();
        if (!facts.date() && !facts.period() && !facts.periodInEachLine()) {
            missing.addAll(List.of("BT-72", "BG-14", "BG-26"));
        }
        if (!facts.date() && !facts.country()) {
            missing.add("BT-80");
        }
        if (!missing.isEmpty()) {
            String stated = String.join(", ", missing);
            findings.about(missing, Severity.WARNING, "BR-FX-DE-04", stated);
        }
    }
}
