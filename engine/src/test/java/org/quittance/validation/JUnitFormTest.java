package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JUnitFormTest {
    private static Document read(FileReport... files) throws Exception {
        String xml = ReportForm.junit(Locale.ENGLISH).of(HtmlSamples.report(files));
        schema().newValidator().validate(new StreamSource(new StringReader(xml)));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static Schema schema() throws Exception {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JUnitFormTest.class.getResource("junit.xsd"));
    }

    private static Element suite(Document document, int index) {
        return (Element) document.getElementsByTagName("testsuite").item(index);
    }

    private static List<String> counts(Element suite) {
        return List.of(
                suite.getAttribute("tests"),
                suite.getAttribute("failures"),
                suite.getAttribute("errors"),
                suite.getAttribute("skipped"));
    }

    @Test
    void a_file_is_a_suite_and_a_step_is_a_case() throws Exception {
        Document document = read(HtmlSamples.GOOD, HtmlSamples.BAD);
        int steps = HtmlSamples.GOOD.steps().size();
        assertThat(counts(suite(document, 0))).containsExactly(String.valueOf(steps), "0", "0", "0");
        long failed = HtmlSamples.BAD.steps().stream()
                .filter(step -> step.outcome() == Outcome.FAILED)
                .count();
        assertThat(failed).isPositive();
        assertThat(counts(suite(document, 1)))
                .containsExactly(String.valueOf(HtmlSamples.BAD.steps().size()), String.valueOf(failed), "0", "0");
        Element failure = (Element) document.getElementsByTagName("failure").item(0);
        assertThat(failure.getTextContent()).startsWith("error ");
        assertThat(suite(document, 1).getAttribute("name")).contains("><script>", "l'facture & \"co\"");
    }

    @Test
    void what_was_not_run_is_an_error_and_no_skip() throws Exception {
        Document document = read(HtmlSamples.UNFINISHED);
        assertThat(counts(suite(document, 0))).containsExactly("1", "0", "1", "0");
        Element error = (Element) document.getElementsByTagName("error").item(0);
        assertThat(error.getAttribute("type")).isEqualTo("skipped");
        assertThat(error.getAttribute("message")).isEqualTo("The rule set \"peppol-cii\" applies and is not carried.");
    }

    @Test
    void a_run_that_was_stopped_is_an_error() throws Exception {
        Report good = HtmlSamples.report(HtmlSamples.GOOD);
        ReportForm form = ReportForm.junit(Locale.ENGLISH);
        ReportHead stopped = HtmlSamples.stopped(good.head(), 298);
        String xml = form.before(stopped) + form.file(HtmlSamples.GOOD) + form.after(stopped);
        schema().newValidator().validate(new StreamSource(new StringReader(xml)));
        assertThat(xml)
                .containsSubsequence(
                        "<testsuite name=\"in/good.xml\"",
                        "<testsuite name=\"run\" tests=\"1\" failures=\"0\" errors=\"1\"",
                        "<error message=\"The run was stopped; files not done: 298\" type=\"stopped\">");
        assertThat(form.of(good)).doesNotContain("<error");
    }

    @Test
    void a_file_that_nothing_judged_is_an_error_although_no_step_says_so() throws Exception {
        FileReport unjudged = new FileReport(
                "x.xml",
                "",
                1,
                Kind.CII,
                null,
                null,
                List.of(new StepReport("container", null, null, Outcome.PASSED, null, 1)),
                List.of());
        assertThat(counts(suite(read(unjudged), 0))).containsExactly("2", "0", "1", "0");
    }

    @Test
    void an_error_of_no_step_fails_the_file() throws Exception {
        FileReport rejected = new FileReport(
                "x.xml",
                "",
                1,
                Kind.CII,
                null,
                null,
                List.of(new StepReport("rules", null, null, Outcome.PASSED, null, 1)),
                List.of(Finding.of("elsewhere", Severity.ERROR, List.of(), Place.NONE, Message.of("QX-FILE-EMPTY"))));
        assertThat(counts(suite(read(rejected), 0))).containsExactly("2", "1", "0", "0");
    }
}
