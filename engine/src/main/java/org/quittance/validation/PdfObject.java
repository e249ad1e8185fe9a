package org.quittance.validation;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An object of a PDF as veraPDF tells it, by the way that leads there from the root.
 *
 * @param context the way, such as {@code root/document[0]/pages[1](5 0 obj PDPage)/annots[2](9 0 obj PDLinkAnnot)}
 * @param page the page on that way, counted from 1
 */
record PdfObject(String context, @Nullable Integer page) {
    private static final Pattern PAGE = Pattern.compile("pages\\[(\\d+)]");

    /** How people find an object again, the most telling first: a font, a property, an annotation, an object's number. */
    private static final List<Named> NAMES = List.of(
            new Named(Pattern.compile("font\\[\\d+]\\(([^()]+)\\)"), "%s"),
            new Named(Pattern.compile("Glyphs\\[\\d+]\\(([^() ]+) [^()]*\\)"), "%s"),
            new Named(Pattern.compile("Properties\\[\\d+]\\([^()]* - ([^()]+)\\)"), "%s"),
            new Named(Pattern.compile("(?i)annots?\\[(\\d+)]"), "/Annots[%s]"),
            new Named(Pattern.compile("\\((\\d+ \\d+) obj[^()]*\\)"), "%s obj"),
            new Named(Pattern.compile("indirectObjects\\[\\d+]\\((\\d+ \\d+)\\)"), "%s obj"));

    private record Named(Pattern pattern, String form) {}

    static PdfObject of(String context) {
        Matcher page = PAGE.matcher(context);
        return new PdfObject(context, page.find() ? Integer.valueOf(page.group(1)) + 1 : null);
    }

    /** A short name; of several on the way, the last. */
    Optional<String> name() {
        return NAMES.stream()
                .flatMap(
                        named -> named
                                .pattern()
                                .matcher(context)
                                .results()
                                .reduce((earlier, later) -> later)
                                .map(MatchResult::group)
                                .stream()
                                .map(last -> named.form().formatted(group(named.pattern(), last))))
                .findFirst();
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : text;
    }
}
