package org.quittance.binding;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/** One pass over a file: each part is held while it is read, and gone once its terms are taken. */
final class XmlParse {
    private final XMLStreamReader in;
    private final SkeletonReader terms;

    XmlParse(XMLStreamReader in, SkeletonReader terms) {
        this.in = in;
        this.terms = terms;
    }

    /** Reads to the end of the file; the syntax is that of the root element. */
    InvoiceSyntax run() throws XMLStreamException, MalformedXmlException {
        InvoiceSyntax syntax = null;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.DTD ->
                    throw new MalformedXmlException("A document type (DOCTYPE) is not allowed.", here());
                case XMLStreamConstants.START_ELEMENT -> syntax = root();
                default -> {}
            }
        }
        if (syntax == null) {
            throw new MalformedXmlException("There is no element.", here());
        }
        return syntax;
    }

    private InvoiceSyntax root() throws XMLStreamException {
        String name = in.getLocalName();
        InvoiceSyntax syntax = InvoiceSyntax.ofRoot(name, namespace())
                .orElseThrow(() -> new QuittanceException(Message.of("QX-SYNTAX-UNKNOWN", name, namespace())));
        spine(null, syntax.skeleton().root());
        return syntax;
    }

    /** Reads an element around the lines: its children are bound one after the other. */
    private void spine(@Nullable XmlElement parent, SkeletonNode node) throws XMLStreamException {
        XmlElement element = start(parent);
        terms.attributes(node, element);
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                SkeletonNode below = spineBelow(node);
                if (below == null) {
                    terms.child(node, element(element));
                } else {
                    spine(element, below);
                }
            } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
                    && !in.isWhiteSpace()) {
                element.append(in.getText());
            }
        }
        terms.textOf(element);
    }

    private @Nullable SkeletonNode spineBelow(SkeletonNode node) {
        for (SkeletonNode child : node.children) {
            if (child.spine() && child.named(in.getLocalName(), namespace())) {
                return child;
            }
        }
        return null;
    }

    private XmlElement element(XmlElement parent) throws XMLStreamException {
        XmlElement element = start(parent);
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                element.append(element(element));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                element.append(in.getText());
            }
        }
        return element;
    }

    private XmlElement start(@Nullable XmlElement parent) {
        String prefix = in.getPrefix() == null ? "" : in.getPrefix();
        return new XmlElement(parent, prefix, in.getLocalName(), namespace(), attributes(), here());
    }

    private String namespace() {
        return in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
    }

    private Position here() {
        Location at = in.getLocation();
        return new Position(at.getLineNumber(), at.getColumnNumber());
    }

    /** The attributes by qualified name; hints such as {@code xsi:schemaLocation} are no part of the invoice. */
    private Map<String, String> attributes() {
        if (in.getAttributeCount() == 0) {
            return Map.of();
        }
        if (in.getAttributeCount() == 1) {
            return hint(0) ? Map.of() : Map.of(attributeName(0), in.getAttributeValue(0));
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (!hint(i)) {
                attributes.put(attributeName(i), in.getAttributeValue(i));
            }
        }
        return attributes;
    }

    private boolean hint(int i) {
        return XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(in.getAttributeNamespace(i));
    }

    private String attributeName(int i) {
        String prefix = in.getAttributePrefix(i);
        String name = in.getAttributeLocalName(i);
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }
}
