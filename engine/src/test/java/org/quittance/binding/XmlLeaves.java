package org.quittance.binding;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** What a CII document says: every leaf value and attribute with its path; empty elements hold no value. */
final class XmlLeaves {
    private static final Map<String, String> PREFIXES = Map.of(
            "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100", "rsm",
            "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100", "ram",
            "urn:un:unece:uncefact:data:standard:QualifiedDataType:100", "qdt",
            "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100", "udt");

    private XmlLeaves() {}

    /** The leaves in document order, such as {@code /rsm:CrossIndustryInvoice/.../ram:Name=Seller}. */
    static List<String> of(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        List<String> found = new ArrayList<>();
        walk(
                "",
                factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml))
                        .getDocumentElement(),
                found);
        return found;
    }

    private static void walk(String parent, Element element, List<String> found) {
        String path = parent + "/" + name(element);
        boolean leaf = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element e) {
                leaf = false;
                walk(path, e, found);
            }
        }
        if (leaf && !element.getTextContent().isBlank()) {
            found.add(path + "=" + element.getTextContent().strip());
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Node a = attributes.item(i);
                if (a.getNamespaceURI() == null) {
                    found.add(path + "/@" + a.getLocalName() + "="
                            + a.getNodeValue().strip());
                }
            }
        }
    }

    private static String name(Element element) {
        return PREFIXES.getOrDefault(element.getNamespaceURI(), "?") + ":" + element.getLocalName();
    }
}
