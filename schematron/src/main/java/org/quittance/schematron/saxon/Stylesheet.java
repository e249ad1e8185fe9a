package org.quittance.schematron.saxon;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import javax.xml.transform.Source;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;
import org.quittance.schematron.Resource;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.SafeXml;
import org.xml.sax.InputSource;

/** The stylesheet of one rule set with its code lists: compiled and parsed at first use, once, then shared. */
final class Stylesheet {

    /** A scheme of our own, so that relative addresses resolve to something and lead nowhere. */
    private static final String SCHEME = "rule-set";

    private final Processor processor;
    private final RuleSet ruleSet;
    private @Nullable XsltExecutable executable;
    private @Nullable XdmNode codes;

    Stylesheet(Processor processor, RuleSet ruleSet) {
        this.processor = processor;
        this.ruleSet = ruleSet;
    }

    /** A transformer for one run. */
    Xslt30Transformer transformer() throws SaxonApiException {
        Xslt30Transformer transformer = executable().load30();
        transformer.setResourceResolver(this::open);
        transformer.setErrorReporter(error -> {});
        transformer.setMessageHandler(message -> {});
        return transformer;
    }

    private synchronized XsltExecutable executable() throws SaxonApiException {
        if (executable == null) {
            codes = ruleSet.codedb() == null ? null : parse(ruleSet.codedb());
            executable = compile();
        }
        return executable;
    }

    private XsltExecutable compile() throws SaxonApiException {
        StringBuilder problems = new StringBuilder();
        XsltCompiler compiler = processor.newXsltCompiler();
        compiler.setErrorReporter(error -> problems.append(error.isWarning() ? "" : "; " + error.getMessage()));
        try {
            return compiler.compile(source(ruleSet.stylesheet()));
        } catch (SaxonApiException e) {
            throw new SaxonApiException("the stylesheet does not compile: " + e.getMessage() + problems, e);
        }
    }

    private XdmNode parse(Resource resource) throws SaxonApiException {
        return processor.newDocumentBuilder().build(source(resource));
    }

    private Source open(ResourceRequest request) throws XPathException {
        if (codes != null && ruleSet.codedb() != null && request.uri.equals(address(ruleSet.codedb()))) {
            return codes.asSource();
        }
        throw ClosedProcessor.refusal(request.uri);
    }

    /** The address that a resource has for Saxon; what stands relative to it resolves to a resource or to nothing. */
    static String address(Resource resource) {
        try {
            return new URI(SCHEME, "/" + resource.name(), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + resource.name() + "' is no name for a resource", e);
        }
    }

    private static Source source(Resource resource) {
        byte[] xml = resource.bytes();
        InputSource input = new InputSource(new ByteArrayInputStream(xml));
        input.setSystemId(address(resource));
        return new SAXSource(SafeXml.reader(xml), input);
    }
}
