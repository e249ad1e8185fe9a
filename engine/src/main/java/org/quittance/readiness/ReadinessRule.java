package org.quittance.readiness;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quittance.data.Table;
import org.quittance.finding.Message;
import org.quittance.finding.Severity;

/**
 * One thing that a rule asks: a row of the table of its set.
 *
 * @param id the rule, which may ask several things
 * @param severity what breaking it weighs; {@code null} where nothing is said
 * @param when conditions, {@code term=pattern} or {@code term!=pattern}, all of which must hold
 * @param terms the terms that it is about; {@code BT-29@0009} stands for the values of that scheme
 * @param demand what is asked of them
 * @param pattern what it is asked with, as the demand needs it
 * @param told what the sentence says of the limit
 * @param message the sentence
 */
public record ReadinessRule(
        String id,
        @Nullable Severity severity,
        List<String> when,
        List<String> terms,
        Demand demand,
        String pattern,
        String told,
        String message) {
    /** What a rule can ask. */
    public enum Demand {
        /** Each value matches the pattern. */
        ALL,
        /** One of the values matches the pattern. */
        SOME,
        /** No value matches the pattern. */
        NONE,
        /** The group of each value holds one of the terms in the pattern. */
        BESIDE,
        /** There are no more than so many. */
        MOST,
        /** The first value is the same number as that of the term in the pattern. */
        EQUAL,
        /** No value is the date (the term in the first part of the pattern) in one of these forms. */
        UNDATED,
        /** No value is later than the day of delivery. */
        BY_DELIVERY,
        /** Each file has fewer bytes. */
        BYTES,
        /** Nothing was left unread at a path that matches the pattern. */
        READ,
        /** The file as a whole has no more bytes. */
        FILE_BYTES,
        /** Data alone brings a stylesheet, or one of the terms matches the pattern. */
        STYLED,
        /** None of the checks before found an error that matches the pattern, {@code step:rule}. */
        FOUND,
        /** The directory answers the question that the pattern names. */
        DIRECTORY,
        /** Nothing: whatever stands there is not looked at. */
        NOTHING
    }

    public ReadinessRule {
        when = List.copyOf(when);
        terms = List.copyOf(terms);
    }

    static ReadinessRule of(Table.Row row) {
        String severity = row.get("severity");
        String message = row.get("message");
        return new ReadinessRule(
                row.get("rule"),
                severity.isEmpty() ? null : Severity.valueOf(severity.toUpperCase(Locale.ROOT)),
                row.list("when"),
                row.list("terms"),
                Demand.valueOf(row.get("demand").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.get("pattern"),
                row.get("told"),
                message.isEmpty() ? row.get("rule") : message);
    }

    /** The sentence about a value of a term; more values follow where the demand has more to tell. */
    public Message told(String term, String text) {
        return Message.of(message, term, Message.nameOf(term), text, text.length(), told);
    }

    /** What the rule asks for, whatever the document. */
    public Message asked() {
        if (demand == Demand.FOUND || demand == Demand.FILE_BYTES) {
            return Message.of(message, "…", told);
        }
        String term = terms.isEmpty() ? "" : terms.get(0).replaceFirst("@.*", "");
        return Message.of(message, term, Message.nameOf(term), "…", "…", told.isEmpty() ? "…" : told);
    }
}
