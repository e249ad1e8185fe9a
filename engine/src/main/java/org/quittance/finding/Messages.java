package org.quittance.finding;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quittance.code.CodeList;
import org.quittance.data.Table;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/**
 * The sentences of all findings: rows with {@code text} and {@code fix} in three languages. Those of rule sets have a
 * {@code cause} as well, and may have an {@code example}, which is the same in every language.
 */
public final class Messages {
    static final List<String> TABLES = List.of(
            "document.tsv",
            "model.tsv",
            "container.tsv",
            "engine.tsv",
            "conversion.tsv",
            "chorus.tsv",
            "portal.tsv",
            "outbox.tsv",
            "simulator.tsv",
            "amounts.tsv",
            "page.tsv",
            "pdfa-clauses.tsv",
            "run.tsv",
            "schema.tsv",
            "value-names.tsv",
            "deposit.tsv",
            "explanation.tsv",
            "shapes.tsv",
            "rules-core.tsv",
            "rules-vat.tsv",
            "rules-syntax.tsv",
            "rules-extended.tsv",
            "rules-france.tsv",
            "rules-germany.tsv",
            "rules-peppol.tsv");
    private static final Messages CATALOGUE = new Messages();

    private final Map<String, Table.Row> rows = new HashMap<>();

    private Messages() {
        for (String table : TABLES) {
            for (Table.Row row : Table.beside(Messages.class, table).rows()) {
                if (rows.put(row.get("id"), row) != null) {
                    throw new IllegalStateException("The message " + row.get("id") + " is there twice.");
                }
            }
        }
    }

    /** Every message that the engine can give. */
    public static Messages catalogue() {
        return CATALOGUE;
    }

    /** The ids of all messages. */
    public Collection<String> ids() {
        return Collections.unmodifiableCollection(rows.keySet());
    }

    /** Whether there is a message of this id. */
    public boolean has(String id) {
        return rows.containsKey(id);
    }

    Optional<String> example(String id, Locale locale, List<String> values) {
        Table.Row row = rows.get(id);
        String example = row == null ? "" : row.optional("example");
        return Optional.of(fill(example, values, locale)).filter(text -> !text.isEmpty());
    }

    Optional<String> text(String id, String part, Locale locale, List<String> values) {
        Table.Row row = rows.get(id);
        if (row == null) {
            return Optional.empty();
        }
        String language = List.of("fr", "de").contains(locale.getLanguage()) ? locale.getLanguage() : "en";
        String text = row.optional(part + "_" + language);
        return text.isEmpty() ? Optional.empty() : Optional.of(fill(text, values, locale));
    }

    /** Values may hold braces and quotes, so this is no MessageFormat. */
    private static String fill(String text, List<String> values, Locale locale) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int digit = i + 2 < text.length() && text.charAt(i) == '{' && text.charAt(i + 2) == '}'
                    ? Character.digit(text.charAt(i + 1), 10)
                    : -1;
            if (digit >= 0 && digit < values.size()) {
                filled.append(value(values.get(digit), locale));
                i += 2;
            } else {
                filled.append(text.charAt(i));
            }
        }
        return filled.toString();
    }

    /** Names of terms and codes, and messages within the message, are told in the reader's language, any other value as it is. */
    private static String value(String value, Locale locale) {
        if (value.startsWith(Message.NAME_OF)) {
            return name(value.substring(Message.NAME_OF.length()), locale).orElse(value);
        }
        if (value.startsWith(Message.LABELS_OF)) {
            return Arrays.stream(value.substring(Message.LABELS_OF.length()).split(" "))
                    .map(id -> label(id, locale))
                    .collect(Collectors.joining(word(locale, " or ", " ou ", " oder ")));
        }
        if (value.startsWith(Message.CODE_OF)) {
            String[] code = value.substring(Message.CODE_OF.length()).split(" ", 2);
            return CodeList.of(code[0])
                    .name(code[1], locale)
                    .map(name -> code[1] + " " + quoted(name, locale))
                    .orElse(code[1]);
        }
        if (value.startsWith(Message.TEXT_OF) && value.contains(Message.SEPARATOR)) {
            List<String> parts =
                    List.of(value.substring(Message.TEXT_OF.length()).split(Message.SEPARATOR, -1));
            return CATALOGUE
                    .text(parts.get(0), "text", locale, parts.subList(1, parts.size()))
                    .orElse(value);
        }
        return value;
    }

    private static Optional<String> name(String id, Locale locale) {
        return Terms.standard().find(id).map(term -> term.name(locale));
    }

    private static String label(String id, Locale locale) {
        String name = Terms.standard().find(id).map(term -> full(term, locale)).orElse("");
        return name.isEmpty() ? id : word(locale, id + " " + name, id + " (" + name + ")", id + " (" + name + ")");
    }

    /** A scheme or a unit is told with the term whose it is. */
    private static String full(Term term, Locale locale) {
        String whose = term.type() == Term.Type.ATTRIBUTE
                ? term.parent()
                        .flatMap(id -> name(id, locale))
                        .map(name -> " – " + name)
                        .orElse("")
                : "";
        return term.name(locale) + whose;
    }

    private static String quoted(String text, Locale locale) {
        return word(locale, "\"" + text + "\"", "« " + text + " »", "„" + text + "“");
    }

    private static String word(Locale locale, String english, String french, String german) {
        return switch (locale.getLanguage()) {
            case "fr" -> french;
            case "de" -> german;
            default -> english;
        };
    }
}
