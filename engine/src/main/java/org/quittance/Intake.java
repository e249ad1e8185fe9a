package org.quittance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.quittance.binding.DocumentAttachments;
import org.quittance.binding.DocumentReader;
import org.quittance.binding.DocumentReading;
import org.quittance.binding.MalformedXmlException;
import org.quittance.binding.Reading;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;
import org.quittance.validation.Content;
import org.quittance.validation.FileReport;
import org.quittance.validation.Kind;
import org.quittance.validation.LegacyInvoice;
import org.quittance.validation.Refusal;
import org.quittance.validation.Source;
import org.quittance.validation.Subject;

/** The one place where a file of whatever form becomes an invoice that can be read. */
final class Intake {
    private static final int LOOK = 1024;

    private final LegacyInvoice legacy = new LegacyInvoice();

    /** What a file turned out to be. */
    sealed interface Found {}

    /**
     * XML in a syntax that is read as a stream.
     *
     * @param subject the file
     * @param xml the CII or UBL, out of the PDF where it was in one
     */
    record Xml(Subject subject, Content xml) implements Found {}

    /**
     * An invoice whose terms have been read.
     *
     * @param subject the file
     * @param reading its terms
     * @param document whether people wrote it, who may leave the totals out
     */
    record Terms(Subject subject, Reading reading, boolean document) implements Found {}

    /**
     * No invoice that can be read.
     *
     * @param report why
     */
    record Nothing(FileReport report) implements Found {}

    /** Looks at a file, whose XML is not kept in memory. */
    Found look(Source source) {
        try {
            Subject subject = Subject.of(source);
            return subject.plain() && text(source.head(LOOK)) ? document(subject, source) : xml(subject);
        } catch (IOException e) {
            return new Nothing(Refusal.unreadable(source.name(), e));
        }
    }

    private Found xml(Subject subject) {
        Content xml = subject.xml();
        if (xml == null || subject.obstacle() != null || !subject.readableXml()) {
            return new Nothing(Refusal.of(subject));
        }
        if (subject.kind().invoice()) {
            return new Xml(subject, xml);
        }
        Optional<Reading> upgraded = subject.kind() == Kind.ZUGFERD_1 ? legacy.read(xml.bytes()) : Optional.empty();
        return upgraded.<Found>map(reading -> new Terms(subject, reading, false))
                .orElseGet(() -> new Nothing(Refusal.of(subject)));
    }

    private static Found document(Subject subject, Source source) throws IOException {
        DocumentAttachments beside =
                source.folder().map(DocumentAttachments::in).orElseGet(DocumentAttachments::none);
        byte[] bytes = source.bytes();
        DocumentReading reading =
                new DocumentReader(beside).read(bytes, SourceForm.of(bytes).document());
        return reading instanceof DocumentReading.Read read
                ? new Terms(subject, read.reading(), true)
                : new Nothing(Refusal.of(subject, ((DocumentReading.Refused) reading).findings()));
    }

    /** The report on XML that could not be read to its end. */
    static FileReport malformed(Xml found, MalformedXmlException e) {
        Place place = Place.at(null, e.position().line(), e.position().column());
        Message message = Message.of("QX-XML-NOT-WELL-FORMED", String.valueOf(e.getMessage()));
        return Refusal.of(found.subject(), List.of(Finding.of("container", Severity.ERROR, List.of(), place, message)));
    }

    /** Whether the bytes can be text; those of archives and images are none. */
    private static boolean text(byte[] head) {
        boolean marked = head.length > 1 && (head[0] & 0xFF) + (head[1] & 0xFF) == 0xFE + 0xFF;
        return marked || new String(head, StandardCharsets.ISO_8859_1).chars().allMatch(Intake::writable);
    }

    private static boolean writable(int sign) {
        return sign >= ' ' || Character.isWhitespace(sign);
    }
}
