package org.quittance.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quittance.explanation.ShortPlace;
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
        target(file.target());
        out.writeStringProperty("verdict", file.verdict().id());
        out.writeArrayPropertyStart("steps");
        file.steps().forEach(this::step);
        out.writeEndArray();
        out.writeArrayPropertyStart("findings");
        file.findings().forEach(this::finding);
        out.writeEndArray();
        out.writeEndObject();
    }

    /** Beyond the contract, for invoices. */
    private void target(@Nullable Target target) {
        if (target != null) {
            out.writeObjectPropertyStart("target");
            out.writeStringProperty("id", target.id());
            out.writeStringProperty("why", target.why().text(language));
            out.writeEndObject();
        }
    }

    private void step(StepReport step) {
        out.writeStartObject();
        out.writeStringProperty("name", step.name());
        Json.property(out, "ruleSet", step.ruleSet());
        Json.property(out, "version", step.version());
        out.writeStringProperty("outcome", step.outcome().id());
        String reason = step.reason() == null ? null : step.reason().text(language);
        Json.property(out, "reason", step.outcome().ran() ? null : reason);
        out.writeNumberProperty("milliseconds", rounded(step.milliseconds(), 1));
        if (reason != null && step.outcome().ran()) {
            out.writeStringProperty("note", reason);
        }
        if (step.coverage() != null) {
            out.writeObjectPropertyStart("coverage");
            out.writeNumberProperty("agreeing", step.coverage().agreeing());
            out.writeNumberProperty("of", step.coverage().of());
            out.writeEndObject();
        }
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
        ShortPlace.of(finding).ifPresent(place -> out.writeStringProperty("place", place.toString()));
        addition("cause", finding.cause(language));
        addition("example", finding.example(language));
        finding.difference().ifPresent(amount -> out.writeStringProperty("difference", amount.toPlainString()));
        if (finding.suspect() != null) {
            out.writeStringProperty("explainedBy", finding.suspect().text(language));
        }
        if (finding.times() > 1) {
            out.writeNumberProperty("times", finding.times());
        }
    }

    private void addition(String name, String value) {
        if (!value.isEmpty()) {
            out.writeStringProperty(name, value);
        }
    }

    static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }
}
