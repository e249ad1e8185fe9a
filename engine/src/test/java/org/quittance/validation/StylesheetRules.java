package org.quittance.validation;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.quittance.schematron.RuleSet;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the rules of a stylesheet test, by their ids. */
final class StylesheetRules {
    private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
    private static final String XSL = "http://www.w3.org/1999/XSL/Transform";

    private StylesheetRules() {}

    static Map<String, List<String>> of(RuleSet set) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Element root = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(set.stylesheet().bytes()))
                    .getDocumentElement();
            Map<String, List<String>> tests = new TreeMap<>();
            for (String kind : List.of("failed-assert", "successful-report")) {
                NodeList rules = root.getElementsByTagNameNS(SVRL, kind);
                for (int i = 0; i < rules.getLength(); i++) {
                    Element rule = (Element) rules.item(i);
                    tests.computeIfAbsent(attribute(rule, "id"), any -> new ArrayList<>())
                            .add(attribute(rule, "test"));
                }
            }
            return tests;
        } catch (Exception e) {
            throw new IllegalStateException(set.fullId(), e);
        }
    }

    private static String attribute(Element rule, String name) {
        NodeList below = rule.getElementsByTagNameNS(XSL, "attribute");
        for (int i = 0; i < below.getLength(); i++) {
            Element attribute = (Element) below.item(i);
            if (attribute.getParentNode() == rule
                    && attribute.getAttribute("name").equals(name)) {
                return attribute.getTextContent();
            }
        }
        return rule.getAttribute(name);
    }
}
