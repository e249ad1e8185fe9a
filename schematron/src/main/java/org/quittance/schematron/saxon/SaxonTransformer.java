package org.quittance.schematron.saxon;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import org.quittance.schematron.Resource;
import org.quittance.schematron.SafeXml;
import org.xml.sax.InputSource;

/** Turns one XML document into another by a stylesheet, which can open nothing. */
public final class SaxonTransformer {

    /** A transformer that starts Saxon only when there is something to transform. */
    public SaxonTransformer() {}

    /** The document that the stylesheet makes; empty if the stylesheet broke off or made none. */
    public Optional<byte[]> transform(Resource stylesheet, byte[] xml) {
        try {
            Processor processor = ClosedProcessor.create();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Serializer serializer = processor.newSerializer(out);
            Xslt30Transformer transformer =
                    compiler(processor).compile(source(stylesheet.bytes())).load30();
            transformer.setResultDocumentHandler(uri -> {
                throw ClosedProcessor.noOutput(uri);
            });
            transformer.setErrorReporter(error -> {});
            transformer.setMessageHandler(message -> {});
            transformer.transform(source(xml), serializer);
            return out.size() == 0 ? Optional.empty() : Optional.of(out.toByteArray());
        } catch (SaxonApiException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static XsltCompiler compiler(Processor processor) {
        XsltCompiler compiler = processor.newXsltCompiler();
        compiler.setErrorReporter(error -> {});
        return compiler;
    }

    private static SAXSource source(byte[] xml) {
        return new SAXSource(SafeXml.reader(xml), new InputSource(new ByteArrayInputStream(xml)));
    }
}
