package org.quittance.validation;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.quittance.pdf.PdfFile;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Documents as the parser of the Java runtime sees them. */
final class Xml {
    private Xml() {}

    /** A document with its namespaces. */
    static Document parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The values of the nodes that an XPath leads to. */
    static List<String> values(byte[] xml, String xpath) {
        try {
            NodeList nodes = (NodeList)
                    XPathFactory.newDefaultInstance().newXPath().evaluate(xpath, parse(xml), XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(i -> nodes.item(i).getTextContent())
                    .toList();
        } catch (Exception e) {
            throw new IllegalArgumentException(xpath, e);
        }
    }

    /** The invoice inside a PDF. */
    static byte[] inside(byte[] pdf) {
        try {
            return PdfFile.open(pdf).invoices().get(0).bytes();
        } catch (Exception e) {
            throw new IllegalArgumentException(e);
        }
    }
}
