package org.quittance.validation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.quittance.data.Table;
import org.quittance.finding.Severity;
import org.quittance.pdf.PdfFile;
import org.quittance.pdf.PdfFileAttachment;

/** What Factur-X 1.09.2, 6.4 asks of the files that lie beside the invoice in a PDF. */
final class OtherFiles {
    private static final Table TYPES = Table.beside(OtherFiles.class, "attachment-types.tsv");
    private static final String UNKNOWN_TYPE = "application/octet-stream";
    /** What these say is kept for the invoice itself. */
    private static final Set<String> OF_THE_INVOICE = Set.of("Alternative", "Source");

    private final ContainerFindings findings;

    OtherFiles(ContainerFindings findings) {
        this.findings = findings;
    }

    void check(PdfFile pdf) {
        List<PdfFileAttachment> invoices = pdf.invoices();
        for (PdfFileAttachment file : pdf.attachments()) {
            if (!invoices.contains(file)) {
                check(file);
            }
        }
    }

    private void check(PdfFileAttachment file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        Optional<Table.Row> type = TYPES.rows().stream()
                .filter(row -> name.endsWith("." + row.get("ending")))
                .findFirst();
        boolean reserved =
                TYPES.rows().stream().anyMatch(row -> row.get("reserved").equals(name));
        if (reserved) {
            findings.add(Severity.WARNING, "QX-PDF-RESERVED-NAME", file.name());
        } else if (type.isEmpty()) {
            findings.add(Severity.WARNING, "QX-PDF-FILE-TYPE", file.name());
        } else {
            mime(file, type.get().list("mime"));
        }
        String relationship = Optional.ofNullable(file.spec().relationship()).orElse("");
        if (OF_THE_INVOICE.contains(relationship)) {
            findings.compare(
                    Severity.WARNING, "QX-PDF-FILE-RELATION", relationship, "Supplement", file.name(), relationship);
        }
    }

    private void mime(PdfFileAttachment file, List<String> expected) {
        String stated = file.spec().mime();
        if (stated != null && !stated.equals(UNKNOWN_TYPE) && !expected.contains(stated.toLowerCase(Locale.ROOT))) {
            findings.compare(
                    Severity.WARNING, "QX-PDF-FILE-MIME", stated, String.join(", ", expected), file.name(), stated);
        }
    }
}
