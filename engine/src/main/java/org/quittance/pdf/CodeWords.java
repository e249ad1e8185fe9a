package org.quittance.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.quittance.data.Table;
import org.quittance.term.Term;

/**
 * The words that our pages print for some codes, in any of their languages, to tell whether a text is about another code.
 * Of units and countries nothing is said: one word may stand for several of them.
 */
public final class CodeWords {
    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH, Locale.GERMAN);

    /** The texts that stand for the codes of a term; what follows the dot is the code, or what it begins with. */
    private static final Map<String, String> TEXTS =
            Map.of("BT-3", "title.", "BT-23", "operation.", "BT-81", "pay.title.");

    private static final String ANY = "any";

    /** For each term the codes that a word may stand for. */
    private final Map<String, Map<String, Set<String>>> known = new HashMap<>();

    /** Whether a drawn text, which may be a code or its word, can stand for the code of a term. */
    public boolean says(Term term, String code, String text) {
        String drawn = text.strip();
        Set<String> codes = known.computeIfAbsent(term.id(), any -> words(term)).get(drawn.toLowerCase(Locale.ROOT));
        return codes == null
                || drawn.equals(code)
                || codes.stream().anyMatch(possible -> possible.equals(ANY) || code.startsWith(possible));
    }

    private static Map<String, Set<String>> words(Term term) {
        Map<String, Set<String>> words = new HashMap<>();
        String prefix = TEXTS.get(term.id());
        if (prefix != null) {
            for (Table.Row row : Texts.table().rows()) {
                if (row.get("key").startsWith(prefix)) {
                    LANGUAGES.forEach(language -> add(
                            words,
                            row.get(language.getLanguage()),
                            coded(row.get("key").substring(prefix.length()))));
                }
            }
        }
        return words;
    }

    /** A key in lower case such as {@code refund} is no code: its word may be printed for any. */
    private static String coded(String key) {
        return key.equals(key.toUpperCase(Locale.ROOT)) ? key : ANY;
    }

    private static void add(Map<String, Set<String>> words, String word, String code) {
        words.computeIfAbsent(word.toLowerCase(Locale.ROOT), any -> new HashSet<>())
                .add(code);
    }
}
