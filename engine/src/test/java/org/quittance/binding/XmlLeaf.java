package org.quittance.binding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/**
 * A text or an attribute of a document, found by a walk over its DOM that shares nothing with the reader under test.
 *
 * @param path the elements around it by prefixes of our own, whatever the document calls them
 * @param place the same by the document's prefixes
 * @param value the text as it stands
 */
record XmlLeaf(String path, String place, String value) {
    private static final Map<String, String> PREFIXES = Map.of(
            "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100", "rsm:",
            "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100", "ram:",
            "urn:un:unece:uncefact:data:standard:QualifiedDataType:100", "qdt:",
            "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100", "udt:",
            "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2", "",
            "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2", "",
            "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2", "cac:",
            "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2", "cbc:");

    /** Every text that is not blank and every attribute, in document order. */
    static List<XmlLeaf> all(byte[] xml) {
        List<XmlLeaf> found = new ArrayList<>();
        walk("", "", document(xml).getDocumentElement(), found);
        return found;
    }

    /** Path and value, the way in which they are compared. */
    String said() {
        return path + "=" + value;
    }

    private static Document document(byte[] xml) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        try {
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void walk(String parentPath, String parentPlace, Element element, List<XmlLeaf> found) {
        String path = parentPath + "/" + prefix(element) + element.getLocalName();
        String place = parentPlace + "/" + element.getNodeName();
        attributes(path, place, element, found);
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element below) {
                walk(path, place, below, found);
            } else if (child instanceof Text piece) {
                text.append(piece.getData());
            }
        }
        if (!text.toString().isBlank()) {
            found.add(new XmlLeaf(path, place, text.toString()));
        }
    }

    private static void attributes(String path, String place, Element element, List<XmlLeaf> found) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr one = (Attr) attributes.item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(one.getNamespaceURI())
                    && !XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(one.getNamespaceURI())) {
                found.add(new XmlLeaf(path + "/@" + one.getName(), place + "/@" + one.getName(), one.getValue()));
            }
        }
    }

    private static String prefix(Element element) {
        String namespace = String.valueOf(element.getNamespaceURI());
        return PREFIXES.getOrDefault(namespace, "{" + namespace + "}");
    }
}
