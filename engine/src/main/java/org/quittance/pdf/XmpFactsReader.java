package org.quittance.pdf;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads simple properties, written as elements or attributes, and extension schemas from an XMP packet. */
final class XmpFactsReader {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String SCHEMA = "http://www.aiim.org/pdfa/ns/schema#";
    private static final String PROPERTY = "http://www.aiim.org/pdfa/ns/property#";

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> prefixes = new HashMap<>();
    private final List<XmpFacts.Extension> extensions = new ArrayList<>();
    private final Deque<Node> open = new ArrayDeque<>();

    /** An element on the way down; below an extension schema its parts are gathered in {@code parts}. */
    private static final class Node {
        final String namespace;
        final String name;
        final String prefix;
        final StringBuilder text = new StringBuilder();
        boolean simple = true;

        Node(XMLStreamReader in) {
            namespace = Objects.requireNonNullElse(in.getNamespaceURI(), "");
            name = in.getLocalName();
            prefix = Objects.requireNonNullElse(in.getPrefix(), "");
        }

        boolean is(String ns, String local) {
            return namespace.equals(ns) && name.equals(local);
        }
    }

    private String schemaNamespace = "";
    private String schemaPrefix = "";
    private List<String> schemaProperties = new ArrayList<>();

    XmpFacts read(byte[] packet) {
        String problem = null;
        try {
            XMLStreamReader in = factory().createXMLStreamReader(new ByteArrayInputStream(trimmed(packet)));
            while (in.hasNext()) {
                event(in, in.next());
            }
        } catch (XMLStreamException e) {
            problem = String.valueOf(e.getMessage()).lines().findFirst().orElse("") + " ("
                    + e.getLocation().getLineNumber() + ":" + e.getLocation().getColumnNumber() + ")";
        } catch (RuntimeException e) {
            problem = e.toString();
        }
        return new XmpFacts(true, problem, properties, prefixes, extensions);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Packets are padded so that they can grow in place, by some writers with zeros. */
    private static byte[] trimmed(byte[] packet) {
        int end = packet.length;
        while (end > 0 && packet[end - 1] == 0) {
            end--;
        }
        return end == packet.length ? packet : Arrays.copyOf(packet, end);
    }

    private void event(XMLStreamReader in, int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(in);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(open.pop());
        } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) && !open.isEmpty()) {
            open.peek().text.append(in.getText());
        }
    }

    private void start(XMLStreamReader in) {
        if (!open.isEmpty()) {
            open.peek().simple = false;
        }
        Node node = new Node(in);
        open.push(node);
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String namespace = Objects.requireNonNullElse(in.getAttributeNamespace(i), "");
            String prefix = Objects.requireNonNullElse(in.getAttributePrefix(i), "");
            found(namespace, in.getAttributeLocalName(i), prefix, in.getAttributeValue(i), node.is(RDF, "Description"));
        }
    }

    private void end(Node node) {
        if (node.simple) {
            Node parent = open.peek();
            boolean top = parent != null && parent.is(RDF, "Description") && !node.namespace.equals(RDF);
            found(node.namespace, node.name, node.prefix, node.text.toString().strip(), top);
        }
        if (node.is(RDF, "li") && !schemaNamespace.isEmpty() && !inPropertyList()) {
            extensions.add(new XmpFacts.Extension(schemaNamespace, schemaPrefix, schemaProperties));
            schemaNamespace = "";
            schemaPrefix = "";
            schemaProperties = new ArrayList<>();
        }
    }

    private void found(String namespace, String name, String prefix, String value, boolean top) {
        if (namespace.equals(SCHEMA) && name.equals("namespaceURI")) {
            schemaNamespace = value;
        } else if (namespace.equals(SCHEMA) && name.equals("prefix")) {
            schemaPrefix = value;
        } else if (namespace.equals(PROPERTY) && name.equals("name")) {
            schemaProperties.add(value);
        } else if (top && !namespace.isEmpty() && !namespace.equals(RDF)) {
            properties.putIfAbsent("{" + namespace + "}" + name, value);
            prefixes.putIfAbsent(namespace, prefix);
        }
    }

    private boolean inPropertyList() {
        return open.stream().anyMatch(node -> node.is(SCHEMA, "property"));
    }
}
