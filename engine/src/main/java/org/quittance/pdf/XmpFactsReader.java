package org.quittance.pdf;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
    private static final String MESSAGE = "Message: ";

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String SCHEMA = "http://www.aiim.org/pdfa/ns/schema#";
    private static final String PROPERTY = "http://www.aiim.org/pdfa/ns/property#";

    private static final int DEEPEST = 256;

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, List<String>> repeated = new HashMap<>();
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
    private List<XmpFacts.Described> schemaProperties = new ArrayList<>();
    private final Map<String, String> described = new HashMap<>();

    /** The parser puts the place before its words, in a line of its own. */
    private static String said(XMLStreamException e) {
        String all = String.valueOf(e.getMessage());
        String words = all.substring(all.indexOf(MESSAGE) + (all.contains(MESSAGE) ? MESSAGE.length() : 1));
        return words.lines().findFirst().orElse("").strip();
    }

    XmpFacts read(byte[] packet) {
        String problem = null;
        Charset encoding = encoding(packet);
        try {
            XMLStreamReader in = factory().createXMLStreamReader(new StringReader(text(packet, encoding)));
            while (in.hasNext()) {
                event(in, in.next());
            }
        } catch (XMLStreamException e) {
            problem = said(e) + " (" + e.getLocation().getLineNumber() + ":"
                    + e.getLocation().getColumnNumber() + ")";
        } catch (CharacterCodingException e) {
            problem = "not " + encoding.name();
        } catch (RuntimeException e) {
            problem = String.valueOf(e.getMessage());
        }
        return new XmpFacts(true, problem, encoding.name(), properties, repeated, prefixes, extensions);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** By the byte order mark, else by where the zeros of the first characters stand (XML 1.0, appendix F). */
    private static Charset encoding(byte[] packet) {
        int[] b = new int[4];
        for (int i = 0; i < b.length; i++) {
            b[i] = i < packet.length ? packet[i] & 0xFF : 1;
        }
        if (b[0] == 0 && b[1] == 0) {
            return Charset.forName("UTF-32BE");
        } else if (b[2] == 0 && b[3] == 0 && b[1] != 1) {
            return Charset.forName("UTF-32LE");
        } else if (b[0] == 0 || (b[0] == 0xFE && b[1] == 0xFF)) {
            return StandardCharsets.UTF_16BE;
        } else if (b[1] == 0 || (b[0] == 0xFF && b[1] == 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    /** Packets are padded so that they can grow in place, by some writers with zeros. */
    private static String text(byte[] packet, Charset encoding) throws CharacterCodingException {
        String text = encoding.newDecoder().decode(ByteBuffer.wrap(packet)).toString();
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        int end = text.length();
        while (end > start && text.charAt(end - 1) == 0) {
            end--;
        }
        return text.substring(start, end);
    }

    private void event(XMLStreamReader in, int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(in);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(open.pop());
        } else if (event == XMLStreamConstants.DTD) {
            throw new IllegalStateException("DOCTYPE");
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
        if (open.size() > DEEPEST) {
            throw new IllegalStateException("elements nested deeper than " + DEEPEST);
        }
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
        if (node.is(RDF, "li") && !described.isEmpty()) {
            endProperty();
        } else if (node.is(RDF, "li") && !schemaNamespace.isEmpty() && !inList()) {
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
        } else if (namespace.equals(PROPERTY)) {
            described.put(name, value);
        } else if (top && !namespace.isEmpty() && !namespace.equals(RDF)) {
            String key = "{" + namespace + "}" + name;
            String first = properties.putIfAbsent(key, value);
            if (first != null) {
                repeated.computeIfAbsent(key, k -> new ArrayList<>(List.of(first)))
                        .add(value);
            }
            prefixes.putIfAbsent(namespace, prefix);
        }
    }

    private void endProperty() {
        schemaProperties.add(new XmpFacts.Described(
                described.getOrDefault("name", ""),
                described.getOrDefault("valueType", ""),
                described.getOrDefault("category", ""),
                described.getOrDefault("description", "")));
        described.clear();
    }

    private boolean inList() {
        return open.stream().anyMatch(node -> node.is(SCHEMA, "property") || node.is(SCHEMA, "valueType"));
    }
}
