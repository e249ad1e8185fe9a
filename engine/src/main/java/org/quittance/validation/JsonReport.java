package org.quittance.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.quittance.finding.Finding;
import tools.jackson.core.JsonGenerator;

/** Says of one file as JSON what there is to say. The order of keys is part of the promise. */
final class JsonReport {
    private final JsonGenerator out;
    private final Locale language;

    private JsonReport(JsonGenerator out, Locale language) {
        this.out = out;
        this.language = language;
    }

    static String of(FileReport file, Locale language) {
        return Json.value(out -> new JsonReport(out, language).file(file));
    }

    private void file(FileReport file) {
        out.writeStartObject();
        out.writeStringProperty("path", file.path());
        out.writeStringProperty("sha256", file.sha256());
        out.writeNumberProperty("bytes", file.bytes());
        out.writeStringProperty("kind", file.kind().id());
        Json.property(out, "profile", file.profile());
        Json.property(out, "guideline", file.guideline());
        out.writeStringProperty("verdict", file.verdict().id());
        out.writeArrayPropertyStart("steps");
        file.steps().forEach(this::step);
        out.writeEndArray();
        out.writeArrayPropertyStart("findings");
        file.findings().forEach(this::finding);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void step(StepReport step) {
        out.writeStartObject();
        out.writeStringProperty("name", step.name());
        Json.property(out, "ruleSet", step.ruleSet());
        Json.property(out, "version", step.version());
        out.writeStringProperty("outcome", step.outcome().id());
        Json.property(
                out, "reason", step.reason() == null ? null : step.reason().text(language));
        out.writeNumberProperty("milliseconds", rounded(step.milliseconds(), 1));
        out.writeEndObject();
    }

    private void finding(Finding finding) {
        out.writeStartObject();
        out.writeStringProperty("step", finding.step());
        Json.property(out, "ruleSet", finding.ruleSet());
        out.writeStringProperty("rule", finding.rule());
        out.writeStringProperty("severity", finding.severity().id());
        out.writeArrayPropertyStart("terms");
        finding.terms().forEach(out::writeString);
        out.writeEndArray();
        Json.property(out, "location", finding.place().location());
        Json.property(out, "line", finding.place().line());
        Json.property(out, "column", finding.place().column());
        Json.property(out, "page", finding.place().page());
        out.writeStringProperty("message", finding.text(language));
        Json.property(out, "official", finding.official());
        Json.property(out, "declared", finding.declared());
        Json.property(out, "expected", finding.expected());
        String fix = finding.fix(language);
        Json.property(out, "fix", fix.isEmpty() ? null : fix);
        additions(finding);
        out.writeEndObject();
    }

    /** Beyond the contract, and only there when there is something to say. */
    private void additions(Finding finding) {
        if (finding.suspect() != null) {
            out.writeStringProperty("explainedBy", finding.suspect().text(language));
        }
        if (finding.times() > 1) {
            out.writeNumberProperty("times", finding.times());
        }
    }

    static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }
}
