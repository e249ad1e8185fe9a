package org.quittance.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.binding.Value;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;
import org.quittance.pdf.CodeWords;
import org.quittance.pdf.PrintedValue;
import org.quittance.term.Profile;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** Pages that say which term each of their values is: every one is compared with the XML and with what is drawn. */
final class TaggedPage {
    private static final Pattern STEP = Pattern.compile("([A-Z0-9-]+)(?:\\[(\\d{1,9})])?(?:/|$)");

    /** What stands for a character that no font has. */
    private static final char BOX = '\u25A1';

    /** Told in words although the standard calls it no code. */
    private static final Set<String> WORDED = Set.of("BT-23");

    private final CodeWords codes = new CodeWords();
    private final Group invoice;
    private final @Nullable Profile profile;
    private final Severity weight;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> telling;
    private final Set<String> shown = new HashSet<>();
    private int compared;
    private int agreeing;
    private int alone;
    private @Nullable PrintedValue firstAlone;

    TaggedPage(Group invoice, @Nullable Profile profile, Severity weight) {
        this.invoice = invoice;
        this.profile = profile;
        this.weight = weight;
        this.telling = TellingTerm.all().stream().map(TellingTerm::term).collect(Collectors.toSet());
    }

    /** Compares one value. */
    void add(PrintedValue printed) {
        Optional<Term> term = Terms.standard().find(printed.term());
        Optional<String> value = term.flatMap(known -> text(known, printed.path()));
        if (value.isEmpty()) {
            alone(printed, term);
            return;
        }
        compared++;
        if (telling.contains(printed.term())) {
            shown.add(printed.path());
        }
        if (!same(value.get(), printed.value())) {
            told("QX-PAGE-CONTRADICTS", printed, printed.value(), value.get());
        } else if (!says(printed, term.get())) {
            told("QX-PAGE-CLAIM", printed, printed.value(), printed.text());
        } else {
            agreeing++;
        }
    }

    Coverage coverage() {
        return new Coverage(agreeing, compared);
    }

    /** What was found, with the telling terms that no page shows. */
    List<Finding> findings() {
        PrintedValue first = firstAlone;
        if (first != null) {
            Message message = Message.of("QX-PAGE-ONLY", alone, first.term(), Message.nameOf(first.term()));
            Place place = new Place(first.path(), null, null, first.page());
            findings.add(Finding.of(PageStep.NAME, Severity.INFO, List.of(first.term()), place, message));
        }
        for (TellingTerm term : TellingTerm.all()) {
            Amounts.values(invoice, term.term()).stream()
                    .filter(value -> !shown.contains(value.path()))
                    .filter(term::tells)
                    .map(PageStep::notFound)
                    .forEach(findings::add);
        }
        return List.copyOf(findings);
    }

    /** A page may show more than a narrow profile holds; what the profile could hold is missing from the XML. */
    private void alone(PrintedValue printed, Optional<Term> term) {
        boolean outside = profile != null && term.isPresent() && !held(term.get(), profile);
        if (!outside) {
            alone++;
            firstAlone = firstAlone == null ? printed : firstAlone;
        }
    }

    private static boolean held(Term term, Profile profile) {
        return term.in(profile).isPresent()
                && Terms.standard().ancestors(term).stream()
                        .allMatch(group -> group.in(profile).isPresent());
    }

    /** What the XML says at a path: a value, or a part of one such as the name of an attached file. */
    private Optional<String> text(Term term, String path) {
        return term.type() == Term.Type.ATTRIBUTE
                ? term.parent()
                        .map(Terms.standard()::get)
                        .flatMap(whole -> value(whole, path))
                        .flatMap(value -> value.attribute(term.id()))
                : value(term, path).map(Value::text);
    }

    /** The value at a path, whose steps leave out what occurs once. */
    private Optional<Value> value(Term term, String path) {
        Map<String, Integer> numbers = new HashMap<>();
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            numbers.put(step.group(1), step.group(2) == null ? 1 : Integer.parseInt(step.group(2)));
        }
        Group at = invoice;
        for (Term group : Terms.standard().ancestors(term)) {
            int number = numbers.getOrDefault(group.id(), 1);
            List<Group> groups = at.groups(group.id());
            if (number < 1 || number > groups.size()) {
                return Optional.empty();
            }
            at = groups.get(number - 1);
        }
        List<Value> values = at.values(term.id());
        int number = numbers.getOrDefault(term.id(), 1);
        return number < 1 || number > values.size() ? Optional.empty() : Optional.of(values.get(number - 1));
    }

    private static boolean same(String xml, String claimed) {
        Optional<BigDecimal> number = Amounts.number(xml);
        Optional<BigDecimal> other = Amounts.number(claimed);
        return Writings.fold(xml).equals(Writings.fold(claimed))
                || (number.isPresent() && other.isPresent() && number.get().compareTo(other.get()) == 0);
    }

    /** Whether the drawn text says the value. */
    private boolean says(PrintedValue printed, Term term) {
        String text = Writings.fold(printed.text());
        if (text.isEmpty()) {
            return false;
        }
        if (WORDED.contains(term.id())) {
            return codes.says(term, printed.value(), printed.text());
        }
        return switch (term.type()) {
            case CODE -> codes.says(term, printed.value(), printed.text());
            case INDICATOR, BINARY_OBJECT -> true;
            case AMOUNT, UNIT_PRICE, QUANTITY, PERCENTAGE -> number(printed.value(), text);
            case DATE -> day(printed.value(), text);
            default -> text(printed.value(), printed.text());
        };
    }

    /** A figure may stand with a minus that the term does without: an allowance is taken off. */
    private static boolean number(String value, String text) {
        Optional<BigDecimal> number = Amounts.number(value);
        return number.isEmpty()
                || Writings.numbers(text).stream()
                        .flatMap(List::stream)
                        .anyMatch(
                                reading -> reading.abs().compareTo(number.get().abs()) == 0);
    }

    private static boolean day(String value, String text) {
        Optional<LocalDate> day = Writings.day(value);
        return day.isEmpty() || Writings.writings(day.get()).stream().anyMatch(text::contains);
    }

    private static boolean text(String value, String text) {
        String wanted = Writings.squeeze(value);
        String drawn = Writings.squeeze(text);
        return drawn.contains(wanted) || (text.indexOf(BOX) >= 0 && boxed(value, text));
    }

    /** As {@link #text}, where boxes stand for characters. */
    private static boolean boxed(String value, String text) {
        String pattern = value.replaceAll("\\s", "")
                .codePoints()
                .mapToObj(c -> "(?:" + Pattern.quote(Character.toString(c)) + "|" + BOX + ")")
                .collect(Collectors.joining());
        return value.length() < 1000
                && Pattern.compile(pattern)
                        .matcher(text.replaceAll("[\\s\\p{Z}]", ""))
                        .find();
    }

    private void told(String id, PrintedValue printed, String first, String second) {
        Message message = Message.of(id, printed.term(), Message.nameOf(printed.term()), first, second);
        Place place = new Place(printed.path(), null, null, printed.page() == 0 ? null : printed.page());
        findings.add(Finding.of(PageStep.NAME, weight, List.of(printed.term()), place, message)
                .comparing(first, second));
    }
}
