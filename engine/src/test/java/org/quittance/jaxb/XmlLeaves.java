package org.quittance.jaxb;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A document as the list of its leaves and attributes in file order, each with its path: what two writers must agree on. */
final class XmlLeaves {
    private final List<String> found = new ArrayList<>();

    private XmlLeaves() {}

    static List<String> of(byte[] xml) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        XmlLeaves leaves = new XmlLeaves();
        leaves.walk("", root(factory, xml));
        return leaves.found;
    }

    private static Element root(DocumentBuilderFactory factory, byte[] xml) {
        try {
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void walk(String parent, Element element) {
        String path = parent + "/" + element.getLocalName();
        attributes(path, element);
        boolean leaf = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element e) {
                leaf = false;
                walk(path, e);
            }
        }
        if (leaf) {
            found.add(path + "=" + text(element) + " {" + element.getNamespaceURI() + "}");
        }
    }

    /** Without blanks around it; a point without decimals is another spelling of the same number. */
    private static String text(Element element) {
        String text = element.getTextContent().strip();
        return text.matches("[0-9]+\\.") ? text.substring(0, text.length() - 1) : text;
    }

    private void attributes(String path, Element element) {
        NamedNodeMap attributes = element.getAttributes();
        TreeMap<String, String> sorted = new TreeMap<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (!"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
                sorted.put(attribute.getNodeName(), attribute.getNodeValue().strip());
            }
        }
        sorted.forEach((name, value) -> found.add(path + "/@" + name + "=" + value));
    }
}
