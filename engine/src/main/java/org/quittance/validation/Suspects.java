package org.quittance.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.binding.Value;
import org.quittance.data.Table;
import org.quittance.finding.Message;

/**
 * Looks for the one thing that alone explains why an amount is not what it has to be. Where two things would, nothing is
 * said: a wrong hint costs more than none.
 */
final class Suspects {
    private static final List<Table.Row> SLIPS =
            Table.beside(Suspects.class, "amount-slips.tsv").rows();

    /** A calculation of more numbers than that is told by its terms. */
    private static final int SHOWN = 4;

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Amounts amounts;

    Suspects(Amounts amounts) {
        this.amounts = amounts;
    }

    Optional<Message> of(Amounts.Computed computed) {
        if (computed.agrees() || computed.declared() == null) {
            return Optional.empty();
        }
        return single(wrongAddends(computed))
                .or(() -> slip(computed))
                .or(() -> single(countedWrongly(computed)))
                .or(() -> oneRate(computed))
                .or(() -> rounding(computed))
                .or(() -> otherRate(computed))
                .or(() -> writing(computed));
    }

    private static Optional<Message> single(List<Message> candidates) {
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** The values that contradict themselves by just the difference; one that is missing counts as nothing. */
    private List<Message> wrongAddends(Amounts.Computed computed) {
        List<Message> found = new ArrayList<>();
        for (Amounts.Addend addend : computed.addends()) {
            Value value = addend.value();
            for (AmountRule rule : AmountRule.ours(amounts.profile(), value.term())) {
                around(value.owner(), rule.at())
                        .filter(at -> Amounts.asked(rule, at))
                        .flatMap(at -> amounts.compute(rule, at))
                        .filter(own -> own.declared() == value && explains(computed, own, !addend.minus()))
                        .ifPresent(own -> found.add(wrong(own)));
            }
        }
        for (Formula.Summand summand : computed.rule().formula().summands()) {
            summand.addend()
                    .filter(term -> Amounts.values(amounts.invoice(), term).isEmpty())
                    .flatMap(term -> AmountRule.ours(amounts.profile(), term).stream())
                    .filter(rule -> rule.at().isEmpty() && Amounts.asked(rule, amounts.invoice()))
                    .flatMap(rule -> amounts.compute(rule, amounts.invoice()).stream())
                    .filter(own -> !own.agrees() && explains(computed, own, !summand.minus()))
                    .map(own -> Message.of("QX-SUSPECT-ABSENT", who(own.rule().term()), Amounts.plain(own.expected())))
                    .distinct()
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean explains(Amounts.Computed computed, Amounts.Computed own, boolean plus) {
        BigDecimal change = plus ? own.excess().negate() : own.excess();
        return !own.agrees() && computed.expected().add(change).compareTo(computed.number()) == 0;
    }

    private Message wrong(Amounts.Computed own) {
        Value value = Objects.requireNonNull(own.declared());
        return Message.of(
                "QX-SUSPECT-WRONG", who(value), calculation(own), Amounts.plain(own.expected()), value.text());
    }

    /** The calculation with its numbers, where it is short enough to be followed. */
    private static String calculation(Amounts.Computed own) {
        StringBuilder shown = new StringBuilder();
        int numbers = 0;
        for (Formula.Summand summand : own.rule().formula().summands()) {
            List<String> told = told(summand, own);
            numbers += told.size();
            for (String one : told) {
                shown.append(shown.isEmpty() ? summand.minus() ? "-" : "" : summand.minus() ? " - " : " + ")
                        .append(one);
            }
        }
        return numbers > 0 && numbers <= SHOWN
                ? shown.toString()
                : own.rule().formula().text();
    }

    private static List<String> told(Formula.Summand summand, Amounts.Computed own) {
        if (summand.addend().findAny().isPresent()) {
            return own.addends().stream()
                    .map(Amounts.Addend::value)
                    .filter(value -> summand.addend().anyMatch(value.term()::equals))
                    .map(Value::text)
                    .toList();
        }
        StringBuilder product = new StringBuilder();
        for (Formula.Factor factor : summand.factors()) {
            List<Value> values = factor.term() == null ? List.of() : Amounts.values(own.at(), factor.term());
            BigDecimal number = factor.number();
            if (values.isEmpty() && factor.term() != null && number != null && number.compareTo(BigDecimal.ONE) == 0) {
                continue;
            }
            String text =
                    values.isEmpty() ? String.valueOf(number) : values.get(0).text();
            product.append(product.isEmpty() ? "" : factor.divides() ? " / " : " x ")
                    .append(text.strip());
        }
        return List.of(product.toString());
    }

    /** The amount is what another calculation gives. */
    private Optional<Message> slip(Amounts.Computed computed) {
        AmountRule rule = computed.rule();
        if (rule.lines() == AmountRule.Lines.CHILDREN || computed.number().signum() == 0) {
            return Optional.empty();
        }
        return SLIPS.stream()
                .filter(row ->
                        row.get("at").equals(rule.at()) && row.get("term").equals(rule.term()))
                .filter(row -> amounts.sum(rule, Formula.of(row.get("instead")), computed.at())
                        .filter(sum -> sum.compareTo(computed.number()) == 0)
                        .isPresent())
                .map(row -> Message.of(row.get("message"), row.get("instead").replaceAll("\\|\\S+", "")))
                .findFirst();
    }

    /** The values that are left out, counted twice, counted the other way round or counted in the wrong group. */
    private List<Message> countedWrongly(Amounts.Computed computed) {
        BigDecimal excess = computed.excess();
        List<Message> found = new ArrayList<>();
        BiFunction<String, Amounts.Addend, Message> told = (id, addend) ->
                Message.of(id, who(addend.value()), addend.value().text());
        for (Amounts.Addend addend : computed.addends()) {
            BigDecimal amount = addend.amount();
            if (amount.signum() == 0) {
                continue;
            }
            if (excess.compareTo(amount.negate()) == 0) {
                found.add(told.apply("QX-SUSPECT-LEFT-OUT", addend));
            } else if (excess.compareTo(amount) == 0) {
                found.add(told.apply("QX-SUSPECT-TWICE", addend));
            } else if (excess.compareTo(amount.negate().add(amount.negate())) == 0) {
                found.add(told.apply("QX-SUSPECT-SIGN", addend));
            }
        }
        foreign(computed)
                .filter(addend -> addend.amount().signum() != 0 && excess.compareTo(addend.amount()) == 0)
                .map(addend -> Message.of(
                        "QX-SUSPECT-FOREIGN",
                        who(addend.value()),
                        addend.value().text(),
                        VatSharing.key(addend.value())))
                .forEach(found::add);
        return found;
    }

    /** What belongs to other VAT breakdowns. */
    private Stream<Amounts.Addend> foreign(Amounts.Computed computed) {
        if (!computed.rule().alike().contains("category")) {
            return Stream.empty();
        }
        List<Value> own = computed.addends().stream().map(Amounts.Addend::value).toList();
        return amounts.undivided(computed.rule())
                .filter(value -> !own.contains(value))
                .flatMap(value -> Amounts.number(value.text()).map(number -> foreign(value, number)).stream());
    }

    private static Amounts.Addend foreign(Value value, BigDecimal number) {
        boolean minus = value.term().equals("BT-92");
        return new Amounts.Addend(value, minus ? number.negate() : number, minus);
    }

    /** Two categories with one rate were taken together. */
    private Optional<Message> oneRate(Amounts.Computed computed) {
        BigDecimal rate = computed.at().text("BT-119").flatMap(Amounts::number).orElse(BigDecimal.ZERO);
        List<Amounts.Addend> same = foreign(computed)
                .filter(addend -> VatSharing.rate(addend.value()).compareTo(rate) == 0)
                .toList();
        BigDecimal sum = same.stream().map(Amounts.Addend::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return !same.isEmpty() && sum.signum() != 0 && sum.compareTo(computed.excess()) == 0
                ? Optional.of(Message.of("QX-SUSPECT-ONE-RATE", rate.toPlainString(), Amounts.plain(sum)))
                : Optional.empty();
    }

    /** Lines rounded too late, or tax rounded too early. */
    private Optional<Message> rounding(Amounts.Computed computed) {
        if (computed.rule().term().equals("BT-106") && sumOfUnrounded(computed).equals(Optional.of(cents(computed)))) {
            return Optional.of(Message.of("QX-SUSPECT-UNROUNDED"));
        }
        return computed.rule().term().equals("BT-117") && sumOfTaxes(computed).equals(Optional.of(cents(computed)))
                ? Optional.of(Message.of("QX-SUSPECT-TAX-PER-LINE"))
                : Optional.empty();
    }

    private static BigDecimal cents(Amounts.Computed computed) {
        return computed.number().setScale(2, RoundingMode.HALF_UP);
    }

    private Optional<BigDecimal> sumOfUnrounded(Amounts.Computed computed) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Amounts.Addend addend : computed.addends()) {
            Group line = addend.value().owner();
            Optional<BigDecimal> exact = AmountRule.ours(amounts.profile(), "BT-131").stream()
                    .filter(rule -> rule.lines() == AmountRule.Lines.ALL)
                    .findFirst()
                    .flatMap(rule -> amounts.unrounded(rule, line));
            if (exact.isEmpty()) {
                return exact;
            }
            sum = sum.add(exact.get());
        }
        return Optional.of(sum.setScale(2, RoundingMode.HALF_UP));
    }

    private Optional<BigDecimal> sumOfTaxes(Amounts.Computed computed) {
        BigDecimal rate = computed.at().text("BT-119").flatMap(Amounts::number).orElse(BigDecimal.ZERO);
        return AmountRule.of("BR-S-08").stream()
                .flatMap(rule -> amounts.compute(rule, computed.at()).stream())
                .filter(base -> base.addends().size() > 1)
                .findFirst()
                .map(base -> base.addends().stream()
                        .map(addend -> addend.amount().multiply(rate).divide(HUNDRED, 2, RoundingMode.HALF_UP))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .setScale(2, RoundingMode.HALF_UP));
    }

    /** The tax would be right at the rate of another breakdown. */
    private Optional<Message> otherRate(Amounts.Computed computed) {
        if (!computed.rule().term().equals("BT-117")) {
            return Optional.empty();
        }
        Optional<BigDecimal> base = computed.at().text("BT-116").flatMap(Amounts::number);
        return single(amounts.groups("BG-23").stream()
                .flatMap(other -> other.text("BT-119").stream())
                .distinct()
                .filter(rate -> base.isPresent()
                        && Amounts.number(rate)
                                .filter(number -> base.get()
                                                .multiply(number)
                                                .divide(HUNDRED, 2, RoundingMode.HALF_UP)
                                                .compareTo(computed.number())
                                        == 0)
                                .isPresent())
                .map(rate -> Message.of("QX-SUSPECT-OTHER-RATE", rate))
                .toList());
    }

    /** The amount is right but for how it is written. */
    private static Optional<Message> writing(Amounts.Computed computed) {
        BigDecimal stated = computed.number();
        BigDecimal expected = computed.expected();
        if (stated.signum() == 0 || expected.signum() == 0) {
            return Optional.empty();
        }
        if (stated.negate().compareTo(expected) == 0) {
            return Optional.of(Message.of("QX-SUSPECT-WHOLE-SIGN"));
        }
        if (swapped(Amounts.plain(stated), Amounts.plain(expected))) {
            return Optional.of(Message.of("QX-SUSPECT-DIGITS"));
        }
        boolean point = Stream.of(-3, -2, -1, 1, 2, 3)
                .anyMatch(places -> stated.movePointRight(places).compareTo(expected) == 0);
        return point ? Optional.of(Message.of("QX-SUSPECT-POINT")) : Optional.empty();
    }

    /** Whether two neighbouring digits have changed places. */
    private static boolean swapped(String stated, String expected) {
        String a = stated.replace(".", "");
        String b = expected.replace(".", "");
        if (a.length() != b.length()) {
            return false;
        }
        int first = 0;
        while (first < a.length() - 1 && a.charAt(first) == b.charAt(first)) {
            first++;
        }
        return first < a.length() - 1
                && a.charAt(first) == b.charAt(first + 1)
                && a.charAt(first + 1) == b.charAt(first)
                && a.substring(first + 2).equals(b.substring(first + 2));
    }

    private static Optional<Group> around(Group group, String id) {
        Group at = group;
        while (!at.id().equals(id)) {
            Optional<Group> owner = at.owner();
            if (owner.isEmpty()) {
                return Optional.empty();
            }
            at = owner.get();
        }
        return Optional.of(at);
    }

    /** What people call the place of a value. */
    private static String who(Value value) {
        Group group = value.owner();
        String number = String.valueOf(group.index());
        return switch (group.id()) {
            case "BG-25" -> told("QX-WHO-LINE", group.text("BT-126").orElse(number));
            case "BG-20" -> told("QX-WHO-ALLOWANCE", number);
            case "BG-21", "BG-X-42" -> told("QX-WHO-CHARGE", number);
            case "BG-27" -> told("QX-WHO-LINE-ALLOWANCE", number);
            case "BG-28" -> told("QX-WHO-LINE-CHARGE", number);
            case "BG-23" -> told("QX-WHO-VAT", vat(group));
            default -> who(value.term());
        };
    }

    private static String vat(Group breakdown) {
        return (breakdown.text("BT-118").orElse("") + " "
                        + breakdown.text("BT-119").orElse(""))
                .strip();
    }

    private static String who(@Nullable String term) {
        return told("QX-WHO-TERM", String.valueOf(term), Message.nameOf(String.valueOf(term)));
    }

    private static String told(String id, Object... values) {
        return Message.textOf(Message.of(id, values));
    }
}
