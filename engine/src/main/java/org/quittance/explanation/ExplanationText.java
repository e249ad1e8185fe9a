package org.quittance.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.binding.InvoiceSyntax;
import org.quittance.binding.TermPlaces;
import org.quittance.finding.Message;
import org.quittance.term.Profile;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** Writes an explanation for people: a heading, then what is known, each with its label. */
final class ExplanationText {
    private static final List<String> LANGUAGES = List.of("fr", "en", "de");

    private final StringBuilder out = new StringBuilder();
    private final Locale language;

    private ExplanationText(Locale language) {
        this.language = language;
    }

    static String of(Explanation explanation, Locale language) {
        ExplanationText text = new ExplanationText(language);
        explanation.rules().forEach(text::rule);
        explanation.terms().forEach(text::term);
        explanation.codes().forEach(text::code);
        if (!explanation.found()) {
            text.unknown(explanation);
        }
        return text.out.toString();
    }

    private void unknown(Explanation explanation) {
        line(word("QX-EXPLAIN-UNKNOWN", explanation.asked()));
        if (!explanation.suggestions().isEmpty()) {
            line(word("QX-EXPLAIN-NEAR", String.join(", ", explanation.suggestions())));
        }
    }

    private void rule(RuleEntry rule) {
        head(rule.id(), word("QX-EXPLAIN-RULE"));
        for (Message message : rule.messages()) {
            line("  " + message.text(language));
            message.cause(language).ifPresent(cause -> row("QX-EXPLAIN-CAUSE", List.of(cause)));
            message.fix(language).ifPresent(fix -> row("QX-EXPLAIN-FIX", List.of(fix)));
            message.example(language).ifPresent(example -> row("QX-EXPLAIN-EXAMPLE", List.of(example)));
        }
        row("QX-EXPLAIN-TERMS", rule.terms().stream().map(this::named).toList());
        row("QX-EXPLAIN-STEP", List.of(rule.step()));
        row(
                "QX-EXPLAIN-SETS",
                rule.uses().stream()
                        .map(use -> use.ruleSet() + " " + use.version() + " ("
                                + word("QX-TEXT-" + use.severity().name()) + ")")
                        .toList());
    }

    private void term(TermEntry entry) {
        Term term = entry.term();
        head(term.id(), term.name(language));
        row(
                "QX-EXPLAIN-NAMES",
                LANGUAGES.stream()
                        .map(each -> each + "  " + term.name(Locale.forLanguageTag(each)))
                        .toList());
        row("QX-EXPLAIN-FRENCH", List.of(String.join(", ", Terms.standard().frenchIds(term.id()))));
        row("QX-EXPLAIN-GROUP", term.parent().map(this::named).stream().toList());
        row("QX-EXPLAIN-TYPE", List.of(type(term)));
        row("QX-EXPLAIN-PROFILES", List.of(profiles(term)));
        TermPlaces places = TermPlaces.standard();
        row("QX-EXPLAIN-CII", places.in(InvoiceSyntax.CII, term));
        row("QX-EXPLAIN-UBL-INVOICE", places.in(InvoiceSyntax.UBL_INVOICE, term));
        row("QX-EXPLAIN-UBL-CREDIT-NOTE", places.in(InvoiceSyntax.UBL_CREDIT_NOTE, term));
        row("QX-EXPLAIN-DOCUMENT", places.inDocument(term));
        row("QX-EXPLAIN-EXAMPLE", places.example(term.id()).stream().toList());
        row("QX-EXPLAIN-RULES", List.of(String.join(", ", entry.rules())));
    }

    private String type(Term term) {
        return word("QX-EXPLAIN-TYPE-" + term.type().name())
                + term.codeList().map(list -> ", " + list).orElse("");
    }

    private static String profiles(Term term) {
        return Stream.of(Profile.values())
                .map(profile -> profile.id() + " "
                        + term.in(profile).map(Object::toString).orElse("–"))
                .collect(Collectors.joining(", "));
    }

    private void code(CodeEntry code) {
        head(code.code(), code.list().name(code.code(), language).orElse(""));
        row("QX-EXPLAIN-LIST", List.of(code.list().id() + "  " + code.list().title()));
        row(
                "QX-EXPLAIN-TERMS",
                code.terms().stream().map(term -> named(term.id())).toList());
    }

    private String named(String id) {
        return Terms.standard()
                .find(id)
                .map(term -> id + " " + term.name(language))
                .orElse(id);
    }

    private void head(String id, String name) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        line(name.isEmpty() ? id : id + "  " + name);
    }

    /** A label with its values, one in a line; nothing where there are none. */
    private void row(String label, List<String> values) {
        List<String> told = new ArrayList<>(values);
        told.removeIf(String::isEmpty);
        String head = word(label);
        for (String value : told) {
            line("  %-16s %s".formatted(head, value));
            head = "";
        }
    }

    private String word(String id, Object... values) {
        return Message.of(id, values).text(language);
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
