package org.quittance.schematron.saxon;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.SafeXml;
import org.xml.sax.InputSource;

/**
 * A processor with the stylesheets that were compiled by it. It keeps each name that any document ever had, a million of
 * them at most: one that hostile documents have filled is left for a new one.
 */
final class Room {
    private final Processor processor = ClosedProcessor.create();
    private final ConcurrentMap<RuleSet, Stylesheet> stylesheets = new ConcurrentHashMap<>();
    private volatile boolean full;

    Stylesheet stylesheet(RuleSet ruleSet) {
        return Objects.requireNonNull(
                stylesheets.computeIfAbsent(ruleSet, key -> new Stylesheet(processor, key)), "made when absent");
    }

    XdmNode tree(byte[] xml) throws SaxonApiException {
        DocumentBuilder builder = processor.newDocumentBuilder();
        builder.setLineNumbering(true);
        return builder.build(new SAXSource(SafeXml.reader(xml), new InputSource(new ByteArrayInputStream(xml))));
    }

    boolean full() {
        return full;
    }

    void fill() {
        full = true;
    }
}
