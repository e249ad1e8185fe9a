package org.quittance.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quittance.binding.Group;
import org.quittance.binding.Value;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;
import org.quittance.pdf.PageLine;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/**
 * Pages of which only the text is known: the telling terms are looked for.
 *
 * <p>That a page contradicts the XML is only said where the XML's value stands nowhere on it, and the words for the term
 * are followed by another value, the same wherever they stand, which the XML does not hold at all. A wrong alarm on an
 * honest invoice is worse than a missed one.
 */
final class PlainPage {
    /** Fewer letters and digits are no text: the stamp on a picture. */
    private static final int TEXT = 20;

    /** Values of one term that are looked for; more of them are a list, not telling. */
    private static final int VALUES = 5;

    private static final Pattern NUMBER = Pattern.compile("[ .:#°-]*((?=[a-z/._-]*\\d)[a-z0-9][a-z0-9/._-]*)");
    private static final Pattern AMOUNT = Pattern.compile("[ :=.(]*(?:€|eur|\\$|£|chf|gbp|usd)? ?(.*)");
    private static final Pattern ONLY_AMOUNT = Pattern.compile(
            "-?\\d{1,3}(?:[ .,']\\d{3})*[.,]\\d{2} ?(?:€|eur|\\$|£|chf|gbp|usd)?\\)?|-?\\d+[.,]\\d{2} ?(?:€|eur|\\$|£|chf|gbp|usd)?\\)?");
    private static final Pattern OTHERS = Pattern.compile(
            "client|customer|buyer|acheteur|destinataire|kunde|kaufer|empfanger|factor|representant|vertreter");
    private static final Pattern ACCOUNT = Pattern.compile("iban\\W{0,3}([a-z]{2} ?\\d{2}(?: ?[a-z0-9]){10,30})");

    private final Group invoice;
    private final Severity weight;
    private final List<PageLine> lines;
    private final List<String> folded;
    private final Map<Integer, String> squeezed;
    private final Set<BigDecimal> numbers = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private int compared;
    private int agreeing;

    /** What a page says of a term, and where. */
    private record Said(String text, int page) {}

    PlainPage(Group invoice, Severity weight, List<PageLine> lines) {
        this.invoice = invoice;
        this.weight = weight;
        this.lines = lines;
        this.folded = lines.stream().map(line -> Writings.fold(line.text())).toList();
        this.squeezed = lines.stream()
                .collect(Collectors.groupingBy(
                        PageLine::page,
                        LinkedHashMap::new,
                        Collectors.mapping(line -> Writings.squeeze(line.text()), Collectors.joining())));
        folded.forEach(line -> numbers.addAll(Writings.possible(line)));
    }

    boolean hasText() {
        return squeezed.values().stream().mapToInt(String::length).sum() >= TEXT;
    }

    Coverage coverage() {
        return new Coverage(agreeing, compared);
    }

    List<Finding> findings() {
        TellingTerm.all().forEach(this::look);
        return findings;
    }

    private void look(TellingTerm term) {
        List<Value> values = Amounts.values(invoice, term.term()).stream()
                .filter(term::tells)
                .limit(VALUES)
                .toList();
        List<Value> missing =
                values.stream().filter(value -> !printed(term, value)).toList();
        compared += values.size();
        agreeing += values.size() - missing.size();
        Optional<Said> other = missing.isEmpty() || missing.size() < values.size()
                ? Optional.empty()
                : contradiction(term, missing.get(0));
        if (other.isPresent()) {
            contradicted(missing.get(0), other.get());
            missing = missing.subList(1, missing.size());
        }
        missing.forEach(value -> findings.add(PageStep.notFound(value)));
    }

    private void contradicted(Value value, Said said) {
        Message message = Message.of(
                "QX-PAGE-CONTRADICTS", value.term(), Message.nameOf(value.term()), said.text(), value.text());
        Place place = new Place(value.path(), null, null, said.page());
        findings.add(Finding.of(PageStep.NAME, weight, List.of(value.term()), place, message)
                .comparing(said.text(), value.text()));
    }

    private boolean printed(TellingTerm term, Value value) {
        return switch (term.form()) {
            case AMOUNT ->
                Amounts.number(value.text())
                        .map(number -> numbers.contains(number.abs().stripTrailingZeros()))
                        .orElse(false);
            case DATE -> Writings.day(value.text()).map(this::dated).orElse(false);
            default -> stands(Writings.squeeze(value.text()));
        };
    }

    private boolean stands(String wanted) {
        return squeezed.values().stream().anyMatch(page -> page.contains(wanted));
    }

    private boolean dated(LocalDate day) {
        Set<String> writings = Writings.writings(day);
        return folded.stream().anyMatch(line -> writings.stream().anyMatch(line::contains));
    }

    private Optional<Said> contradiction(TellingTerm term, Value value) {
        return switch (term.form()) {
            case NUMBER -> single(said(term, PlainPage::number)).filter(said -> !known(said));
            case DATE -> single(said(term, PlainPage::date)).filter(said -> !known(said));
            case AMOUNT -> single(said(term, PlainPage::amount)).filter(said -> !known(said));
            case IBAN -> single(accounts()).filter(said -> !known(said));
            case VAT -> single(vatNumbers(term, value)).filter(said -> !known(said));
            case SIREN -> single(sirens(term)).filter(said -> !known(said));
        };
    }

