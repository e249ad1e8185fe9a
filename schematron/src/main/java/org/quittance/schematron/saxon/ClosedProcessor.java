package org.quittance.schematron.saxon;

import java.net.URI;
import java.util.Set;
import net.sf.saxon.Configuration;
import net.sf.saxon.lib.EnvironmentVariableResolver;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.lib.Logger;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.SaxonApiUncheckedException;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;

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
        processor.setConfigurationProperty(Feature.ENVIRONMENT_VARIABLE_RESOLVER, new NoEnvironment());
        return processor;
    }

    static XPathException refusal(String uri) {
        return new XPathException("a rule set must not open '" + uri + "'");
    }

    /** What to throw when a stylesheet wants a second output, which would be a file. */
    static SaxonApiUncheckedException noOutput(URI uri) {
        return new SaxonApiUncheckedException(new SaxonApiException(refusal(uri.toString())));
    }

    /** What the machine's owner has in the environment is no business of a rule set. */
    private static final class NoEnvironment implements EnvironmentVariableResolver {

        @Override
        public Set<String> getAvailableEnvironmentVariables() {
            return Set.of();
        }

        @Override
        public @Nullable String getEnvironmentVariable(String name) {
            return null;
        }
    }

    /** Facts are returned, not logged. */
    private static final class Silence extends Logger {

        @Override
        public void println(String message, int severity) {
            // What matters comes back as an exception.
        }
    }
}
