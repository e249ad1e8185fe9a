package org.quittance.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Reading;
import org.quittance.finding.Finding;
import org.quittance.finding.Place;
import org.quittance.readiness.ReadinessRule;
import org.quittance.readiness.ReadinessSet;

/** What the rules of a place of delivery find in the terms of an invoice. */
final class TermRules {
    private final TermIndex index;
    private final Reading reading;
    private final @Nullable LocalDate delivery;

    /** {@code delivery} is the day on which the invoice is handed in, if it is known. */
    TermRules(Reading reading, TermIndex index, @Nullable LocalDate delivery) {
        this.reading = reading;
        this.index = index;
        this.delivery = delivery;
    }

    List<Finding> findings(ReadinessSet set) {
        List<Finding> findings = new ArrayList<>();
        for (ReadinessRule rule : set.rules()) {
            if (rule.when().stream().allMatch(index::holds)) {
                findings.addAll(broken(rule));
            }
        }
        return findings;
    }

    private List<Finding> broken(ReadinessRule rule) {
        return switch (rule.demand()) {
            case ALL -> each(rule, found -> !found.matches(rule.pattern()));
            case NONE -> each(rule, found -> found.matches(rule.pattern()));
            case BESIDE -> each(rule, found -> !beside(found, rule.pattern()));
            case UNDATED -> each(rule, found -> dated(found.text(), rule.pattern()));
            case BY_DELIVERY -> each(rule, found -> late(found.text()));
            case BYTES -> each(rule, found -> bytes(found.text()) >= Long.parseLong(rule.pattern()));
            case SOME -> some(rule);
            case MOST -> most(rule);
            case EQUAL -> equal(rule);
            case READ -> unread(rule);
            case FILE_BYTES, STYLED, FOUND, DIRECTORY, NOTHING -> List.of();
        };
    }

    private interface Test {
        boolean wrong(TermIndex.Found found);
    }

    private List<Finding> each(ReadinessRule rule, Test test) {
        return index.find(rule.terms()).stream()
                .filter(test::wrong)
                .map(found -> finding(rule, found))
                .toList();
    }

    /** About the first of the values that would do, or about none at all. */
    private List<Finding> some(ReadinessRule rule) {
        List<TermIndex.Found> values = index.find(rule.terms());
        if (values.stream().anyMatch(found -> found.matches(rule.pattern()))) {
            return List.of();
        }
        return List.of(values.isEmpty() ? absent(rule) : finding(rule, values.get(0)));
    }

    /** About the first that is one too many; the sentence tells how many there are. */
    private List<Finding> most(ReadinessRule rule) {
        List<TermIndex.Found> values = index.find(rule.terms());
        int most = Integer.parseInt(rule.pattern());
        if (values.size() <= most) {
            return List.of();
        }
        TermIndex.Found first = values.get(most);
        return List.of(finding(rule, first.term(), String.valueOf(values.size()), first.place()));
    }

    private List<Finding> equal(ReadinessRule rule) {
        Optional<BigDecimal> wanted = number(rule.pattern());
        Optional<BigDecimal> stated = number(rule.terms().get(0));
        boolean same = wanted.isEmpty()
                || stated.filter(number -> number.compareTo(wanted.get()) == 0).isPresent();
        return same
                ? List.of()
                : List.of(index.find(rule.terms().get(0))
                        .findFirst()
                        .map(found -> finding(rule, found))
                        .orElseGet(() -> absent(rule)));
    }

    private Optional<BigDecimal> number(String term) {
        return index.find(term).findFirst().flatMap(found -> Amounts.number(found.text()));
    }

    private List<Finding> unread(ReadinessRule rule) {
        String term = rule.terms().get(0);
        return reading.unread().stream()
                .filter(unread -> Patterns.matches(rule.pattern(), unread.path()))
                .map(unread -> finding(
                        rule,
                        term,
                        unread.text(),
                        Place.at(
                                unread.path(),
                                unread.position().line(),
                                unread.position().column())))
                .toList();
    }

    private static boolean beside(TermIndex.Found found, String terms) {
        return Stream.of(terms.split(";"))
                .anyMatch(term -> !found.group().values(term).isEmpty());
    }

    /** Whether a text is the date of the invoice in one of the forms. */
    private boolean dated(String text, String forms) {
        String[] parts = forms.split(";");
        return index.find(parts[0]).flatMap(found -> day(found.text()).stream()).anyMatch(day -> Stream.of(parts)
                .skip(1)
                .map(DateTimeFormatter::ofPattern)
                .anyMatch(form -> form.format(day).equals(text.strip())));
    }

    private boolean late(String text) {
        LocalDate limit = delivery;
        return limit != null && day(text).filter(day -> day.isAfter(limit)).isPresent();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** How many bytes a text in base64 stands for, to three. */
    private static long bytes(String base64) {
        return base64.chars().filter(sign -> !Character.isWhitespace(sign)).count() * 3 / 4;
    }

    private static Finding absent(ReadinessRule rule) {
        return finding(rule, TermIndex.term(rule.terms().get(0)), "", Place.NONE);
    }

    private static Finding finding(ReadinessRule rule, TermIndex.Found found) {
        return finding(rule, found.term(), found.text(), found.place());
    }

    private static Finding finding(ReadinessRule rule, String term, String text, Place place) {
        return ReadinessStep.finding(rule, List.of(term), place, rule.told(term, text));
    }
}
