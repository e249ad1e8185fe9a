package org.quittance.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.binding.Value;
import org.quittance.term.Profile;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** The amounts of an invoice as they were read, and what they should be. What is no number is the schema's to say. */
final class Amounts {
    /** Beyond that a number is a slip or an attack, and computing with it costs too much. */
    private static final int DIGITS = 100;

    private final Group invoice;
    private final @Nullable Profile profile;
    private final VatSharing sharing = new VatSharing();
    private @Nullable Map<String, List<Group>> children;

    Amounts(Group invoice, @Nullable Profile profile) {
        this.invoice = invoice;
        this.profile = profile;
    }

    /**
     * An amount beside what it has to be.
     *
     * @param rule by which it was computed
     * @param at the group in which the amount stands
     * @param declared the amount as stated; {@code null} where none is
     * @param number its number; 0 where none is
     * @param expected what it has to be
     * @param addends the values that were added up one by one
     */
    record Computed(
            AmountRule rule,
            Group at,
            @Nullable Value declared,
            BigDecimal number,
            BigDecimal expected,
            List<Addend> addends) {
        boolean agrees() {
            return number.compareTo(expected) == 0;
        }

        /** How much too high the amount is. */
        BigDecimal excess() {
            return number.subtract(expected);
        }
    }

    /**
     * One of the values that were added up.
     *
     * @param value where it stands
     * @param amount with the sign that it has in the sum
     * @param minus whether the sum takes it off
     */
    record Addend(Value value, BigDecimal amount, boolean minus) {}

    Group invoice() {
        return invoice;
    }

    @Nullable
    Profile profile() {
        return profile;
    }

    /** The amount and what it has to be; empty when a number is missing or is none. */
    Optional<Computed> compute(AmountRule rule, Group at) {
        List<Value> stated = values(at, rule.term());
        Optional<BigDecimal> number = stated.isEmpty()
                ? Optional.of(BigDecimal.ZERO)
                : number(stated.get(0).text());
        List<Addend> addends = new ArrayList<>();
        Optional<BigDecimal> expected = sum(rule, rule.formula(), at, addends, 2);
        if (number.isEmpty() || expected.isEmpty() || !applies(rule, at)) {
            return Optional.empty();
        }
        return Optional.of(new Computed(
                rule, at, stated.isEmpty() ? null : stated.get(0), number.get(), expected.get(), List.copyOf(addends)));
    }

    /** What another formula gives in the place of the rule's own. */
    Optional<BigDecimal> sum(AmountRule rule, Formula formula, Group at) {
        return sum(rule, formula, at, new ArrayList<>(), 2);
    }

    /** What the rule's formula gives when products are not rounded to the cent. */
    Optional<BigDecimal> unrounded(AmountRule rule, Group at) {
        return sum(rule, rule.formula(), at, new ArrayList<>(), 10);
    }

    /** Whether the terms are there without which a rule of ours has nothing to say. */
    static boolean asked(AmountRule rule, Group at) {
        String[] every = rule.needs().split(" in every ");
        int needed = Arrays.stream(every[0].split(" or "))
                .filter(term -> !term.isEmpty())
                .mapToInt(term -> values(at, term).size())
                .sum();
        if (every.length > 1 && needed != at.groups(every[1]).size()) {
            return false;
        }
        List<String> pair = rule.same().stream()
                .flatMap(term -> values(at, term).stream().limit(1))
                .map(Value::text)
                .distinct()
                .toList();
        return (rule.needs().isEmpty() || needed > 0) && pair.size() < 2;
    }

    private static boolean applies(AmountRule rule, Group at) {
        return rule.lines() != AmountRule.Lines.CHILDREN
                || at.text("BT-X-8").filter("GROUP"::equals).isPresent();
    }

