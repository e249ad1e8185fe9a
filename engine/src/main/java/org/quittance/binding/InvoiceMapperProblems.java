package org.quittance.binding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quittance.code.CodeList;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** What stands in the way of an invoice, collected while a term tree is read. */
final class InvoiceMapperProblems {
    private static final String STEP = "model";

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<String>> near = new HashMap<>();

    boolean none() {
        return findings.isEmpty();
    }

    int count() {
        return findings.size();
    }

    /** The findings by line and column; those without a place first. */
    List<Finding> inFileOrder() {
        return findings.stream()
                .sorted(Comparator.comparingInt((Finding f) -> orZero(f.place().line()))
                        .thenComparingInt(f -> orZero(f.place().column())))
                .toList();
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    void missing(Group from, Term term) {
        add("QX-TERM-MISSING", term, place(path(from, term), from.position()), List.of());
    }

    void missing(Value from, Term attribute) {
        add("QX-TERM-MISSING", attribute, place(from.path(), from.position()), List.of());
    }

    void repeated(Value value, int times) {
        Term term = Terms.standard().get(value.term());
        add("QX-TERM-REPEATED", term, place(value.path(), value.position()), List.of(times, value.text()));
    }

    void repeated(Group group, int times) {
        Term term = Terms.standard().get(group.id());
        add("QX-GROUP-REPEATED", term, place(group.path(), group.position()), List.of(times));
    }

    void noPlace(Value value) {
        noPlace(value.term(), value.text(), place(value.path(), value.position()));
    }

    void noPlace(Group group) {
        noPlace(group.id(), "", place(group.path(), group.position()));
    }

    void noPlace(Value value, String attribute) {
        noPlace(attribute, value.attribute(attribute).orElse(""), place(value.path(), value.position()));
    }

    private void noPlace(String id, String text, Place place) {
        Message message = Message.of("QX-TERM-NO-PLACE", id, text);
        findings.add(Finding.of(STEP, Severity.ERROR, List.of(id), place, message));
    }

    void refused(Group from, String reason) {
        if (from.id().isEmpty()) {
            findings.add(
                    Finding.of(STEP, Severity.ERROR, List.of(), Place.NONE, Message.of("QX-INVOICE-REFUSED", reason)));
        } else {
            Term term = Terms.standard().get(from.id());
            add("QX-GROUP-REFUSED", term, place(from.path(), from.position()), List.of(reason));
        }
    }

    void unreadable(String rule, Value value, Term term, String text) {
        add(rule, term, place(value.path(), value.position()), List.of(text));
    }

    void unknownCode(Value value, Term term, String text, CodeList list) {
        List<String> names = near.computeIfAbsent(
                list.id() + " " + text, key -> new InvoiceMapperNearest(list, text).inThreeLanguages());
        List<Object> values = new ArrayList<>(List.of(text, list.id()));
        values.addAll(names);
        add("QX-TERM-CODE", term, place(value.path(), value.position()), values);
    }

    /** Messages name the term at 0 (id) and 1 to 3 (English, French, German); {@code values} follow from 4. */
    private void add(String rule, Term term, Place place, List<?> values) {
        List<Object> all = new ArrayList<>();
        all.add(term.id());
        for (Locale locale : InvoiceMapperNearest.LANGUAGES) {
            all.add(term.name(locale));
        }
        all.addAll(values);
        findings.add(Finding.of(STEP, Severity.ERROR, List.of(term.id()), place, Message.of(rule, all.toArray())));
    }

    private static String path(Group from, Term term) {
        return from.path().isEmpty() ? term.id() : from.path() + "/" + term.id();
    }

    private static Place place(String path, Position position) {
        return Place.at(path, position.line(), position.column());
    }
}
