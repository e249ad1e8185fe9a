package org.quittance.validation;

import java.io.StringWriter;
import java.util.Collection;
import org.quittance.schematron.RuleSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The rule sets carried, for other programs to read. */
public final class RuleSetList {
    private RuleSetList() {}

    /** A JSON array with one object per rule set. */
    public static String json(Collection<RuleSet> sets) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartArray();
            sets.forEach(set -> write(set, out));
            out.writeEndArray();
        }
        return text.toString();
    }

    private static void write(RuleSet set, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("id", set.id());
        out.writeStringProperty("version", set.version());
        out.writeStringProperty("syntax", set.syntax().label());
        out.writeStringProperty("kind", set.kind().label());
        day("validFrom", set.validFrom(), out);
        day("validTo", set.validTo(), out);
        out.writeStringProperty("source", set.source());
        out.writeStringProperty("sha256", set.sha256());
        out.writeEndObject();
    }

    private static void day(
            String name, java.time.@org.jspecify.annotations.Nullable LocalDate day, JsonGenerator out) {
        out.writeName(name);
        if (day == null) {
            out.writeNull();
        } else {
            out.writeString(day.toString());
        }
    }
}
