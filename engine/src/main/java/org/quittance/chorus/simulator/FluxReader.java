package org.quittance.chorus.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quittance.binding.MalformedXmlException;
import org.quittance.data.Table;
import org.quittance.finding.QuittanceException;
import org.quittance.pdf.PdfFile;
import org.quittance.pdf.PdfFileAttachment;
import org.quittance.pdf.PdfLimits;

/** Opens a deposited file: one invoice or an archive of them, XML or Factur-X, whatever is wrong with it. */
final class FluxReader {
    private static final PdfLimits LIMITS = PdfLimits.STANDARD
            .withAttachmentBytes(32L << 20)
            .withAttachments(100)
            .withObjects(200_000);
    private static final Map<String, Table.Row> SYNTAXES =
            Table.beside(FluxReader.class, "syntaxes.tsv").rows().stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.get("syntax"), row -> row));

    private final FactsReader facts;
    private final SchemaCheck schemas = new SchemaCheck();

    FluxReader(FactsReader facts) {
        this.facts = facts;
    }

    /** A file cannot be taken for what its syntax says. */
    private static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;

        RefusedException(String message) {
            super(message, null, false, false);
        }
    }

    /** The four digits of the interface of a syntax; empty for a syntax that does not exist. */
    static Optional<String> interfaceOf(String syntax) {
        return Optional.ofNullable(SYNTAXES.get(syntax)).map(row -> row.get("interface"));
    }

    FluxContent read(String syntax, byte[] content) {
        Table.Row row = SYNTAXES.get(syntax);
        String form = row == null ? "" : row.get("form");
        List<String> technical = new ArrayList<>();
        List<InvoiceFacts> invoices = new ArrayList<>();
        try {
            if (TarMembers.archived(content)) {
                TarMembers members = new TarMembers(new ByteArrayInputStream(content));
                for (Optional<byte[]> one = members.next(); one.isPresent(); one = members.next()) {
                    add(form, one.get(), technical, invoices);
                }
            } else {
                add(form, content, technical, invoices);
            }
        } catch (IOException e) {
            technical.add("IRRECEVABILITE: l'archive est illisible : " + e.getMessage());
        }
        if (technical.isEmpty() && invoices.isEmpty()) {
            technical.add("IRRECEVABILITE: l'archive est vide");
        }
        return new FluxContent(technical, invoices);
    }

    private void add(String form, byte[] content, List<String> technical, List<InvoiceFacts> invoices) {
        try {
            byte[] xml =
                    switch (form) {
                        case "PDF" -> embedded(content);
                        case "CII", "UBL" -> content;
                        default -> throw new RefusedException("IRRECEVABILITE: syntaxe non prise en charge");
                    };
            invoices.add(judged(form, xml));
        } catch (RefusedException e) {
            technical.add(e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            technical.add("IRRECEVABILITE: fichier illisible");
        }
    }

    private InvoiceFacts judged(String form, byte[] xml) throws RefusedException {
        Optional<String> error = schemas.error(form, xml);
        if (error.isPresent()) {
            throw new RefusedException(error.get());
        }
        try {
            return facts.read(xml);
        } catch (MalformedXmlException e) {
            throw new RefusedException(SchemaCheck.told(
                    "xml",
                    String.valueOf(e.getMessage()),
                    e.position().line(),
                    e.position().column()));
        } catch (QuittanceException e) {
            throw new RefusedException(SchemaCheck.told("cvc-elt.1", String.valueOf(e.getMessage()), 1, 1));
        }
    }

    private static byte[] embedded(byte[] pdf) throws RefusedException {
        try {
            List<PdfFileAttachment> files = PdfFile.open(pdf, LIMITS).invoices();
            if (files.isEmpty()) {
                throw new RefusedException("IRRECEVABILITE: le PDF ne contient pas de fichier factur-x.xml");
            }
            return files.get(0).bytes();
        } catch (IOException e) {
            throw new RefusedException("IRRECEVABILITE: le PDF est illisible");
        }
    }
}
