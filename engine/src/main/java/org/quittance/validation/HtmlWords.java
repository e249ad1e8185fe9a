package org.quittance.validation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quittance.data.Table;
import org.quittance.finding.Severity;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** The words of the reports for people in one language, from {@code html.tsv}; English where a language is not carried. */
final class HtmlWords {
    private static final Table TABLE = Table.beside(HtmlWords.class, "html.tsv");

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,18}\\.\\d{2,12}");

    private final Locale locale;
    private final Map<String, String> byKey = new HashMap<>();

    HtmlWords(Locale asked) {
        this.locale = List.of("fr", "de").contains(asked.getLanguage()) ? asked : Locale.ENGLISH;
        TABLE.rows().forEach(row -> byKey.put(row.get("key"), row.get(locale.getLanguage())));
    }

    Locale locale() {
        return locale;
    }

    /** The words of a key with {@code {0}}, {@code {1}} ... replaced. */
    String get(String key, Object... values) {
        String text = find(key).orElseThrow(() -> new IllegalArgumentException("No words " + key + " in html.tsv."));
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The words for a number of things. */
    String count(String key, int number) {
        return get(key + (number == 1 ? ".one" : ".many"), number);
    }

    String of(Verdict verdict) {
        return get("verdict." + verdict.id());
    }

    String of(Severity severity) {
        return get("severity." + severity.id());
    }

    String of(Outcome outcome) {
        return get("outcome." + outcome.id());
    }

    /** What a step is called; one that joined later than the words goes by its own name. */
    String step(String name) {
        return find("step." + name).orElse(name);
    }

    /** An amount as the language writes it, with the decimals that it has; anything else as it stands. */
    String amount(String text) {
        return AMOUNT.matcher(text).matches()
                ? String.format(locale, "%,." + (text.length() - text.indexOf('.') - 1) + "f", new BigDecimal(text))
                : text;
    }

    /** The heading over so many groups of a sort. */
    String heading(String group, int number) {
        return number == 1 ? name(group) : find("groups." + group).orElseGet(() -> name(group));
    }

    /** A term by id and name. */
    String term(String id) {
        return Terms.standard().find(id).map(this::term).orElse(id);
    }

    private String term(Term term) {
        return term.id() + " " + term.name(locale);
    }

    /** The short label of a term on the page: its own, that of the term it is like, else its name. */
    String label(String id) {
        return find("label." + id)
                .or(() -> Terms.standard().find(id).flatMap(Term::like).flatMap(like -> find("label." + like)))
                .orElseGet(() -> name(id));
    }

    String name(String id) {
        return Terms.standard().find(id).map(term -> term.name(locale)).orElse(id);
    }
}
