package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.quittance.schematron.RuleResult;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.RuleSets;
import org.quittance.schematron.Violation;
import org.quittance.schematron.saxon.SaxonRuleEngine;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvrlReportTest {
    private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
    private static final String BAD = Samples.basic()
            .replaceFirst("<ram:LineTotalAmount>[^<]*<", "<ram:LineTotalAmount>99.991<")
            .replaceFirst("(<ram:SellerTradeParty>\\s*)<ram:Name>[^<]*</ram:Name>", "$1");

    private static Element read(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static String told(Element e) {
        return String.join(
                " | ",
                e.getLocalName(),
                e.getAttribute("id"),
                e.getAttribute("flag"),
                e.getAttribute("location"),
                e.getAttribute("test"),
                e.getElementsByTagNameNS(SVRL, "text").item(0).getTextContent());
    }

    private static String told(Violation v) {
        String element = v.kind() == Violation.Kind.FAILED_ASSERT ? "failed-assert" : "successful-report";
        String flag = v.flag() == null ? "" : v.flag();
        return String.join(" | ", element, v.rule(), flag, v.location(), v.test(), v.text());
    }

    @Test
    void each_rule_set_says_what_its_stylesheet_said_in_its_order() throws Exception {
        List<SvrlReport> reports = SvrlReport.of(Samples.validate(BAD));
        assertThat(reports).isNotEmpty();
        for (SvrlReport report : reports) {
            RuleSet set = RuleSets.carried().find(report.ruleSet()).orElseThrow();
            RuleResult.Completed official = (RuleResult.Completed) new SaxonRuleEngine().run(set, Samples.utf8(BAD));
            assertThat(official.violations()).isNotEmpty();
            List<Element> children = children(read(report.xml()));
            assertThat(children.stream()
                            .filter(e -> e.getLocalName().matches("failed-assert|successful-report"))
                            .map(SvrlReportTest::told))
                    .containsExactlyElementsOf(official.violations().stream()
                            .map(SvrlReportTest::told)
                            .toList());
        }
    }

    @Test
    void the_parts_stand_in_the_order_of_the_standard() throws Exception {
        for (SvrlReport report : SvrlReport.of(Samples.validate(BAD))) {
            List<String> names = children(read(report.xml())).stream()
                    .map(Element::getLocalName)
                    .toList();
            assertThat(String.join(" ", names))
                    .matches("text active-pattern( fired-rule( failed-assert| successful-report)*)+");
        }
    }

    @Test
    void a_sound_file_has_a_document_without_a_finding() throws Exception {
        List<SvrlReport> reports = SvrlReport.of(
                Samples.VALIDATOR.validate("a.xml", Samples.utf8(Samples.basic()), Options.STANDARD.bound("none")));
        assertThat(reports).isNotEmpty();
        for (SvrlReport report : reports) {
            assertThat(children(read(report.xml())).stream().map(Element::getLocalName))
                    .containsExactly("text", "active-pattern", "fired-rule");
        }
    }

    @Test
    void a_rule_set_that_was_not_run_has_no_document() {
        assertThat(SvrlReport.of(HtmlSamples.UNFINISHED)).isEmpty();
    }
}
