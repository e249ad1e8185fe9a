package org.quittance.schematron.saxon;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import net.sf.saxon.om.NamePool;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import org.quittance.schematron.Derivation;
import org.quittance.schematron.PreparedXml;
import org.quittance.schematron.RuleEngine;
import org.quittance.schematron.RuleResult;
import org.quittance.schematron.RuleSet;

/**
 * The reference engine: runs the stylesheet of a rule set as it was published.
 *
 * <p>A stylesheet is compiled when it is first used (0.2 to 3 s) and kept as long as this object. Hold one object and
 * share it: it may be used by several threads at once. Stylesheets can open nothing but their own code lists.
 */
public final class SaxonRuleEngine implements RuleEngine {

    private final AtomicReference<Room> room = new AtomicReference<>(new Room());

    /** An engine that has compiled nothing yet. */
    public SaxonRuleEngine() {}

    @Override
    public PreparedXml prepare(byte[] xml) {
        Room here = Objects.requireNonNull(room.get());
        PreparedXml prepared = prepare(xml, here);
        return here.full() && room.compareAndSet(here, new Room()) ? prepare(xml, room.get()) : prepared;
    }

    private PreparedXml prepare(byte[] xml, Room here) {
        try {
            return new SaxonXml(this, here, here.tree(xml), "");
        } catch (NamePool.NamePoolLimitException e) {
            here.fill();
            return new SaxonXml(this, here, null, "the document could not be read: " + message(e));
        } catch (SaxonApiException | RuntimeException | StackOverflowError e) {
            return new SaxonXml(this, here, null, "the document could not be read: " + message(e));
        }
    }

    @Override
    public RuleResult run(RuleSet ruleSet, PreparedXml xml, int repetitions) {
        if (!(xml instanceof SaxonXml prepared) || prepared.engine() != this) {
            throw new IllegalArgumentException("the document was prepared by another engine; prepare it by this one");
        }
        XdmNode document = prepared.document();
        return document == null
                ? new RuleResult.Crashed(prepared.failure())
                : judge(ruleSet, prepared.room(), document, repetitions);
    }

    private static RuleResult judge(RuleSet ruleSet, Room room, XdmNode document, int repetitions) {
        RuleResult result = run(ruleSet, room, document, repetitions);
        for (Derivation derivation : ruleSet.derivations()) {
            result = derivation.before(judge(derivation.base(), room, document, repetitions), result);
        }
        return result;
    }

    private static RuleResult run(RuleSet ruleSet, Room room, XdmNode document, int repetitions) {
        SvrlReader svrl = new SvrlReader(ruleSet, new TreeLocations(document)::find, new Repetitions(repetitions));
        try {
            Xslt30Transformer transformer = room.stylesheet(ruleSet).transformer();
            transformer.setResultDocumentHandler(uri -> {
                throw ClosedProcessor.noOutput(uri);
            });
            transformer.setGlobalContextItem(document);
            transformer.applyTemplates(document, new SAXDestination(svrl));
        } catch (SaxonApiException | RuntimeException | StackOverflowError e) {
            return RuleResult.Crashed.brokeOff(ruleSet, message(e));
        }
        return svrl.result();
    }

    private static String message(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
