package org.quittance.finding;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quittance.data.Table;
import org.quittance.term.Terms;

/** The sentences of all findings that are ours: rows with {@code text} and {@code fix} in three languages. */
public final class Messages {
    static final List<String> TABLES =
            List.of("document.tsv", "model.tsv", "container.tsv", "engine.tsv", "conversion.tsv");
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

    Optional<String> text(String id, String part, Locale locale, List<String> values) {
        Table.Row row = rows.get(id);
        if (row == null) {
            return Optional.empty();
        }
        String language = List.of("fr", "de").contains(locale.getLanguage()) ? locale.getLanguage() : "en";
        String text = row.get(part + "_" + language);
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

    /** A term's name is told in the reader's language, any other value as it is. */
    private static String value(String value, Locale locale) {
        return value.startsWith(Message.NAME_OF)
                ? Terms.standard()
                        .find(value.substring(Message.NAME_OF.length()))
                        .map(t -> t.name(locale))
                        .orElse(value)
                : value;
    }
}
