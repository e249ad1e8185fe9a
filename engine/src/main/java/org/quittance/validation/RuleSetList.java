package org.quittance.validation;

import java.util.Collection;
import org.quittance.schematron.RuleSet;
import tools.jackson.core.JsonGenerator;

/** The rule sets carried, for other programs to read. */
public final class RuleSetList {
    private RuleSetList() {}

    /** A JSON array with one object per rule set. */
    public static String json(Collection<RuleSet> sets) {
        return Json.text(out -> {
            out.writeStartArray();
            sets.forEach(set -> write(set, out));
            out.writeEndArray();
        });
    }

    private static void write(RuleSet set, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("id", set.id());
        out.writeStringProperty("version", set.version());
        out.writeStringProperty("syntax", set.syntax().label());
        out.writeStringProperty("kind", set.kind().label());
        Json.property(out, "validFrom", set.validFrom());
        Json.property(out, "validTo", set.validTo());
        out.writeStringProperty("source", set.source());
        out.writeStringProperty("sha256", set.sha256());
        out.writeEndObject();
    }
}
