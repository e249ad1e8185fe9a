package org.quittance.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.binding.Value;
import org.quittance.data.Table;
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
    private static final Table SUMS = Table.beside(OwnRules.class, "sums.tsv");
    private static final Set<Profile> OTHER_SUMS = Set.of(Profile.MINIMUM, Profile.EXTENDED, Profile.EXTENDED_CTC_FR);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Dates beyond these years are slips of the hand, not dates. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2999;

    /** What Peppol allows between a percentage of a base and the amount stated (PEPPOL-EN16931-R040). */
    private static final BigDecimal SLACK = new BigDecimal("0.02");

    private final Group invoice;
    private final Severity weight;
    private final List<Finding> findings = new ArrayList<>();

    private OwnRules(Group invoice, Severity weight) {
        this.invoice = invoice;
        this.weight = weight;
    }

    static List<Finding> of(Group invoice, @Nullable Profile profile, Severity weight) {
        OwnRules rules = new OwnRules(invoice, weight);
        rules.accounts();
        rules.vatNumbers();
        rules.lineIds();
        rules.dates(invoice);
        rules.each(invoice, "BG-25", rules::lineAmount);
        rules.each(invoice, "BG-23", rules::vatAmount);
        rules.each(invoice, "BG-29", rules::price);
        rules.each(invoice, "BG-20", group -> rules.share(group, "BT-92", "BT-93", "BT-94"));
        rules.each(invoice, "BG-21", group -> rules.share(group, "BT-99", "BT-100", "BT-101"));
        rules.each(invoice, "BG-27", group -> rules.share(group, "BT-136", "BT-137", "BT-138"));
        rules.each(invoice, "BG-28", group -> rules.share(group, "BT-141", "BT-142", "BT-143"));
        rules.parts("BT-115", "BT-X-275", "BT-20-00");
        rules.parts("BT-113", "BT-X-291", "BG-X-45");
        if (profile == null || !OTHER_SUMS.contains(profile)) {
            SUMS.rows().forEach(rules::sum);
        }
        return rules.findings;
    }

    private void accounts() {
        for (Value account : values(invoice, "BT-84")) {
            if (Iban.looksLike(account.text()) && !Iban.holds(account.text())) {
                findings.add(finding(account, "QX-IBAN", account.text()));
            }
        }
    }

    private void vatNumbers() {
        for (String term : List.of("BT-31", "BT-48", "BT-63")) {
            for (Value number : values(invoice, term)) {
                FrenchVat.expectedKey(number.text())
                        .filter(key -> !number.text().startsWith("FR" + key))
                        .ifPresent(key -> findings.add(finding(number, "QX-VAT-NUMBER", number.text(), term)
                                .comparing(
                                        number.text(),
                                        "FR" + key + number.text().substring(4))));
            }
        }
    }

    /** Neither the schemas nor the official rules ask whether the calendar has the day. */
    private void dates(Group group) {
        for (Value value : group.values()) {
            if (Terms.standard().get(value.term()).type() == Term.Type.DATE && !day(value.text())) {
                findings.add(finding(value, "QX-DATE", value.text(), value.term(), Message.nameOf(value.term())));
            }
        }
        group.groups().forEach(this::dates);
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
        for (Value id : values(invoice, "BT-126")) {
            if (!seen.add(id.text())) {
                findings.add(finding(id, "QX-LINE-ID-TWICE", id.text()));
            }
        }
    }

    /** Quantity by price, rounded once, less allowances, plus charges. */
    private void lineAmount(Group line) {
        Optional<BigDecimal> quantity = number(line, "BT-129");
        Optional<BigDecimal> price = number(line, "BT-146");
        Optional<BigDecimal> base =
                values(line, "BT-149").isEmpty() ? Optional.of(BigDecimal.ONE) : number(line, "BT-149");
        Optional<BigDecimal> changes = total(line, List.of("BT-141"), List.of("BT-136"));
        boolean sameUnit = text(line, "BT-150").equals(text(line, "BT-130"))
                || text(line, "BT-150").isEmpty();
        boolean complete = Stream.of(quantity, price, base, changes).allMatch(Optional::isPresent);
        if (complete && sameUnit && base.orElseThrow().signum() != 0) {
            BigDecimal gross = quantity.orElseThrow()
                    .multiply(price.orElseThrow())
                    .divide(base.orElseThrow(), 2, RoundingMode.HALF_UP);
            compare(line, "BT-131", gross.add(changes.orElseThrow()), "QX-LINE-AMOUNT");
        }
    }

    /** The net price is the gross price less the discounts, and with the charges that EXTENDED knows. */
    private void price(Group price) {
        Optional<BigDecimal> gross = number(price, "BT-148");
        Optional<BigDecimal> change = total(price, List.of("BT-X-302"), List.of("BT-147"));
        if (gross.isPresent() && change.isPresent()) {
            compare(price, "BT-146", gross.get().add(change.get()), "QX-PRICE");
        }
    }

    /** An allowance or charge that states percentage, base and amount states the same thing twice. */
    private void share(Group adjustment, String amount, String base, String percentage) {
        Optional<BigDecimal> of = number(adjustment, base);
        Optional<BigDecimal> rate = number(adjustment, percentage);
        Optional<BigDecimal> stated = number(adjustment, amount);
        if (of.isPresent() && rate.isPresent() && stated.isPresent()) {
            BigDecimal expected = of.get().multiply(rate.get()).divide(HUNDRED, 2, RoundingMode.HALF_UP);
            if (expected.subtract(stated.get()).abs().compareTo(SLACK) > 0) {
                compare(adjustment, amount, expected, "QX-ADJUSTMENT-AMOUNT");
            }
        }
    }

    private void vatAmount(Group breakdown) {
        Optional<BigDecimal> taxable = number(breakdown, "BT-116");
        Optional<BigDecimal> rate = number(breakdown, "BT-119");
        if (taxable.isPresent() && rate.isPresent()) {
            BigDecimal expected = taxable.get().multiply(rate.get()).divide(HUNDRED, 2, RoundingMode.HALF_UP);
            compare(breakdown, "BT-117", expected, "QX-VAT-AMOUNT");
        }
    }

    /** A row of the table, such as BT-109 = BT-106 - BT-107 + BT-108. */
    /** A total that is said again in parts, one in each group, is their sum. */
    private void parts(String total, String part, String group) {
        int parts = values(invoice, part).size();
        if (parts > 0 && parts == invoice.groups(group).size()) {
            total(invoice, List.of(part), List.of())
                    .ifPresent(expected -> compare(invoice, total, expected, "QX-SUM", part));
        }
    }

    private void sum(Table.Row row) {
        if (values(invoice, row.get("needs")).isEmpty()) {
            return;
        }
        List<String> plus = new ArrayList<>();
        List<String> minus = new ArrayList<>();
        List<String> side = plus;
        for (String word : row.get("sum").split(" ")) {
            if (word.startsWith("BT")) {
                side.add(word);
            } else {
                side = word.equals("-") ? minus : plus;
            }
        }
        total(invoice, plus, minus)
                .ifPresent(expected -> compare(invoice, row.get("term"), expected, "QX-SUM", row.get("sum")));
    }

    private void compare(Group group, String term, BigDecimal expected, String id, Object... more) {
        for (Value declared : values(group, term).stream().limit(1).toList()) {
            Optional<BigDecimal> number = number(declared);
            if (number.isPresent() && number.get().compareTo(expected) != 0) {
                List<Object> told = new ArrayList<>(List.of(term, declared.text(), expected.toPlainString()));
                told.addAll(List.of(more));
                findings.add(
                        finding(declared, id, told.toArray()).comparing(declared.text(), expected.toPlainString()));
            }
        }
    }

    /** The sum of all values of some terms below a group less that of others; empty if one of them is no number. */
    private static Optional<BigDecimal> total(Group group, List<String> plus, List<String> minus) {
        BigDecimal total = BigDecimal.ZERO;
        for (String term : Stream.concat(plus.stream(), minus.stream()).toList()) {
            for (Value value : values(group, term)) {
                Optional<BigDecimal> number = number(value);
                if (number.isEmpty()) {
                    return Optional.empty();
                }
                total = minus.contains(term) ? total.subtract(number.get()) : total.add(number.get());
            }
        }
        return Optional.of(total);
    }

    private static Optional<BigDecimal> number(Group group, String term) {
        return values(group, term).stream().findFirst().flatMap(OwnRules::number);
    }

    private static Optional<BigDecimal> number(Value value) {
        try {
            BigDecimal number = new BigDecimal(value.text().strip());
            return number.precision() > 100 || Math.abs((long) number.scale()) > 100
                    ? Optional.empty()
                    : Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String text(Group group, String term) {
        return values(group, term).stream().map(Value::text).findFirst().orElse("");
    }

    private void each(Group group, String id, Consumer<Group> rule) {
        for (Group below : group.groups()) {
            if (below.id().equals(id)) {
                rule.accept(below);
            }
            each(below, id, rule);
        }
    }

    /** Every value of a term in a group and below. */
    private static List<Value> values(Group group, String term) {
        List<Value> found = new ArrayList<>(group.values(term));
        for (Group below : group.groups()) {
            found.addAll(values(below, term));
        }
        return found;
    }

    private Finding finding(Value value, String id, Object... told) {
        Place place =
                Place.at(value.path(), value.position().line(), value.position().column());
        return Finding.of("arithmetic", weight, List.of(value.term()), place, Message.of(id, told));
    }
}
