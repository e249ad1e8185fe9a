package org.quittance.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.TreeMap;
import org.quittance.finding.Finding;
import org.quittance.finding.Severity;
import tools.jackson.core.JsonGenerator;

/** Writes a report as JSON. The order of keys is part of the promise; see the page on the report. */
final class JsonReport {
    private final JsonGenerator out;
    private final Locale language;

    private JsonReport(JsonGenerator out, Locale language) {
        this.out = out;
        this.language = language;
    }

    static String of(Report report, Locale language) {
        return Json.text(out -> new JsonReport(out, language).write(report));
    }

    private void write(Report report) {
        out.writeStartObject();
        out.writeStringProperty("report", "1");
        out.writeObjectPropertyStart("tool");
        out.writeStringProperty("name", "quittance");
        out.writeStringProperty("version", report.version());
        out.writeEndObject();
        out.writeStringProperty(
                "generated", report.generated().truncatedTo(ChronoUnit.SECONDS).toString());
        summary(report);
        severities(report);
        out.writeArrayPropertyStart("files");
        report.files().forEach(this::file);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void summary(Report report) {
        out.writeObjectPropertyStart("summary");
        out.writeNumberProperty("files", report.files().size());
        for (Verdict verdict : Verdict.values()) {
            out.writeNumberProperty(verdict.id(), report.count(verdict));
        }
        out.writeNumberProperty("seconds", rounded(report.elapsed().toNanos() / 1e9, 2));
        out.writeEndObject();
    }

    /** An addition to the contract: only there when a caller gave rules another weight. */
    private void severities(Report report) {
        if (report.severities().isEmpty()) {
            return;
        }
        out.writeObjectPropertyStart("severities");
        new TreeMap<>(report.severities())
                .forEach((rule, weight) ->
                        out.writeStringProperty(rule, weight.map(Severity::id).orElse("off")));
        out.writeEndObject();
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
        out.writeEndObject();
    }

    private static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }
}
