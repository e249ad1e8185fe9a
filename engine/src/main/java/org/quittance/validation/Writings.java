package org.quittance.validation;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How people write numbers and dates in French, English and German. */
final class Writings {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern TAIL = Pattern.compile("(?<=\\d )\\d{1,3}(?: \\d{3})*[.,]\\d+");

    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH, Locale.GERMAN);

    /** A number, with the same sign between its groups of three, and perhaps a part behind the decimal sign. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d.,])(-\\s?)?(\\d{1,3}(?:([ .,'])\\d{3}(?:\\3\\d{3})*)?|\\d+)(?:([.,])(\\d+))?(?!\\d)");

    /** What dates look like in figures; the year comes last or first. */
    private static final List<String> FIGURES =
            List.of("dd/MM/yyyy", "d/M/yyyy", "dd.MM.yyyy", "d.M.yyyy", "dd-MM-yyyy", "yyyy-MM-dd", "yyyy/MM/dd");

    private static final List<String> SHORT_FIGURES =
            List.of("dd/MM/yy", "dd.MM.yy", "dd-MM-yy", "MM/dd/yyyy", "M/d/yyyy", "MM/dd/yy", "yyyyMMdd", "yyyy.MM.dd");

    private static final Map<String, Integer> MONTHS = months();
    private static final String MONTH = String.join("|", MONTHS.keySet());
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:er|st|nd|rd|th)?\\.? (?:of )?(" + MONTH + ")\\.?,? (\\d{4})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<!\\p{L})(" + MONTH + ")\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)");
    private static final Pattern IN_FIGURES = Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?!\\d)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)(\\d{4})([./-])(\\d{2})\\2(\\d{2})(?!\\d)");

    private Writings() {}

    /** Lower case without accents, with plain blanks, quotes and dashes: how texts are compared. */
    static String fold(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace('’', '\'')
                .replace('‘', '\'');
        return BLANKS.matcher(DASHES.matcher(plain).replaceAll("-"))
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .replace("º", "°")
                .strip();
    }

    /** Nothing but letters and digits, in upper case: how identifiers are compared. */
    static String squeeze(String text) {
        return SIGNS.matcher(fold(text)).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** The numbers in a folded text as they are most likely meant; a sign between groups of three leaves two readings. */
    static List<List<BigDecimal>> numbers(String folded) {
        return NUMBER.matcher(folded)
                .results()
                .map(Writings::readings)
                .filter(readings -> !readings.isEmpty())
                .toList();
    }

    private static List<BigDecimal> readings(MatchResult number) {
        String whole = number.group(2);
        String group = number.group(3);
        String decimal = number.group(4);
        String part = number.group(5);
        List<String> readings = new ArrayList<>();
        if (group != null && group.equals(decimal)) {
            // 1.234.56: no way to write a number.
            return List.of();
        }
        String digits = whole.replaceAll("\\D", "");
        readings.add(part == null ? digits : digits + "." + part);
        if (part == null && group != null && ".,".contains(group) && whole.indexOf(group) == whole.lastIndexOf(group)) {
            readings.add(whole.replace(group, "."));
        }
        if (part != null && group == null && part.length() == 3) {
            readings.add(digits + part);
        }
        boolean negative = number.group(1) != null;
        return readings.stream()
                .filter(reading -> reading.length() < 40)
                .map(BigDecimal::new)
                .map(reading -> negative ? reading.negate() : reading)
                .toList();
    }

    /** Every number that a folded text may hold, blanks between groups read as such or as parting two numbers. */
    static Set<BigDecimal> possible(String folded) {
        Set<BigDecimal> found = new HashSet<>();
        for (String text : List.of(folded, folded.replaceAll("^[^ ]+ ", ""), folded.replace(" ", " | "))) {
            numbers(text)
                    .forEach(readings ->
                            readings.forEach(reading -> found.add(reading.abs().stripTrailingZeros())));
        }
        // 3 1 234,56: the quantity 3 and the amount 1 234,56
        Matcher tail = TAIL.matcher(folded);
        for (int at = 0; at < folded.length() && tail.find(at); at = tail.start() + 1) {
            numbers(tail.group())
                    .forEach(readings ->
                            readings.forEach(reading -> found.add(reading.abs().stripTrailingZeros())));
        }
        return found;
    }

    /** The folded ways to write a day. */
    static Set<String> writings(LocalDate day) {
        Set<String> found = new LinkedHashSet<>();
        for (List<String> patterns : List.of(FIGURES, SHORT_FIGURES)) {
            patterns.forEach(pattern -> found.add(day.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT))));
        }
        int number = day.getDayOfMonth();
        for (Map.Entry<String, Integer> month : MONTHS.entrySet()) {
            if (month.getValue() == day.getMonthValue()) {
                for (String figure : List.of(String.valueOf(number), String.format(Locale.ROOT, "%02d", number))) {
                    for (String behind : List.of("", "er", "st", "nd", "rd", "th", ".")) {
                        for (String dot : List.of("", ".", ",")) {
                            found.add(figure + behind + " " + month.getKey() + dot + " " + day.getYear());
                            found.add(month.getKey() + dot + " " + figure + behind + ", " + day.getYear());
                            found.add(month.getKey() + dot + " " + figure + behind + " " + day.getYear());
                        }
                    }
                    found.add(figure + "-" + month.getKey() + "-" + day.getYear());
                }
            }
        }
        return found;
    }

    /** The day at the beginning of a folded text; several where figures leave open which is the month. */
    static Set<LocalDate> dayAt(String folded) {
        Set<LocalDate> found = new LinkedHashSet<>();
        Matcher m = DAY_FIRST.matcher(folded);
        if (m.lookingAt()) {
            add(found, m.group(3), MONTHS.get(m.group(2)), m.group(1));
        }
        m = MONTH_FIRST.matcher(folded);
        if (m.lookingAt()) {
            add(found, m.group(3), MONTHS.get(m.group(1)), m.group(2));
        }
        m = YEAR_FIRST.matcher(folded);
        if (m.lookingAt()) {
            add(found, m.group(1), Integer.valueOf(m.group(3)), m.group(4));
        }
        m = IN_FIGURES.matcher(folded);
        if (m.lookingAt()) {
            add(found, m.group(4), Integer.valueOf(m.group(3)), m.group(1));
            add(found, m.group(4), Integer.valueOf(m.group(1)), m.group(3));
        }
        return found;
    }

    private static void add(Set<LocalDate> found, String year, @Nullable Integer month, String day) {
        try {
            if (month != null) {
                found.add(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
            }
        } catch (DateTimeException e) {
            // No day: the figures are something else.
        }
    }

    /** The day that a term states. */
    static Optional<LocalDate> day(String canonical) {
        try {
            return Optional.of(LocalDate.parse(canonical.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new TreeMap<>();
        for (Locale language : LANGUAGES) {
            for (Month month : Month.values()) {
                months.put(fold(month.getDisplayName(TextStyle.FULL, language)), month.getValue());
                months.put(fold(month.getDisplayName(TextStyle.SHORT, language)).replace(".", ""), month.getValue());
            }
        }
        return months;
    }
}
