package org.quittance.validation;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.TreeMap;
import org.quittance.finding.Severity;
import tools.jackson.core.JsonGenerator;

/** The JSON form. The order of keys is part of the promise; see the page on the report. */
record JsonForm(Locale language) implements ReportForm {
    /** The keys before the files are those of an object that ends there. */
    @Override
    public String before(ReportHead head) {
        String object = Json.value(out -> write(head, out));
        return object.substring(0, object.length() - 1) + ",\"files\":[";
    }

    @Override
    public String file(FileReport file) {
        return JsonReport.of(file, language);
    }

    @Override
    public String between() {
        return ",";
    }

    @Override
    public String after(ReportHead head) {
        return "]}\n";
    }

    @Override
    public boolean flows() {
        return false;
    }

    private static void write(ReportHead head, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("report", "1");
        out.writeObjectPropertyStart("tool");
        out.writeStringProperty("name", "quittance");
        out.writeStringProperty("version", head.version());
        out.writeEndObject();
        out.writeStringProperty(
                "generated", head.generated().truncatedTo(ChronoUnit.SECONDS).toString());
        summary(head, out);
        asked(head.options(), out);
        if (head.basis() != null) {
            out.writeStringProperty("basis", head.basis());
        }
        out.writeEndObject();
    }

    private static void summary(ReportHead head, JsonGenerator out) {
        out.writeObjectPropertyStart("summary");
        out.writeNumberProperty("files", head.files());
        for (Verdict verdict : Verdict.values()) {
            out.writeNumberProperty(verdict.id(), head.count(verdict));
        }
        out.writeNumberProperty("seconds", JsonReport.rounded(head.elapsed().toNanos() / 1e9, 2));
        if (head.notDone() > 0) {
            out.writeBooleanProperty("partial", true);
            out.writeNumberProperty("notDone", head.notDone());
        }
        out.writeEndObject();
    }

    /** Additions to the contract: only there when a caller asked for something. */
    private static void asked(Options options, JsonGenerator out) {
        if (!options.ruleSets().isEmpty() || !options.own().isEmpty()) {
            out.writeArrayPropertyStart("rules");
            options.asked().forEach(out::writeString);
            out.writeEndArray();
        }
        if (options.asOf() != null) {
            out.writeStringProperty("asOf", options.asOf().toString());
        }
        if (options.target() != null) {
            out.writeStringProperty("target", options.target());
        }
        if (options.severities().isEmpty()) {
            return;
        }
        out.writeObjectPropertyStart("severities");
        new TreeMap<>(options.severities())
                .forEach((rule, weight) ->
                        out.writeStringProperty(rule, weight.map(Severity::id).orElse("off")));
        out.writeEndObject();
    }
}
