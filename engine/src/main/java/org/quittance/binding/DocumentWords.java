package org.quittance.binding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.quittance.code.CodeList;
import org.quittance.data.EditDistance;
import org.quittance.term.Profile;
import org.quittance.term.Term;

/** The words that stand for the codes of a term: those of its code list, of the skeleton, and the names of profiles. */
final class DocumentWords {
    private static final String SPECIFICATION = "BT-24";
    private static final Pattern BLANKS = Pattern.compile("[\\s_]+");

    private DocumentWords() {}

    /** Whether a text that is no word and no code is an error. */
    static boolean closed(Term term) {
        return term.codeList().isPresent();
    }

    /** The code that a word or the code itself stands for. */
    static Optional<String> codeFor(Term term, String text) {
        String own = own(term).get(fold(text));
        if (own != null) {
            return Optional.of(own);
        }
        if (term.id().equals(SPECIFICATION)) {
            return Profile.named(fold(text)).map(Profile::guideline);
        }
        return term.codeList().flatMap(list -> CodeList.of(list).codeFor(text));
    }

    /** The word to write for a code: the code itself where no word leads back to it. */
    static String wordFor(Term term, String code) {
        List<String> words = new ArrayList<>();
        own(term).forEach((word, owned) -> {
            if (owned.equals(code)) {
                words.add(word);
            }
        });
        if (term.id().equals(SPECIFICATION)) {
            Arrays.stream(Profile.values()).map(Profile::id).forEach(words::add);
        }
        term.codeList()
                .flatMap(list -> CodeList.of(list).word(code, Locale.ENGLISH, false))
                .ifPresent(words::add);
        return words.stream()
                .filter(word -> codeFor(term, word).equals(Optional.of(code)))
                .findFirst()
                .orElse(code);
    }

    /** The word or code that comes closest to a text that is none. */
    static Optional<String> nearest(Term term, String text) {
        List<String> candidates = new ArrayList<>(own(term).keySet());
        term.codeList().ifPresent(list -> candidates.addAll(CodeList.of(list).words()));
        return nearest(text, candidates);
    }

    /** The candidate with the fewest letters to change; empty when all are too far away. */
    static Optional<String> nearest(String text, Collection<String> candidates) {
        String wanted = fold(text);
        String best = null;
        int most = Math.min(3, 1 + wanted.length() / 4);
        int least = most * EditDistance.LETTER + 1;
        for (String candidate : new TreeSet<>(candidates)) {
            if (Math.abs(candidate.length() - wanted.length()) <= most) {
                int distance = EditDistance.between(wanted, fold(candidate));
                if (distance < least) {
                    least = distance;
                    best = candidate;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Map<String, String> own(Term term) {
        return DocumentSkeleton.standard().words().getOrDefault(term.id(), Map.of());
    }

    private static String fold(String word) {
        return BLANKS.matcher(word.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
    }
}