    private Optional<BigDecimal> sum(AmountRule rule, Formula formula, Group at, List<Addend> addends, int digits) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Formula.Summand summand : formula.summands()) {
            Optional<BigDecimal> one = summand.addend().findAny().isPresent()
                    ? added(rule, summand, at, addends)
                    : product(summand, at, digits);
            if (one.isEmpty()) {
                return one;
            }
            sum = sum.add(one.get());
        }
        return Optional.of(sum);
    }

    private Optional<BigDecimal> added(AmountRule rule, Formula.Summand summand, Group at, List<Addend> addends) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Value value :
                counting(rule, at, summand.addend().findAny().orElseThrow()).toList()) {
            Optional<BigDecimal> number = number(value.text());
            if (number.isEmpty()) {
                return number;
            }
            BigDecimal amount = summand.minus() ? number.get().negate() : number.get();
            addends.add(new Addend(value, amount, summand.minus()));
            sum = sum.add(amount);
        }
        return Optional.of(sum);
    }

    /** The values of a term that the rule adds up. */
    private Stream<Value> counting(AmountRule rule, Group at, String term) {
        if (rule.lines() == AmountRule.Lines.CHILDREN) {
            return children(at).stream().flatMap(line -> values(line, term).stream());
        }
        Stream<Value> all = values(scope(at, term), term).stream();
        if (rule.lines() == AmountRule.Lines.COUNTED && term.equals("BT-131")) {
            all = all.filter(value -> counts(value.owner()));
        }
        return rule.alike().isEmpty() ? all : all.filter(sharing.with(rule.alike(), at, this));
    }

    /** What the rule would add up if VAT breakdowns did not part it. */
    Stream<Value> undivided(AmountRule rule) {
        return rule.formula().summands().stream()
                .flatMap(Formula.Summand::addend)
                .flatMap(term -> values(invoice, term).stream())
                .filter(value -> rule.lines() == AmountRule.Lines.ALL
                        || !value.term().equals("BT-131")
                        || counts(value.owner()));
    }

    /** A line that only groups others or informs is no part of a sum. */
    private static boolean counts(Group line) {
        return line.text("BT-X-8").filter(subtype -> !subtype.equals("DETAIL")).isEmpty();
    }

    private List<Group> children(Group line) {
        Map<String, List<Group>> known = children;
        if (known == null) {
            known = new HashMap<>();
            for (Group below : invoice.groups("BG-25")) {
                String subtype = below.text("BT-X-8").orElse("");
                if (subtype.equals("DETAIL") || subtype.equals("GROUP")) {
                    known.computeIfAbsent(below.text("BT-X-304").orElse(""), any -> new ArrayList<>())
                            .add(below);
                }
            }
            children = known;
        }
        return known.getOrDefault(line.text("BT-126").orElse(" "), List.of());
    }

    /** The product of single values, rounded once. */
    private Optional<BigDecimal> product(Formula.Summand summand, Group at, int digits) {
        BigDecimal product = BigDecimal.ONE;
        BigDecimal divisor = BigDecimal.ONE;
        for (Formula.Factor factor : summand.factors()) {
            Optional<BigDecimal> number = number(factor, at);
            if (number.isEmpty()) {
                return number;
            }
            if (factor.divides()) {
                divisor = divisor.multiply(number.get());
            } else {
                product = product.multiply(number.get());
            }
        }
        if (divisor.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal rounded = product.divide(divisor, digits, RoundingMode.HALF_UP);
        return Optional.of(summand.minus() ? rounded.negate() : rounded);
    }

    private Optional<BigDecimal> number(Formula.Factor factor, Group at) {
        String term = factor.term();
        List<Value> values = term == null ? List.of() : values(scope(at, term), term);
        return values.isEmpty()
                ? Optional.ofNullable(factor.number())
                : number(values.get(0).text());
    }

    /** The group at hand where the term stands below it, else the whole invoice. */
    private Group scope(Group at, String term) {
        boolean below = at.id().isEmpty()
                || Terms.standard().ancestors(Terms.standard().get(term)).stream()
                        .map(Term::id)
                        .anyMatch(at.id()::equals);
        return below ? at : invoice;
    }

    /** Every occurrence of a group in the invoice; for the empty id the invoice. */
    List<Group> groups(String id) {
        return id.isEmpty() ? List.of(invoice) : below(invoice, Terms.standard().get(id), true);
    }

    /** Every value of a term in a group and below. */
    static List<Value> values(Group group, String term) {
        List<Value> found = new ArrayList<>();
        for (Group holder : below(group, Terms.standard().get(term), false)) {
            found.addAll(holder.values(term));
        }
        return found;
    }

    /** The groups below one in which a term stands, or which are the term, walking down the term's own groups only. */
    private static List<Group> below(Group group, Term term, boolean itself) {
        List<String> path = new ArrayList<>(
                Terms.standard().ancestors(term).stream().map(Term::id).toList());
        if (itself) {
            path.add(term.id());
        }
        List<Group> groups = List.of(group);
        for (String step : path.subList(path.indexOf(group.id()) + 1, path.size())) {
            groups = groups.stream().flatMap(at -> at.groups(step).stream()).toList();
        }
        return groups;
    }

    static Optional<BigDecimal> number(String text) {
        try {
            BigDecimal number = new BigDecimal(text.strip());
            return number.precision() > DIGITS || Math.abs((long) number.scale()) > DIGITS
                    ? Optional.empty()
                    : Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** An amount as reports show it: cents always, more digits where there are more. */
    static String plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.setScale(Math.max(2, stripped.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
