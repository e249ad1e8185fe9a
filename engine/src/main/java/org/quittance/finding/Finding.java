package org.quittance.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quittance.schematron.Violation;

/**
 * One thing that is wrong with a document, or worth a remark.
 *
 * @param step the step that found it, such as {@code rules}
 * @param ruleSet the rule set, for steps that run several
 * @param rule the rule's stable id: {@code BR-CO-10} of an official set, {@code QX-...} of ours
 * @param severity whether it rejects the document
 * @param terms the business terms it is about
 * @param place where it points
 * @param message the sentence of the catalogue; {@code null} when only the official text speaks
 * @param official the rule's own text, as the official rule set gives it
 * @param declared what the document states, where two values disagree
 * @param expected what it should state
 * @param suspect what alone explains why the two disagree, where one thing does
 * @param times how many findings of the rule this one stands for: more than 1 where the others are not listed
 * @param violation what the rule set reported, for findings of a rule set
 */
public record Finding(
        String step,
        @Nullable String ruleSet,
        String rule,
        Severity severity,
        List<String> terms,
        Place place,
        @Nullable Message message,
        @Nullable String official,
        @Nullable String declared,
        @Nullable String expected,
        @Nullable Message suspect,
        int times,
        @Nullable Violation violation) {
    /** Expected amounts are given to the cent at least, which sets them apart from numbers that are counts or ids. */
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,100}\\.\\d{2,100}");

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,100}(?:\\.\\d{0,100})?");

    public Finding {
        terms = List.copyOf(terms);
    }

    /** A finding of one of our own rules. */
    public static Finding of(String step, Severity severity, List<String> terms, Place place, Message message) {
        return of(step, null, message.id(), severity, terms, place, message, null);
    }

    /** A finding of a rule that others wrote, with their words for it. */
    public static Finding of(
            String step,
            @Nullable String ruleSet,
            String rule,
            Severity severity,
            List<String> terms,
            Place place,
            @Nullable Message message,
            @Nullable String official) {
        return new Finding(step, ruleSet, rule, severity, terms, place, message, official, null, null, null, 1, null);
    }

    /** The same finding with the two values that disagree; {@code null} where the document states none. */
    public Finding comparing(@Nullable String declaredValue, String expectedValue) {
        return new Finding(
                step,
                ruleSet,
                rule,
                severity,
                terms,
                place,
                message,
                official,
                declaredValue,
                expectedValue,
                suspect,
                times,
                violation);
    }

    /** The same finding with what explains it. */
    public Finding suspecting(Message explanation) {
        return new Finding(
                step,
                ruleSet,
                rule,
                severity,
                terms,
                place,
                message,
                official,
                declared,
                expected,
                explanation,
                times,
                violation);
    }

    /** The same finding of the same rule, told in another sentence. */
    public Finding telling(Message other) {
        return new Finding(
                step, ruleSet, rule, severity, terms, place, other, official, declared, expected, suspect, times,
                violation);
    }

    /** The same finding, standing for that many. */
    public Finding times(int number) {
        return new Finding(
                step, ruleSet, rule, severity, terms, place, message, official, declared, expected, suspect, number,
                violation);
    }

    /** The same finding, and what the rule set reported. */
    public Finding from(Violation reported) {
        return new Finding(
                step, ruleSet, rule, severity, terms, place, message, official, declared, expected, suspect, times,
                reported);
    }

    /** The same finding at another place. */
    public Finding at(Place other) {
        return new Finding(
                step, ruleSet, rule, severity, terms, other, message, official, declared, expected, suspect, times,
                violation);
    }

    /** The same finding with another weight. */
    public Finding as(Severity other) {
        return new Finding(
                step, ruleSet, rule, other, terms, place, message, official, declared, expected, suspect, times,
                violation);
    }

    /** How much too high the declared amount is; empty where two amounts are not what disagrees. */
    public Optional<BigDecimal> difference() {
        boolean amounts = declared != null
                && expected != null
                && AMOUNT.matcher(expected).matches()
                && NUMBER.matcher(declared.strip()).matches();
        return amounts
                ? Optional.of(new BigDecimal(Objects.requireNonNull(declared).strip())
                        .subtract(new BigDecimal(Objects.requireNonNull(expected))))
                : Optional.empty();
    }

    /** The sentence to show, in a language where there is one, else the official text. */
    public String text(Locale locale) {
        return message != null ? message.text(locale) : official != null ? official : rule;
    }

    /** What to do about it: to correct what alone explains it, where one thing does; empty when the message says all. */
    public String fix(Locale locale) {
        if (suspect != null) {
            return Message.of("QX-TEXT-FIX-SUSPECT", suspect.text(locale)).text(locale);
        }
        return message == null ? "" : message.fix(locale).orElse("");
    }

    /** Why it usually happens; empty when the message says all. */
    public String cause(Locale locale) {
        return message == null ? "" : message.cause(locale).orElse("");
    }

    /** How it looks when it is right; empty where there is no example. */
    public String example(Locale locale) {
        return message == null ? "" : message.example(locale).orElse("");
    }
}
