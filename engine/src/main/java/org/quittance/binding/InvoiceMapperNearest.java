package org.quittance.binding;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.code.CodeList;
import org.quittance.data.EditDistance;

/** The codes of a list that come nearest to a text that is none. */
final class InvoiceMapperNearest {
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN);

    private static final int SHOWN = 3;
    private static final int SHORT_LIST = 20;

    private final CodeList list;
    private final String text;

    InvoiceMapperNearest(CodeList list, String text) {
        this.list = list;
        this.text = text;
    }

    /** A code with how far its nearest word is away. */
    private record Near(String code, int distance) {}

    /** The nearest codes with their names, in English, French and German; a dash when nothing is near. */
    List<String> inThreeLanguages() {
        List<String> codes = codes();
        return LANGUAGES.stream().map(language -> named(codes, language)).toList();
    }

    private String named(List<String> codes, Locale language) {
        return codes.isEmpty()
                ? "–"
                : codes.stream()
                        .map(code -> "\"%s\" (%s)"
                                .formatted(code, list.name(code, language).orElse(code)))
                        .collect(Collectors.joining(", "));
    }

    private List<String> codes() {
        if (list.codeFor(text).isPresent()) {
            return list.codeFor(text).stream().toList();
        }
        List<String> near = near();
        return near.isEmpty() && list.codes().size() <= SHORT_LIST ? List.copyOf(list.codes()) : near;
    }

    private List<String> near() {
        String folded = text.toLowerCase(Locale.ROOT);
        int most = EditDistance.LETTER * Math.max(1, folded.length() / 3);
        return Stream.concat(list.codes().stream(), list.words().stream())
                .flatMap(word -> list.codeFor(word).stream()
                        .map(code -> new Near(code, EditDistance.between(folded, word.toLowerCase(Locale.ROOT)))))
                .filter(one -> one.distance() <= most)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::code))
                .map(Near::code)
                .distinct()
                .limit(SHOWN)
                .toList();
    }
}
