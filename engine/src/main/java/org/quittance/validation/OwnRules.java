package org.quittance.validation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.binding.Value;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;
import org.quittance.term.Profile;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/**
 * The rules that no official set has, on the terms as they were read. A value that is no number is passed over: that is
 * the schema's to say.
 */
final class OwnRules {
    /** Dates beyond these years are slips of the hand, not dates. */
    private static final Set<Term.Type> NUMBERS =
            EnumSet.of(Term.Type.AMOUNT, Term.Type.UNIT_PRICE, Term.Type.QUANTITY, Term.Type.PERCENTAGE);

    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?(\\d+(\\.\\d*)?|\\.\\d+)\\s*");

    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2999;

    private final Group invoice;
    private final Severity weight;
    private final Amounts amounts;
    private final List<Finding> findings = new ArrayList<>();

    private OwnRules(Group invoice, @Nullable Profile profile, Severity weight) {
        this.invoice = invoice;
        this.weight = weight;
        this.amounts = new Amounts(invoice, profile);
    }

    static List<Finding> of(Group invoice, @Nullable Profile profile, Severity weight) {
        OwnRules rules = new OwnRules(invoice, profile, weight);
        rules.accounts();
        rules.vatNumbers();
        rules.lineIds();
        rules.unreadable(invoice);
        rules.amounts(profile);
        return rules.findings;
    }

    private void accounts() {
        for (Value account : Amounts.values(invoice, "BT-84")) {
            if (Iban.looksLike(account.text()) && !Iban.holds(account.text())) {
                findings.add(finding(account, "QX-IBAN", account.text()));
            }
        }
    }

    private void vatNumbers() {
        for (String term : List.of("BT-31", "BT-48", "BT-63")) {
            for (Value number : Amounts.values(invoice, term)) {
                FrenchVat.expectedKey(number.text())
                        .filter(key -> !number.text().startsWith("FR" + key))
                        .ifPresent(key -> findings.add(finding(number, "QX-VAT-NUMBER", number.text(), term)
                                .comparing(
                                        number.text(),
                                        "FR" + key + number.text().substring(4))));
            }
        }
    }

    /** Days that no calendar has, which nobody else asks; and numbers that are none, without which nothing adds up. */
    private void unreadable(Group group) {
        for (Value value : group.values()) {
            Term.Type type = Terms.standard().get(value.term()).type();
            if (type == Term.Type.DATE && !day(value.text())) {
                findings.add(finding(value, "QX-DATE", value.text(), value.term(), Message.nameOf(value.term())));
            } else if (NUMBERS.contains(type) && !NUMBER.matcher(value.text()).matches()) {
                findings.add(finding(value, "QX-NUMBER", value.text(), value.term(), Message.nameOf(value.term()))
                        .as(Severity.ERROR));
            }
        }
        group.groups().forEach(this::unreadable);
    }

    private static boolean day(String text) {
        try {
            int year = LocalDate.parse(text.strip()).getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void lineIds() {
        Set<String> seen = new HashSet<>();
        for (Value id : Amounts.values(invoice, "BT-126")) {
            if (!seen.add(id.text())) {
                findings.add(finding(id, "QX-LINE-ID-TWICE", id.text()));
            }
        }
    }

    private void amounts(@Nullable Profile profile) {
        AmountFindings explained = new AmountFindings(amounts);
        for (AmountRule rule : AmountRule.ours(profile)) {
            for (Group at : amounts.groups(rule.at())) {
                if (Amounts.asked(rule, at)) {
                    amounts.compute(rule, at)
                            .filter(computed -> wrong(rule, computed))
                            .map(computed -> explained.explained(finding(rule, computed), computed))
                            .ifPresent(findings::add);
                }
            }
        }
    }

    private static boolean wrong(AmountRule rule, Amounts.Computed computed) {
        return computed.declared() != null
                && !computed.agrees()
                && computed.excess().abs().compareTo(rule.slack()) > 0;
    }

    private Finding finding(AmountRule rule, Amounts.Computed computed) {
        Value declared = Objects.requireNonNull(computed.declared());
        String expected = Amounts.plain(computed.expected());
        String id = Objects.requireNonNull(rule.own());
        return finding(
                declared,
                id,
                rule.term(),
                declared.text(),
                expected,
                rule.formula().text());
    }

    private Finding finding(Value value, String id, Object... told) {
        Place place =
                Place.at(value.path(), value.position().line(), value.position().column());
        return Finding.of("arithmetic", weight, List.of(value.term()), place, Message.of(id, told));
    }
}
