package org.quittance.validation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.transform.ErrorListener;
import javax.xml.transform.Templates;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.TransformerFactoryImpl;
import org.quittance.schematron.RuleSet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The official stylesheets run as any program would run them: by the plain Java interface, to SVRL as text, which is then
 * parsed. Shares nothing with our engine but the stylesheets.
 */
final class OfficialStylesheets {
    private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";

    private final TransformerFactory factory = new TransformerFactoryImpl();
    private final Map<String, Templates> compiled = new HashMap<>();

    OfficialStylesheets() {
        factory.setErrorListener(new Silence());
    }

    /**
     * What SVRL says: whether an assertion failed or a report fired, the rule (empty where it has no id), its flag (empty
     * where it has none), the place and the text.
     */
    record Fired(boolean report, String rule, String flag, String location, String text) {}

    /** All that fired; empty when the stylesheet broke off, or when none of its rules found anything to look at. */
    Optional<List<Fired>> run(RuleSet set, byte[] xml) {
        ByteArrayOutputStream svrl = new ByteArrayOutputStream();
        try {
            Transformer transformer = templates(set).newTransformer();
            transformer.setErrorListener(new Silence());
            transformer.setURIResolver((href, base) -> codes(set, href));
            transformer.transform(new StreamSource(new ByteArrayInputStream(xml)), new StreamResult(svrl));
        } catch (TransformerException e) {
            return Optional.empty();
        }
        Document report = Xml.parse(svrl.toByteArray());
        if (report.getElementsByTagNameNS(SVRL, "fired-rule").getLength() == 0) {
            return Optional.empty();
        }
        List<Fired> fired = new ArrayList<>();
        add(report.getElementsByTagNameNS(SVRL, "failed-assert"), fired);
        add(report.getElementsByTagNameNS(SVRL, "successful-report"), fired);
        return Optional.of(fired);
    }

    private static void add(NodeList elements, List<Fired> fired) {
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            fired.add(new Fired(
                    element.getLocalName().equals("successful-report"),
                    element.getAttribute("id"),
                    element.getAttribute("flag"),
                    element.getAttribute("location"),
                    element.getTextContent().strip()));
        }
    }

    private Templates templates(RuleSet set) throws TransformerException {
        Templates known = compiled.get(set.fullId());
        if (known == null) {
            known = factory.newTemplates(
                    new StreamSource(new ByteArrayInputStream(set.stylesheet().bytes()), "official:/rules.xslt"));
            compiled.put(set.fullId(), known);
        }
        return known;
    }

    private static StreamSource codes(RuleSet set, String href) throws TransformerException {
        if (set.codedb() == null || !set.codedb().name().endsWith("/" + href)) {
            throw new TransformerException(href);
        }
        return new StreamSource(new ByteArrayInputStream(set.codedb().bytes()), "official:/" + href);
    }

    /** What matters comes back as an exception. */
    private static final class Silence implements ErrorListener {
        @Override
        public void warning(TransformerException e) {}

        @Override
        public void error(TransformerException e) {}

        @Override
        public void fatalError(TransformerException e) throws TransformerException {
            throw e;
        }
    }
}
