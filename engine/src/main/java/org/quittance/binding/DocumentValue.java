package org.quittance.binding;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Term;

/**
 * The canonical text of a value as someone wrote it: words become codes, dates are ISO, numbers keep every digit.
 *
 * @param text the canonical text; {@code null} when there is none
 * @param problem the message that says why; empty when all is well
 * @param values what the message is about: what was written, then what would be right
 */
record DocumentValue(@Nullable String text, String problem, List<String> values) {
    private static final Map<String, String> INDICATORS = Map.of(
            "yes", "true", "oui", "true", "ja", "true", "no", "false", "non", "false", "nein", "false", "1", "true",
            "0", "false");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ISO_WITH_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T.*");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([ \u00A0\u202F'.,]?\\d{3})*([.,]\\d+)?");

    /** What a text says as the value of a term. */
    static DocumentValue of(Term term, String text) {
        if (!DocumentText.carriable(text)) {
            return wrong("QX-DOC-CHARACTER", firstUncarriable(text));
        }
        return switch (term.type()) {
            case DATE -> date(text.strip());
            case AMOUNT, UNIT_PRICE, QUANTITY -> number(text.strip());
            case PERCENTAGE -> number(text.strip().replaceFirst("\\s*%$", ""));
            case INDICATOR -> right(INDICATORS.getOrDefault(text.strip().toLowerCase(Locale.ROOT), text));
            case BINARY_OBJECT -> base64(text) ? right(text) : wrong("QX-DOC-BASE64");
            default -> word(term, text);
        };
    }

    /** Whether a text is its own canonical text, so that writing and reading it changes nothing. */
    static boolean stays(Term term, String text) {
        return !text.isBlank() && text.equals(of(term, text).text());
    }

    private static DocumentValue right(String text) {
        return new DocumentValue(text, "", List.of());
    }

    private static DocumentValue wrong(String problem, String... values) {
        return new DocumentValue(null, problem, List.of(values));
    }

    private static DocumentValue word(Term term, String text) {
        Optional<String> code = DocumentWords.codeFor(term, text.strip());
        if (code.isPresent()) {
            return right(code.get());
        }
        if (!DocumentWords.closed(term)) {
            return right(text);
        }
        String list = term.codeList().orElse("");
        return DocumentWords.nearest(term, text)
                .map(near -> wrong("QX-DOC-WORD-LIKE", text, list, near))
                .orElseGet(() -> wrong("QX-DOC-WORD", text, list));
    }

    private static boolean base64(String text) {
        try {
            return Base64.getDecoder().decode(DocumentValues.compact(text)).length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static DocumentValue date(String text) {
        if (ISO.matcher(text).matches() && day(text).isPresent()) {
            return right(text);
        }
        return guess(text).map(day -> wrong("QX-DOC-DATE-LIKE", text, day)).orElseGet(() -> wrong("QX-DOC-DATE", text));
    }

    private static Optional<String> guess(String text) {
        Matcher time = ISO_WITH_TIME.matcher(text);
        Matcher packed = PACKED.matcher(text);
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (time.matches()) {
            return day(time.group(1));
        }
        if (packed.matches()) {
            return day(packed.group(1) + "-" + packed.group(2) + "-" + packed.group(3));
        }
        return dayFirst.matches()
                ? day("%s-%2s-%2s"
                        .formatted(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
                        .replace(' ', '0'))
                : Optional.empty();
    }

    private static Optional<String> day(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DocumentValue number(String text) {
        if (NUMBER.matcher(text).matches()) {
            return right(text);
        }
        return plain(text)
                .map(plain -> wrong("QX-DOC-NUMBER-LIKE", text, plain))
                .orElseGet(() -> wrong("QX-DOC-NUMBER", text));
    }

    /** The number that was probably meant; a lone comma or point before three digits could mean either. */
    private static Optional<String> plain(String text) {
        if (GROUPED.matcher(text).matches()) {
            int mark = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
            String whole = text.replaceAll("[^\\d-]", "");
            if (mark < 0 || text.indexOf(text.charAt(mark)) != mark) {
                return Optional.of(whole);
            }
            boolean sure = text.length() - mark != 4 || text.substring(0, mark).matches(".*\\d[^\\d].*");
            int decimals = text.length() - mark - 1;
            return sure
                    ? Optional.of(new StringBuilder(whole)
                            .insert(whole.length() - decimals, '.')
                            .toString())
                    : Optional.empty();
        }
        if (text.matches("[+-]?\\d{0,15}\\.?\\d{1,15}([eE][+-]?\\d)?")) {
            return Optional.of(new BigDecimal(text).toPlainString());
        }
        return Optional.empty();
    }

    private static String firstUncarriable(String text) {
        int c = text.codePoints()
                .filter(each -> !DocumentText.carriable(each))
                .findFirst()
                .orElse(0);
        return "U+%04X".formatted(c);
    }
}
