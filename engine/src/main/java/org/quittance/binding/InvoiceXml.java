package org.quittance.binding;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.quittance.finding.QuittanceException;

/**
 * Reads and writes an invoice in the syntaxes CII and UBL. Thread-safe.
 *
 * <p>Reading is lenient: whatever a term claims is taken as written, the rest is listed. No document type, entity or
 * anything outside the file is ever followed.
 */
public final class InvoiceXml {
    private static final int MAX_DEPTH = 200;

    private final WstxInputFactory factory = hardened();

    private static WstxInputFactory hardened() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        return factory;
    }

    /** Writes the terms of an invoice; {@link ProfileGate} refuses beforehand what XML cannot hold. */
    public Written write(Group invoice, InvoiceSyntax syntax) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try {
            List<Lost> lost = new SkeletonWriter(
                            syntax.skeleton(), invoice, invoice.groups(SkeletonNode.STREAMED), bytes)
                    .write();
            return new Written(new Unchecked(bytes.toByteArray()), lost);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the terms of an invoice.
     *
     * @throws MalformedXmlException when the text is not well-formed, has a document type, or is nested too deeply
     * @throws QuittanceException {@code QX-SYNTAX-UNKNOWN} when its root element is not one of an invoice
     */
    public Reading read(byte[] xml) throws MalformedXmlException {
        return read(new ByteArrayInputStream(xml));
    }

    /** As {@link #read(byte[])}, from a stream that the caller closes. */
    public Reading read(InputStream xml) throws MalformedXmlException {
        SkeletonReader terms = new SkeletonReader();
        InvoiceSyntax syntax = parse(xml, terms);
        return terms.reading(syntax);
    }

    /**
     * As {@link #read(InputStream)}, handing each line over as soon as it is read; the reading is without lines.
     *
     * @param lines who takes the lines; what hangs on a term behind them is not in them yet
     */
    public Reading read(InputStream xml, Consumer<Group> lines) throws MalformedXmlException {
        SkeletonReader terms = new SkeletonReader(lines);
        InvoiceSyntax syntax = parse(xml, terms);
        return terms.reading(syntax);
    }

    /**
     * Reads an invoice and writes it in another syntax without ever holding more than one of its lines.
     *
     * @param wanted the syntax to write, chosen when everything but the lines is known
     * @param out where the document goes; stays open
     * @throws MalformedXmlException as {@link #read(byte[])}
     * @throws QuittanceException as {@link #read(byte[])}
     * @throws IOException when the document cannot be written
     */
    public Transcript transcribe(InputStream xml, Function<Reading, InvoiceSyntax> wanted, OutputStream out)
            throws MalformedXmlException, IOException {
        Spool spool = new Spool();
        InvoiceSyntax from = parse(xml, spool.terms);
        Reading reading = spool.terms.reading(from);
        InvoiceSyntax to = wanted.apply(reading);
        List<Lost> lost = new SkeletonWriter(to.skeleton(), reading.invoice(), spool.lines, out).write();
        return new Transcript(reading, to, lost);
    }

    /** A reader of terms whose lines are packed away. */
    private static final class Spool {
        private final SkeletonReader terms = new SkeletonReader(this::add);
        private final Lines lines = new Lines(terms.invoice(), terms::complete);

        private void add(Group line) {
            lines.add(line);
        }
    }

    private InvoiceSyntax parse(InputStream xml, SkeletonReader terms) throws MalformedXmlException {
        try {
            XMLStreamReader in = factory.createXMLStreamReader(xml);
            try {
                return new XmlParse(in, terms).run();
            } finally {
                in.close();
            }
        } catch (XMLStreamException e) {
            Location at = e.getLocation();
            Position position = at == null ? Position.NONE : new Position(at.getLineNumber(), at.getColumnNumber());
            throw new MalformedXmlException(String.valueOf(e.getMessage()), position);
        }
    }
}
