package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.quittance.schematron.Corpus;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

class CiiRoundTripTest {
    /** What writing completes: type codes left out, and one value in each of the places that the syntax has for it. */
    private static final List<String> COMPLETED =
            List.of("ReferencedDocument/ram:TypeCode=", "PriceProductTradePrice/ram:BasisQuantity", "ram:Information=");

    private final InvoiceXml xml = new InvoiceXml();

    @TestFactory
    Stream<DynamicTest> official_examples_are_read_whole_and_written_back_without_loss() {
        Corpus.needed(34);
        return Corpus.manifest().stream()
                .filter(e -> e.cell("kind").equals("cii"))
                .map(e -> e.cell("path"))
                .filter(path -> path.startsWith("en16931/examples") || path.startsWith("xrechnung-testsuite"))
                .map(path -> DynamicTest.dynamicTest(path, () -> roundTrip(Corpus.bytes(path))));
    }

    private void roundTrip(byte[] original) throws Exception {
        Reading reading = xml.read(original);
        List<String> lost = leaves(original);
        List<String> added =
                leaves(xml.write(reading.invoice(), InvoiceSyntax.CII).xml().uncheckedBytes());
        List<String> same = new ArrayList<>(lost);
        added.forEach(lost::remove);
        same.forEach(added::remove);
        added.removeIf(leaf -> COMPLETED.stream().anyMatch(leaf::contains));
        assertThat(added).as("made up").isEmpty();
        assertThat(lost).as("lost").isEmpty();
        assertThat(reading.unread()).allMatch(unread -> unread.path().contains("URIID/@")); // of an empty element
    }

    /** Every leaf value and attribute of a document, with its path; empty elements hold no value. */
    private static List<String> leaves(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        List<String> found = new ArrayList<>();
        walk(
                "",
                factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(bytes))
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

    private static final TreeMap<String, String> PREFIXES = new TreeMap<>(java.util.Map.of(
            "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100", "rsm",
            "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100", "ram",
            "urn:un:unece:uncefact:data:standard:QualifiedDataType:100", "qdt",
            "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100", "udt"));

    private static String name(Element element) {
        return PREFIXES.getOrDefault(element.getNamespaceURI(), "?") + ":" + element.getLocalName();
    }
}
