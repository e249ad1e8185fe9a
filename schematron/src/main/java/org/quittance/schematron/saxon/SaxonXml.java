package org.quittance.schematron.saxon;

import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;
import org.jspecify.annotations.Nullable;
import org.quittance.schematron.PreparedXml;

/** A document as Saxon's tree, or the reason why there is none. */
record SaxonXml(SaxonRuleEngine engine, Room room, @Nullable XdmNode document, String failure) implements PreparedXml {

    @Override
    public Optional<String> problem() {
        return document == null ? Optional.of(failure) : Optional.empty();
    }
}
