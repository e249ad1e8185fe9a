package org.quittance.schematron.saxon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.expr.parser.XPathParser;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.s9api.Location;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;
import org.quittance.schematron.Resource;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.SafeXml;
import org.quittance.schematron.Syntax;
import org.quittance.schematron.UnusableRulesException;
import org.xml.sax.InputSource;

/**
 * Turns ISO Schematron into an XSLT stylesheet that writes SVRL, by SchXslt2.
 *
 * <p>Query bindings are those of XSLT and XPath. The same schema gives the same bytes each time. A schema can include
 * the parts that are handed in with it and can open nothing else.
 */
public final class SchematronCompiler {

    private static final Resource TRANSPILER = Resource.onClassPath("content/transpile.xsl");
    private static final QName SCHEMA = new QName("http://purl.oclc.org/dsdl/schematron", "schema");
    private static final String XSLT = "http://www.w3.org/1999/XSL/Transform";
    private static final List<QName> STYLESHEETS =
            List.of(new QName(XSLT, "stylesheet"), new QName(XSLT, "transform"), new QName(XSLT, "package"));

    /** Off: an error during validation is to be written into the SVRL with its reason, not said in passing. */
    private static final QName STOP_ON_ERROR =
            new QName("http://dmaus.name/ns/2023/schxslt", "terminate-validation-on-error");

    private static final Pattern TESTS = Pattern.compile("<svrl:(failed-assert|successful-report)[ >]");

    /** A compiler; it starts Saxon at each use. */
    public SchematronCompiler() {}

    /**
     * A rule set of what its user brought, Schematron ({@code .sch}) or a stylesheet ({@code .xslt}): the root element
     * decides, not the name.
     *
     * @param parts what the file includes, under the names that stand in it
     * @throws UnusableRulesException if the file is neither of them, or has an error that shows before it is run
     */
    public RuleSet ruleSet(String id, Syntax syntax, Resource rules, Resource... parts) throws UnusableRulesException {
        Processor processor = ClosedProcessor.create();
        QName root = root(processor, rules);
        if (root.equals(SCHEMA)) {
            Resource[] named = Stream.of(parts)
                    .map(part -> AssertionIds.given(processor, part, part.name()))
                    .toArray(Resource[]::new);
            return RuleSet.user(id, syntax, compile(AssertionIds.given(processor, rules, ""), named));
        }
        if (!STYLESHEETS.contains(root)) {
            throw new UnusableRulesException(rules, foreign(root) + " or the 'stylesheet' of XSLT", null);
        }
        mustCompile(processor, rules, rules.bytes());
        return RuleSet.user(id, syntax, rules);
    }

    /**
     * The stylesheet for a Schematron schema; it bears the schema's name.
     *
     * @param parts what the schema includes, under the names that stand in it
     * @throws UnusableRulesException if it is no Schematron, includes something else, tests nothing, or if one of its
     *     expressions is wrong
     */
    public Resource compile(Resource schema, Resource... parts) throws UnusableRulesException {
        // A processor for each schema: names that Saxon generates count up, and the same schema must give the same
        // bytes.
        Processor processor = ClosedProcessor.create();
        QName root = root(processor, schema);
        if (!root.equals(SCHEMA)) {
            throw new UnusableRulesException(schema, foreign(root), null);
        }
        byte[] stylesheet = transpile(processor, schema, List.of(parts));
        if (!TESTS.matcher(new String(stylesheet, UTF_8)).find()) {
            throw new UnusableRulesException(schema, "it holds no assertion and no report that is tested", null);
        }
        mustCompile(processor, schema, stylesheet);
        return Resource.of(schema.name(), stylesheet);
    }

    private static String foreign(QName root) {
        return "its root element is '" + root.getClarkName() + "', not the 'schema' of ISO Schematron";
    }

    private static QName root(Processor processor, Resource rules) throws UnusableRulesException {
        XdmNode root;
        try {
            root = processor.newDocumentBuilder().build(source(rules)).getOutermostElement();
        } catch (SaxonApiException | RuntimeException e) {
            throw new UnusableRulesException(rules, "it is no XML that can be read: " + e.getMessage(), e);
        }
        String binding = Optional.ofNullable(root.attribute("queryBinding")).orElse("xslt");
        if (root.getNodeName().equals(SCHEMA) && !binding.startsWith("xslt") && !binding.startsWith("xpath")) {
            throw new UnusableRulesException(
                    rules, "its query binding is '" + binding + "'; only those of XSLT and XPath are understood", null);
        }
        return root.getNodeName();
    }

    private static byte[] transpile(Processor processor, Resource schema, List<Resource> parts)
            throws UnusableRulesException {
        List<String> said = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XsltCompiler compiler = processor.newXsltCompiler();
            compiler.setParameter(STOP_ON_ERROR, new XdmAtomicValue(false));
            Xslt30Transformer transformer = compiler.compile(source(TRANSPILER)).load30();
            transformer.setResourceResolver(request -> open(request, parts));
            transformer.setErrorReporter(error -> {});
            transformer.setMessageHandler(
                    message -> said.add(message.getStringValue().strip()));
            Serializer serializer = processor.newSerializer(out);
            transformer.applyTemplates(source(schema), serializer);
        } catch (SaxonApiException | RuntimeException | StackOverflowError e) {
            throw new UnusableRulesException(schema, reason(said, e), e);
        }
        return out.toByteArray();
    }

    private static void mustCompile(Processor processor, Resource rules, byte[] stylesheet)
            throws UnusableRulesException {
        List<String> errors = new ArrayList<>();
        XsltCompiler compiler = processor.newXsltCompiler();
        compiler.setErrorReporter(error -> {
            if (!error.isWarning()) {
                errors.add(error.getMessage() + near(error.getLocation()));
            }
        });
        try {
            compiler.compile(source(Resource.of(rules.name(), stylesheet)));
        } catch (SaxonApiException | RuntimeException | StackOverflowError e) {
            throw new UnusableRulesException(rules, reason(errors, e), e);
        }
    }

    /** What stands where an error is: the lines of a compiled stylesheet mean nothing to who wrote the rules. */
    private static String near(@Nullable Location location) {
        String text = location instanceof XPathParser.NestedLocation nested ? nested.getNearbyText() : null;
        return text == null ? "" : " near \"" + text + "\"";
    }

    private static String reason(List<String> said, Throwable e) {
        String text = said.isEmpty() ? String.valueOf(e.getMessage()) : String.join("; ", said);
        return text.strip().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
    }

    private static Source open(ResourceRequest request, List<Resource> parts) throws XPathException {
        return parts.stream()
                .filter(part -> Stylesheet.address(part).equals(request.uri))
                .findFirst()
                .map(SchematronCompiler::source)
                .orElseThrow(() -> ClosedProcessor.refusal(request.uri));
    }

    static Source source(Resource resource) {
        byte[] xml = resource.bytes();
        InputSource input = new InputSource(new ByteArrayInputStream(xml));
        input.setSystemId(Stylesheet.address(resource));
        return new SAXSource(SafeXml.reader(xml), input);
    }
}
