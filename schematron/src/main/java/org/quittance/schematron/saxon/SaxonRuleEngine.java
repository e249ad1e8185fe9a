package org.quittance.schematron.saxon;

import java.io.ByteArrayInputStream;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import org.quittance.schematron.PreparedXml;
import org.quittance.schematron.RuleEngine;
import org.quittance.schematron.RuleResult;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.SafeXml;
import org.xml.sax.InputSource;

/**
 * The reference engine: runs the stylesheet of a rule set as it was published.
 *
 * <p>A stylesheet is compiled when it is first used (0.2 to 3 s) and kept as long as this object. Hold one object and
 * share it: it may be used by several threads at once. Stylesheets can open nothing but their own code lists.
 */
public final class SaxonRuleEngine implements RuleEngine {

    private final Processor processor = ClosedProcessor.create();
    private final ConcurrentMap<RuleSet, Stylesheet> stylesheets = new ConcurrentHashMap<>();

    /** An engine that has compiled nothing yet. */
    public SaxonRuleEngine() {}

    @Override
    public PreparedXml prepare(byte[] xml) {
        try {
            return new SaxonXml(this, tree(xml), "");
        } catch (SaxonApiException | RuntimeException | StackOverflowError e) {
            return new SaxonXml(this, null, "the document could not be read: " + message(e));
        }
    }

    @Override
    public RuleResult run(RuleSet ruleSet, PreparedXml xml) {
        if (!(xml instanceof SaxonXml prepared) || prepared.engine() != this) {
            throw new IllegalArgumentException("the document was prepared by another engine; prepare it by this one");
        }
        XdmNode document = prepared.document();
        return document == null ? new RuleResult.Crashed(prepared.failure()) : run(ruleSet, document);
    }

    private RuleResult run(RuleSet ruleSet, XdmNode document) {
        SvrlReader svrl = new SvrlReader(ruleSet, new TreeLocations(document)::find);
        try {
            Xslt30Transformer transformer = stylesheets
                    .computeIfAbsent(ruleSet, key -> new Stylesheet(processor, key))
                    .transformer();
            transformer.setGlobalContextItem(document);
            transformer.applyTemplates(document, new SAXDestination(svrl));
        } catch (SaxonApiException | RuntimeException | StackOverflowError e) {
            return new RuleResult.Crashed("the rules of " + ruleSet.fullId() + " broke off: " + message(e));
        }
        return svrl.result();
    }

    private XdmNode tree(byte[] xml) throws SaxonApiException {
        DocumentBuilder builder = processor.newDocumentBuilder();
        builder.setLineNumbering(true);
        return builder.build(new SAXSource(SafeXml.reader(xml), new InputSource(new ByteArrayInputStream(xml))));
    }

    private static String message(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
