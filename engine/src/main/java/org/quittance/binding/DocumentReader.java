package org.quittance.binding;

import java.util.List;
import org.quittance.binding.DocumentFindings.Refusal;
import org.quittance.binding.DocumentFindings.Spot;
import org.quittance.binding.DocumentNode.Mapping;

/**
 * Reads an invoice that people or programs wrote as YAML or JSON, after the skeleton {@code document.yaml}.
 *
 * <p>Everything that is wrong is reported at once, with key path, line and column. Nothing is computed and nothing is
 * judged here: an invoice without a number is read.
 */
public final class DocumentReader {
    private final DocumentAttachments attachments;

    /** A reader that finds the files a document names where the caller says. */
    public DocumentReader(DocumentAttachments attachments) {
        this.attachments = attachments;
    }

    /** A reader of documents that name no files. */
    public DocumentReader() {
        this(DocumentAttachments.none());
    }

    /** Reads a document; the file name tells YAML from JSON. */
    public DocumentReading read(byte[] bytes, String fileName) {
        return read(bytes, DocumentFormat.of(fileName));
    }

    /** Reads a document of a known format. */
    public DocumentReading read(byte[] bytes, DocumentFormat format) {
        try {
            String text = DocumentText.of(bytes);
            return read(format == DocumentFormat.JSON ? JsonNodes.read(text) : YamlNodes.read(text));
        } catch (Refusal refusal) {
            return new DocumentReading.Refused(List.of(refusal.finding()));
        }
    }

    DocumentReading read(DocumentNode document) {
        if (document.blank()) {
            throw new Refusal(Position.NONE, "QX-DOC-EMPTY");
        }
        if (!(document instanceof Mapping keys)) {
            throw new Refusal(document.position(), "QX-DOC-ROOT");
        }
        DocumentFindings findings = new DocumentFindings();
        Group invoice = Group.root();
        DocumentWalk walk = new DocumentWalk(findings, attachments);
        walk.map(DocumentSkeleton.standard().invoice(), keys, invoice, new Spot("", keys.position()));
        walk.finish(invoice);
        return findings.all().isEmpty()
                ? new DocumentReading.Read(new Reading(null, invoice, List.of()))
                : new DocumentReading.Refused(findings.all());
    }
}
