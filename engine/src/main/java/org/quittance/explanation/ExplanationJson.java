package org.quittance.explanation;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.quittance.binding.InvoiceSyntax;
import org.quittance.binding.TermPlaces;
import org.quittance.finding.Message;
import org.quittance.term.Profile;
import org.quittance.term.Term;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes an explanation as one JSON object. */
final class ExplanationJson {
    private final JsonGenerator out;
    private final Locale language;

    private ExplanationJson(JsonGenerator out, Locale language) {
        this.out = out;
        this.language = language;
    }

    static String of(Explanation explanation, Locale language) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            new ExplanationJson(out, language).write(explanation);
        }
        return text.append('\n').toString();
    }

    private void write(Explanation explanation) {
        out.writeStartObject();
        out.writeStringProperty("asked", explanation.asked());
        out.writeArrayPropertyStart("rules");
        explanation.rules().forEach(this::rule);
        out.writeEndArray();
        out.writeArrayPropertyStart("terms");
        explanation.terms().forEach(this::term);
        out.writeEndArray();
        out.writeArrayPropertyStart("codes");
        explanation.codes().forEach(this::code);
        out.writeEndArray();
        strings("suggestions", explanation.suggestions());
        out.writeEndObject();
    }

    private void rule(RuleEntry rule) {
        out.writeStartObject();
        out.writeStringProperty("id", rule.id());
        out.writeArrayPropertyStart("meanings");
        rule.messages().forEach(this::message);
        out.writeEndArray();
        strings("terms", rule.terms());
        if (!rule.step().isEmpty()) {
            out.writeStringProperty("step", rule.step());
        }
        out.writeArrayPropertyStart("ruleSets");
        for (RuleEntry.Use use : rule.uses()) {
            out.writeStartObject();
            out.writeStringProperty("id", use.ruleSet());
            out.writeStringProperty("version", use.version());
            out.writeStringProperty("severity", use.severity().id());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void message(Message message) {
        out.writeStartObject();
        out.writeStringProperty("message", message.text(language));
        message.cause(language).ifPresent(cause -> out.writeStringProperty("cause", cause));
        message.fix(language).ifPresent(fix -> out.writeStringProperty("fix", fix));
        message.example(language).ifPresent(example -> out.writeStringProperty("example", example));
        out.writeEndObject();
    }

    private void term(TermEntry entry) {
        Term term = entry.term();
        out.writeStartObject();
        out.writeStringProperty("id", term.id());
        out.writeObjectPropertyStart("names");
        for (String each : List.of("fr", "en", "de")) {
            out.writeStringProperty(each, term.name(Locale.forLanguageTag(each)));
        }
        out.writeEndObject();
        term.parent().ifPresent(group -> out.writeStringProperty("group", group));
        out.writeStringProperty("type", term.type().name().toLowerCase(Locale.ROOT));
        term.codeList().ifPresent(list -> out.writeStringProperty("codeList", list));
        out.writeObjectPropertyStart("profiles");
        for (Profile profile : Profile.values()) {
            term.in(profile).ifPresent(often -> out.writeStringProperty(profile.id(), often.toString()));
        }
        out.writeEndObject();
        places(term);
        strings("rules", entry.rules());
        out.writeEndObject();
    }

    private void places(Term term) {
        TermPlaces places = TermPlaces.standard();
        out.writeObjectPropertyStart("places");
        strings("cii", places.in(InvoiceSyntax.CII, term));
        strings("ubl-invoice", places.in(InvoiceSyntax.UBL_INVOICE, term));
        strings("ubl-credit-note", places.in(InvoiceSyntax.UBL_CREDIT_NOTE, term));
        strings("document", places.inDocument(term));
        out.writeEndObject();
        places.example(term.id()).ifPresent(example -> out.writeStringProperty("example", example));
    }

    private void code(CodeEntry code) {
        out.writeStartObject();
        out.writeStringProperty("code", code.code());
        out.writeStringProperty("list", code.list().id());
        out.writeStringProperty("listName", code.list().title());
        out.writeStringProperty("name", code.list().name(code.code(), language).orElse(code.code()));
        strings("terms", code.terms().stream().map(Term::id).toList());
        out.writeEndObject();
    }

    private void strings(String name, List<String> values) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeString);
        out.writeEndArray();
    }
}