    /** Only what is said the same way everywhere counts. */
    private static Optional<Said> single(List<Said> said) {
        return said.stream().map(Said::text).distinct().count() == 1 ? Optional.of(said.get(0)) : Optional.empty();
    }

    /** What stands behind the words for a term. */
    private List<Said> said(TellingTerm term, Function<String, Optional<String>> form) {
        List<Said> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = folded.get(i);
            Optional<String> words = term.words().stream()
                    .filter(word -> starts(line, word) >= 0)
                    .max(Comparator.comparingInt(String::length));
            if (words.isPresent() && !OTHERS.matcher(line).find()) {
                int page = lines.get(i).page();
                form.apply(line.substring(
                                starts(line, words.get()) + words.get().length()))
                        .ifPresent(text -> found.add(new Said(text, page)));
            }
        }
        return found;
    }

    /** Where the words stand as a thing of their own: « sous-total ht » is not « total ht ». */
    private static int starts(String line, String words) {
        int at = line.indexOf(words);
        boolean before = at > 0 && (Character.isLetterOrDigit(line.charAt(at - 1)) || line.charAt(at - 1) == '-');
        int end = at + words.length();
        boolean after = at >= 0 && end < line.length() && Character.isLetter(line.charAt(end));
        return at < 0 || before || after ? -1 : at;
    }

    private static Optional<String> number(String behind) {
        Matcher number = NUMBER.matcher(behind);
        return number.lookingAt()
                ? Optional.of(number.group(1).replaceAll("[._/-]+$", "").toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    private static Optional<String> date(String behind) {
        Set<LocalDate> days = Writings.dayAt(behind.replaceFirst("^[ :.]*(?:le |the |vom |am |du )?", ""));
        return days.stream().map(LocalDate::toString).findFirst().filter(any -> days.size() == 1);
    }

    private static Optional<String> amount(String behind) {
        Matcher rest = AMOUNT.matcher(behind);
        String text = rest.matches() ? rest.group(1).strip() : "";
        List<List<BigDecimal>> numbers = Writings.numbers(text);
        return ONLY_AMOUNT.matcher(text).matches() && numbers.size() == 1
                ? Optional.of(Amounts.plain(numbers.get(0).get(0)))
                : Optional.empty();
    }

    /** Bank accounts with the right check digits behind the word IBAN. */
    private List<Said> accounts() {
        List<Said> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher account = ACCOUNT.matcher(folded.get(i));
            if (!OTHERS.matcher(folded.get(i)).find() && account.find()) {
                StringBuilder text = new StringBuilder();
                for (String word : account.group(1).split(" ")) {
                    text.append(word);
                    if (text.length() >= 15 && Iban.looksLike(text.toString()) && Iban.holds(text.toString())) {
                        found.add(new Said(
                                text.toString().toUpperCase(Locale.ROOT),
                                lines.get(i).page()));
                        break;
                    }
                }
            }
        }
        return found;
    }

    /** VAT numbers of the country of the one that is missing. */
    private List<Said> vatNumbers(TellingTerm term, Value value) {
        String country = value.text().strip().substring(0, 2);
        int length = Writings.squeeze(value.text()).length();
        if (term.words().isEmpty() || !country.matches("[A-Z]{2}")) {
            return List.of();
        }
        Pattern shape = Pattern.compile(
                "(?<![a-z0-9])" + country.toLowerCase(Locale.ROOT) + " ?(?:[0-9] ?){" + (length - 2) + "}(?![a-z0-9])");
        List<Said> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = folded.get(i);
            boolean labelled = term.words().stream().anyMatch(line::contains);
            Matcher number = shape.matcher(line);
            if (labelled && !OTHERS.matcher(line).find() && number.find()) {
                String text = Writings.squeeze(number.group());
                boolean holds = FrenchVat.expectedKey(text)
                        .map(key -> text.startsWith("FR" + key))
                        .orElse(true);
                if (holds) {
                    found.add(new Said(text, lines.get(i).page()));
                }
            }
        }
        return found;
    }

    /** The SIREN of every SIREN or SIRET that is named as such and has the right check digit. */
    private List<Said> sirens(TellingTerm term) {
        Pattern shape = Pattern.compile("(?<!\\d)\\d{3} ?\\d{3} ?\\d{3}(?: ?\\d{5})?(?!\\d)");
        List<Said> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = folded.get(i);
            boolean labelled = term.words().stream().anyMatch(line::contains);
            Matcher number = shape.matcher(line);
            while (labelled && number.find()) {
                String digits = number.group().replace(" ", "");
                if (luhn(digits)) {
                    found.add(new Said(digits.substring(0, 9), lines.get(i).page()));
                }
            }
        }
        return found;
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /** Whether the XML holds what the page says in any of its terms: then the words stand for something else. */
    private boolean known(Said said) {
        String squeezedSaid = Writings.squeeze(said.text());
        Optional<BigDecimal> number = Amounts.number(said.text());
        return known(
                invoice,
                value -> Writings.squeeze(value.text()).contains(squeezedSaid)
                        || (number.isPresent()
                                && Terms.standard().get(value.term()).type() == Term.Type.AMOUNT
                                && Amounts.number(value.text())
                                        .filter(amount -> amount.abs()
                                                        .compareTo(number.get().abs())
                                                == 0)
                                        .isPresent()));
    }

    private static boolean known(Group group, Predicate<Value> same) {
        return group.values().stream().anyMatch(same) || group.groups().stream().anyMatch(below -> known(below, same));
    }
}
