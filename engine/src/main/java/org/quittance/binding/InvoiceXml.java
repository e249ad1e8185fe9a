package org.quittance.binding;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/**
 * Reads and writes an invoice in UN/CEFACT Cross Industry Invoice (CII) syntax. Thread-safe.
 *
 * <p>Reading is lenient: whatever a term claims is taken as written, the rest is listed. No document type, entity or
 * anything outside the file is ever followed.
 */
public final class InvoiceXml {
    private static final int MAX_DEPTH = 200;

    private static final Skeleton CII = Skeleton.load("cii.xml");

    private final WstxInputFactory factory = hardened();

    private static WstxInputFactory hardened() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        return factory;
    }

    /** Writes the terms of an invoice as CII; {@link ProfileGate} refuses beforehand what XML cannot hold. */
    public Unchecked write(Group invoice) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try {
            write(invoice, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Unchecked(bytes.toByteArray());
    }

    /** Writes the terms of an invoice as CII to a stream, which stays open. */
    void write(Group invoice, OutputStream out) throws IOException {
        new SkeletonWriter(CII).write(invoice, out);
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
        try {
            XMLStreamReader in = factory.createXMLStreamReader(xml);
            try {
                return new Run(in).read();
            } finally {
                in.close();
            }
        } catch (XMLStreamException e) {
            Location at = e.getLocation();
            Position position = at == null ? Position.NONE : new Position(at.getLineNumber(), at.getColumnNumber());
            throw new MalformedXmlException(String.valueOf(e.getMessage()), position);
        }
    }

    /** One reading: the elements in hand and the reader that takes their terms. */
    private static final class Run {
        private final XMLStreamReader in;
        private final SkeletonReader terms = new SkeletonReader();

        Run(XMLStreamReader in) {
            this.in = in;
        }

        Reading read() throws XMLStreamException, MalformedXmlException {
            XmlElement root = null;
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.DTD ->
                        throw new MalformedXmlException("A document type (DOCTYPE) is not allowed.", here());
                    case XMLStreamConstants.START_ELEMENT -> root = element(null, CII.root());
                    default -> {}
                }
            }
            terms.children(CII.root(), Objects.requireNonNull(root));
            return terms.reading();
        }

        /** Reads one element with all in it; {@code node} is what it may stand for, {@code null} below unknown ones. */
        private XmlElement element(@Nullable XmlElement parent, @Nullable SkeletonNode node) throws XMLStreamException {
            XmlElement element = new XmlElement(parent, prefix(), in.getLocalName(), namespace(), attributes(), here());
            if (parent == null && node != null && !node.fits(element, Group.root())) {
                throw new QuittanceException(Message.of("QX-SYNTAX-UNKNOWN", in.getLocalName(), namespace()));
            }
            for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    child(element, node);
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    element.append(in.getText());
                }
            }
            return element;
        }

        private void child(XmlElement parent, @Nullable SkeletonNode node) throws XMLStreamException {
            SkeletonNode below = node == null ? null : byName(node, in.getLocalName());
            XmlElement child = element(parent, below);
            if (node != null && below != null && below.streamed) {
                terms.child(node, child);
            } else {
                parent.append(child);
            }
        }

        private @Nullable SkeletonNode byName(SkeletonNode node, String name) {
            return node.children.stream()
                    .filter(n -> n.name.equals(name))
                    .findFirst()
                    .orElse(null);
        }

        private String prefix() {
            return in.getPrefix() == null ? "" : in.getPrefix();
        }

        private String namespace() {
            return in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
        }

        private Position here() {
            return new Position(
                    in.getLocation().getLineNumber(), in.getLocation().getColumnNumber());
        }

        /** The attributes in no namespace; hints such as {@code xsi:schemaLocation} are no part of the invoice. */
        private Map<String, String> attributes() {
            if (in.getAttributeCount() == 0) {
                return Map.of();
            }
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int i = 0; i < in.getAttributeCount(); i++) {
                String uri = in.getAttributeNamespace(i);
                if (uri == null || uri.isEmpty()) {
                    attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
                }
            }
            return attributes;
        }
    }
}
