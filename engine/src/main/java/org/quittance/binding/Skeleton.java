package org.quittance.binding;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An invoice of one syntax with the values taken out: says where each term stands, for writing and for reading. */
final class Skeleton {
    static final String MARKS = "urn:quittance:skeleton";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private final SkeletonNode root;
    private final Map<String, String> namespaces;

    private Skeleton(SkeletonNode root, Map<String, String> namespaces) {
        this.root = root;
        this.namespaces = Map.copyOf(namespaces);
    }

    /** Parses the skeleton resource of this name, once for all its uses. */
    static Skeleton load(String resource) {
        try (InputStream in = Skeleton.class.getResourceAsStream(resource)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            Element root = factory.newDocumentBuilder().parse(in).getDocumentElement();
            SkeletonShapes.expand(root);
            return new Skeleton(node(root), declarations(root));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The skeleton " + resource + " cannot be read.", e);
        }
    }

    SkeletonNode root() {
        return root;
    }

    /** The namespace declarations of the root, by prefix, in a stable order. */
    Map<String, String> namespaces() {
        return new TreeMap<>(namespaces);
    }

    private static SkeletonNode node(Element element) {
        Map<String, String> marks = new HashMap<>();
        List<SkeletonAttribute> attributes = new ArrayList<>();
        for (Attr attribute : attributes(element)) {
            if (MARKS.equals(attribute.getNamespaceURI())) {
                marks.put(attribute.getLocalName(), attribute.getValue());
            } else if (!XMLNS.equals(attribute.getNamespaceURI())) {
                attributes.add(SkeletonAttribute.of(attribute.getName(), attribute.getValue()));
            }
        }
        String prefix = element.getPrefix() == null ? "" : element.getPrefix();
        List<SkeletonNode> children =
                elements(element).stream().map(Skeleton::node).toList();
        String text = children.isEmpty() ? element.getTextContent() : "";
        return new SkeletonNode(
                prefix, element.getLocalName(), element.getNamespaceURI(), text, attributes, children, marks);
    }

    private static Map<String, String> declarations(Element root) {
        Map<String, String> declared = new HashMap<>();
        for (Attr attribute : attributes(root)) {
            if (XMLNS.equals(attribute.getNamespaceURI()) && !MARKS.equals(attribute.getValue())) {
                declared.put(attribute.getPrefix() == null ? "" : attribute.getLocalName(), attribute.getValue());
            }
        }
        return declared;
    }

    static List<Attr> attributes(Element element) {
        NamedNodeMap map = element.getAttributes();
        List<Attr> all = new ArrayList<>();
        for (int i = 0; i < map.getLength(); i++) {
            all.add((Attr) map.item(i));
        }
        return all;
    }

    static List<Element> elements(Element parent) {
        List<Element> all = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }
}
