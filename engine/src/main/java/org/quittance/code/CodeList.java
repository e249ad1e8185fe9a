package org.quittance.code;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.data.Table;

/** A code list that EN 16931 refers to, with the names of its codes and the words that people use for them. */
public final class CodeList {
    private static final Map<String, CodeList> LISTS = load();

    private final String id;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> aliases = new HashMap<>();

    private CodeList(String id) {
        this.id = id;
    }

    /**
     * One code of the list.
     *
     * @param code the code as written
     * @param names its name by language
     * @param words the short word printed for it by language, {@code one|many} where they differ
     */
    private record Entry(String code, Map<String, String> names, Map<String, String> words) {}

    private static Map<String, CodeList> load() {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        for (Table.Row row : Table.beside(CodeList.class, "codes.tsv").rows()) {
            lists.computeIfAbsent(row.get("list"), CodeList::new).add(row);
        }
        return lists;
    }

    private void add(Table.Row row) {
        String code = row.get("code");
        entries.put(code, new Entry(code, byLanguage(row, "name_"), byLanguage(row, "word_")));
        aliases.putIfAbsent(fold(code), code);
        row.list("aliases").forEach(alias -> aliases.put(fold(alias), code));
    }

    private static Map<String, String> byLanguage(Table.Row row, String prefix) {
        Map<String, String> texts = new HashMap<>();
        for (String language : List.of("en", "fr", "de")) {
            String text = row.get(prefix + language);
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        }
        return texts;
    }

    /**
     * The list of this id, such as {@code UNECERec20+21}.
     *
     * @throws IllegalArgumentException when it is not carried
     */
    public static CodeList of(String id) {
        CodeList list = LISTS.get(id);
        if (list == null) {
            throw new IllegalArgumentException("The code list " + id + " is not carried; there are " + LISTS.keySet());
        }
        return list;
    }

    /** Every list that is carried. */
    public static Collection<CodeList> all() {
        return Collections.unmodifiableCollection(LISTS.values());
    }

    public String id() {
        return id;
    }

    /** The name of the list, in English. */
    public String title() {
        return Table.beside(CodeList.class, "lists.tsv").rows().stream()
                .filter(row -> row.get("list").equals(id))
                .map(row -> row.get("name_en"))
                .findFirst()
                .orElse(id);
    }

    /** Whether the list holds this code, exactly as written. */
    public boolean contains(String code) {
        return entries.containsKey(code);
    }

    /** Every code, in the order of the list. */
    public Collection<String> codes() {
        return Collections.unmodifiableCollection(entries.keySet());
    }

    /** The code that a word, or the code itself in any case, stands for: {@code "days"} gives {@code DAY}. */
    public Optional<String> codeFor(String word) {
        return contains(word) ? Optional.of(word) : Optional.ofNullable(aliases.get(fold(word)));
    }

    /** The words that stand for codes, and the codes, as folded for comparison. */
    public Collection<String> words() {
        return Collections.unmodifiableCollection(aliases.keySet());
    }

    /** The official name of a code, in English where the language has none; empty for an unknown code. */
    public Optional<String> name(String code, Locale locale) {
        Entry entry = entries.get(code);
        return entry == null ? Optional.empty() : Optional.ofNullable(pick(entry.names(), locale));
    }

    /** The short word printed for a code beside a quantity; empty when there is none in the language. */
    public Optional<String> word(String code, Locale locale, boolean many) {
        Entry entry = entries.get(code);
        String word = entry == null ? null : entry.words().get(locale.getLanguage());
        if (word == null) {
            return Optional.empty();
        }
        int bar = word.indexOf('|');
        return Optional.of(bar < 0 ? word : many ? word.substring(bar + 1) : word.substring(0, bar));
    }

    private static @Nullable String pick(Map<String, String> texts, Locale locale) {
        String text = texts.get(locale.getLanguage());
        return text != null ? text : texts.get("en");
    }

    /** Case, accents and blanks do not tell words apart. */
    private static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]+", "-");
    }

    @Override
    public String toString() {
        return id;
    }
}
