package org.quittance.schematron.saxon;

import net.sf.saxon.Configuration;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.lib.Logger;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.trans.XPathException;

/** Makes a Saxon processor that opens nothing, calls nothing and prints nothing on its own. */
final class ClosedProcessor {

    private ClosedProcessor() {}

    static Processor create() {
        Processor processor = new Processor(false);
        Configuration configuration = processor.getUnderlyingConfiguration();
        configuration.setLogger(new Silence());
        configuration.setResourceResolver(request -> {
            throw refusal(request.uri);
        });
        configuration.setUnparsedTextURIResolver((uri, encoding, config) -> {
            throw refusal(String.valueOf(uri));
        });
        configuration.setCollectionFinder((context, uri) -> {
            throw refusal(uri);
        });
        processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
        return processor;
    }

    static XPathException refusal(String uri) {
        return new XPathException("a rule set must not open '" + uri + "'");
    }

    /** Facts are returned, not logged. */
    private static final class Silence extends Logger {

        @Override
        public void println(String message, int severity) {
            // What matters comes back as an exception.
        }
    }
}
