package org.quittance.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.pdf.PdfFile;
import org.quittance.pdf.PdfFileAttachment;
import org.quittance.pdf.PdfFileException;
import org.quittance.schematron.Corpus;
import org.quittance.schematron.XmlSchema;

/**
 * An invoice of the corpus, a file of its own or one out of a PDF, that some schema of its syntax accepts.
 *
 * @param name the path in the corpus; behind {@code !} the name in the PDF
 * @param syntax what its root element says
 * @param schemas all schemas that accept it
 * @param content the bytes
 */
record CorpusXml(String name, InvoiceSyntax syntax, List<XmlSchema> schemas, Unchecked content) {

    /** How many there are. */
    static final int COUNT = 112;

    /** All of them, in the order of the manifest. */
    static List<CorpusXml> all() {
        Corpus.needed(COUNT);
        List<CorpusXml> all = new ArrayList<>();
        for (Corpus.Entry entry : Corpus.manifest()) {
            String path = entry.cell("path");
            switch (entry.cell("kind")) {
                case "cii", "ubl-invoice", "ubl-creditnote" ->
                    of(path, Corpus.bytes(path)).ifPresent(all::add);
                case "pdf" -> {
                    for (PdfFileAttachment file : attachments(path)) {
                        of(path + "!" + file.name(), file.bytes()).ifPresent(all::add);
                    }
                }
                default -> {}
            }
        }
        return List.copyOf(all);
    }

    byte[] bytes() {
        return content.uncheckedBytes();
    }

    private static List<PdfFileAttachment> attachments(String path) {
        try {
            return PdfFile.open(Corpus.bytes(path)).invoices();
        } catch (PdfFileException e) {
            return List.of();
        }
    }

    private static Optional<CorpusXml> of(String name, byte[] bytes) {
        return XmlJudge.syntax(bytes).flatMap(syntax -> {
            List<XmlSchema> accepting = XmlJudge.schemas(syntax).stream()
                    .filter(schema -> XmlJudge.errors(schema, bytes).isEmpty())
                    .toList();
            return accepting.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new CorpusXml(name, syntax, accepting, new Unchecked(bytes)));
        });
    }
}
