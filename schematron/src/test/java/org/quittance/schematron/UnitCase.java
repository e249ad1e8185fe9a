package org.quittance.schematron;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * One case of the rule tests that come with the European rules: what a fragment of an invoice must make of some rules.
 *
 * @param name the file, and the number of the case in it
 * @param document the root element of the fragment
 * @param scope the rules that the case is about; what others say of the fragment does not matter
 * @param expected how often each of them fires, by severity and id ({@code error BR-04}); empty if none may
 * @param fragment the fragment as a document
 */
public record UnitCase(String name, String document, List<String> scope, Map<String, Long> expected, String fragment) {
    /** How many there are. */
    public static final int COUNT = 471;

    private static final String TEST_SET = "http://difi.no/xsd/vefa/validator/1.0";
    private static final List<String> EXPECTATIONS = List.of("success", "error", "warning");

    public UnitCase {
        scope = List.copyOf(scope);
        expected = Map.copyOf(expected);
    }

    /** All of them, in the order of the files. */
    public static List<UnitCase> all() {
        Corpus.needed(COUNT);
        List<UnitCase> cases = new ArrayList<>();
        for (String file : Corpus.files("en16931/unit")) {
            cases.addAll(of(file));
        }
        return List.copyOf(cases);
    }

    /** The rule set that the case is for. */
    public String ruleSet() {
        return document.equals("CrossIndustryInvoice") ? "en16931-cii" : "en16931-ubl";
    }

    /** The fragment in UTF-8. */
    public byte[] bytes() {
        return fragment.getBytes(StandardCharsets.UTF_8);
    }

    private static List<UnitCase> of(String file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(Corpus.bytes(file)));
            List<String> setScope = scope(document.getDocumentElement());
            List<UnitCase> cases = new ArrayList<>();
            for (Element test : children(document.getDocumentElement(), "test")) {
                cases.add(of(file + "#" + (cases.size() + 1), setScope, test));
            }
            return cases;
        } catch (Exception e) {
            throw new IllegalArgumentException(file, e);
        }
    }

    private static UnitCase of(String name, List<String> setScope, Element test) throws Exception {
        Element expectation = children(children(test, "assert").get(0)).stream()
                .filter(e -> EXPECTATIONS.contains(e.getLocalName()))
                .findFirst()
                .orElseThrow();
        Element fragment = children(test).get(1);
        List<String> scope = new ArrayList<>(setScope);
        scope.addAll(scope(test));
        scope.add(expectation.getTextContent().strip());
        return new UnitCase(name, fragment.getLocalName(), scope, expected(expectation), serialized(fragment));
    }

    private static Map<String, Long> expected(Element expectation) {
        if (expectation.getLocalName().equals("success")) {
            return Map.of();
        }
        String number = expectation.getAttribute("number");
        return Map.of(
                expectation.getLocalName() + " " + expectation.getTextContent().strip(),
                number.isEmpty() ? 1L : Long.parseLong(number));
    }

    private static List<String> scope(Element parent) {
        return children(parent, "assert").stream()
                .flatMap(a -> children(a, "scope").stream())
                .map(scope -> scope.getTextContent().strip())
                .toList();
    }

    private static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(e -> name.equals(e.getLocalName()) && TEST_SET.equals(e.getNamespaceURI()))
                .toList();
    }

    private static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static String serialized(Element fragment) throws Exception {
        Transformer identity = TransformerFactory.newDefaultInstance().newTransformer();
        StringWriter text = new StringWriter();
        identity.transform(new DOMSource(fragment), new StreamResult(text));
        return text.toString();
    }
}
