package org.quittance.pdf;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quittance.data.Table;

/** The labels of the page in one language, from {@code texts.tsv}; English where a language is not carried. */
final class Texts {
    private final Map<String, String> byKey = new HashMap<>();

    private Texts(String column) {
        for (Table.Row row : table().rows()) {
            byKey.put(row.get("key"), row.get(column));
        }
    }

    /** Every text in its languages. */
    static Table table() {
        return Table.beside(Texts.class, "texts.tsv");
    }

    static Texts in(Locale locale) {
        return new Texts(language(locale).getLanguage());
    }

    /** The language in which the page of a locale is written. */
    static Locale language(Locale locale) {
        return switch (locale.getLanguage()) {
            case "fr" -> Locale.FRENCH;
            case "de" -> Locale.GERMAN;
            default -> Locale.ENGLISH;
        };
    }

    /**
     * The text of this key.
     *
     * @throws IllegalArgumentException when there is none: the table is incomplete
     */
    String get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No text " + key + " in texts.tsv."));
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The text of this key with {@code {0}}, {@code {1}} ... replaced. */
    String get(String key, String... values) {
        String text = get(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }
}
