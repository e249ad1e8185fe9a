package org.quittance.schematron.saxon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.quittance.schematron.Corpus;
import org.quittance.schematron.RuleResult;
import org.quittance.schematron.RuleSets;
import org.quittance.schematron.Violation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The engine against what the publishers of the rules say about their own files. */
class OfficialCasesTest {

    private static final String TEST_SET = "http://difi.no/xsd/vefa/validator/1.0";

    private final SaxonRuleEngine engine = new SaxonRuleEngine();
    private final RuleSets ruleSets = RuleSets.carried();

    /** One case of a rule test: what a fragment must make of the rules in scope. */
    private record Case(String name, Element expectation, List<String> scope, String ruleSet, String fragment) {}

    @Test
    void all_471_rule_tests_of_en16931_agree() throws Exception {
        Corpus.needed(471);
        List<Case> cases = new ArrayList<>();
        for (String file : Corpus.files("en16931/unit")) {
            cases.addAll(cases(file));
        }
        assertThat(cases).hasSize(471);
        List<String> disagreements = new ArrayList<>();
        for (Case one : cases) {
            Map<String, Long> fired = fired(one);
            if (!fired.equals(expected(one))) {
                disagreements.add(one.name() + ": expected " + expected(one) + ", got " + fired);
            }
        }
        assertThat(disagreements).isEmpty();
    }

    @Test
    void the_official_examples_give_the_rule_ids_of_the_manifest() {
        Corpus.needed(32);
        int checked = 0;
        for (Corpus.Entry row : Corpus.manifest()) {
            String path = row.cell("path");
            if (path.startsWith("en16931/examples/")
                    && !row.cell("oracle_en16931").isEmpty()) {
                String ruleSet = row.cell("kind").equals("cii") ? "en16931-cii" : "en16931-ubl";
                assertThat(oracle(ruleSet, Corpus.bytes(path))).as(path).isEqualTo(row.cell("oracle_en16931"));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(32);
    }

    @Test
    void every_xml_of_the_corpus_gives_the_rule_ids_of_the_manifest() {
        Corpus.needed(100);
        List<String> disagreements = new ArrayList<>();
        for (Corpus.Entry row : Corpus.manifest()) {
            boolean xml = row.cell("kind").equals("cii") || row.cell("kind").startsWith("ubl");
            String expected = row.cell("oracle_en16931");
            if (xml && !expected.isEmpty() && !expected.startsWith("ENGINE")) {
                String ruleSet = row.cell("kind").equals("cii") ? "en16931-cii" : "en16931-ubl";
                String got = oracle(ruleSet, Corpus.bytes(row.cell("path")));
                if (!sorted(got).equals(sorted(expected))) {
                    disagreements.add(row.cell("path") + ": expected " + expected + ", got " + got);
                }
            }
        }
        assertThat(disagreements).isEmpty();
    }

    @Test
    void the_xrechnung_test_suite_gives_the_rule_ids_of_the_manifest() {
        Corpus.needed(40);
        int checked = 0;
        for (Corpus.Entry row : Corpus.manifest()) {
            String expected = row.cell("oracle_profile");
            if (expected.startsWith("XRechnung 3.0.2: ")) {
                String ruleSet = row.cell("kind").equals("cii") ? "xrechnung-cii" : "xrechnung-ubl";
                assertThat("XRechnung 3.0.2: " + oracle(ruleSet, Corpus.bytes(row.cell("path"))))
                        .as(row.cell("path"))
                        .isEqualTo(expected);
                checked++;
            }
        }
        assertThat(checked).isEqualTo(40);
    }

    private static List<String> sorted(String ids) {
        return List.of(ids.split(" ")).stream().sorted().toList();
    }

    private String oracle(String ruleSet, byte[] xml) {
        RuleResult result = engine.run(ruleSets.find(ruleSet).orElseThrow(), xml);
        List<Violation> violations = ((RuleResult.Completed) result).violations();
        assertThat(violations).allSatisfy(v -> assertThat(v.position()).isNotNull());
        Map<String, Long> counts = new TreeMap<>(violations.stream()
                .collect(groupingBy(
                        v -> (v.severity() == Violation.Severity.FATAL ? "" : "w:") + v.rule(), counting())));
        return counts.isEmpty()
                ? "ok"
                : String.join(
                        " ",
                        counts.entrySet().stream()
                                .map(e -> e.getKey() + (e.getValue() == 1 ? "" : "*" + e.getValue()))
                                .toList());
    }

    private Map<String, Long> fired(Case one) {
        RuleResult result = engine.run(
                ruleSets.find(one.ruleSet()).orElseThrow(), one.fragment().getBytes(UTF_8));
        assertThat(result).as(one.name()).isInstanceOf(RuleResult.Completed.class);
        return ((RuleResult.Completed) result)
                .violations().stream()
                        .filter(v -> one.scope().contains(v.rule()))
                        .collect(groupingBy(
                                v -> (v.severity() == Violation.Severity.FATAL ? "error " : "warning ") + v.rule(),
                                counting()));
    }

    private static Map<String, Long> expected(Case one) {
        Element expectation = one.expectation();
        if (expectation.getLocalName().equals("success")) {
            return Map.of();
        }
        String number = expectation.getAttribute("number");
        return Map.of(
                expectation.getLocalName() + " " + expectation.getTextContent().strip(),
                number.isEmpty() ? 1L : Long.parseLong(number));
    }

    private static List<Case> cases(String file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(Corpus.bytes(file)));
        List<String> setScope = scope(document.getDocumentElement());
        List<Case> cases = new ArrayList<>();
        for (Element test : children(document.getDocumentElement(), "test")) {
            Element expectation = children(children(test, "assert").get(0)).stream()
                    .filter(e -> List.of("success", "error", "warning").contains(e.getLocalName()))
                    .findFirst()
                    .orElseThrow();
            Element fragment = children(test).get(1);
            String ruleSet = fragment.getLocalName().equals("CrossIndustryInvoice") ? "en16931-cii" : "en16931-ubl";
            List<String> scope = new ArrayList<>(setScope);
            scope.addAll(scope(test));
            scope.add(expectation.getTextContent().strip());
            cases.add(new Case(file + "#" + (cases.size() + 1), expectation, scope, ruleSet, serialized(fragment)));
        }
        return cases;
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
