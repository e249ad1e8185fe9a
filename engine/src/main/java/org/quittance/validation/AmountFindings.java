package org.quittance.validation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.binding.Reading;
import org.quittance.data.Table;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Messages;
import org.quittance.term.Profile;

/** Puts both amounts, and what explains their difference, beside the findings of rules that compare amounts. */
final class AmountFindings {
    /** Ends the id of the sentence for a difference that rounding does not explain. */
    private static final String LARGE = "-LARGE";

    private static final BigDecimal ROUNDING = new BigDecimal(
            Table.beside(AmountFindings.class, "rounding.tsv").rows().get(0).get("less-than"));

    private final Amounts amounts;
    private final Suspects suspects;

    /** A rule that is told once per line is computed once. */
    private final Map<AmountRule, Map<Group, Optional<Amounts.Computed>>> known = new HashMap<>();

    private final Map<AmountRule, Optional<Amounts.Computed>> only = new HashMap<>();

    AmountFindings(Amounts amounts) {
        this.amounts = amounts;
        this.suspects = new Suspects(amounts);
    }

    /** The findings, those that compare amounts with the amounts; any other, and all if terms cannot be read, as it is. */
    static List<Finding> of(List<Finding> findings, Supplier<Reading> terms, @Nullable Profile profile) {
        if (findings.stream().allMatch(finding -> AmountRule.of(finding).isEmpty())) {
            return findings;
        }
        try {
            AmountFindings told = new AmountFindings(new Amounts(terms.get().invoice(), profile));
            return findings.stream().map(told::explained).toList();
        } catch (RuntimeException e) {
            // The rule has spoken; that its amounts cannot be shown must not silence it.
            return findings;
        }
    }

    private Finding explained(Finding finding) {
        List<AmountRule> rules = AmountRule.of(finding);
        if (rules.isEmpty()) {
            return finding;
        }
        Group at = AmountPlaces.at(amounts.invoice(), finding.place().location());
        return rules.stream()
                .flatMap(rule -> wrong(rule, at).stream())
                .findFirst()
                .map(computed -> explained(finding, computed))
                .orElse(finding);
    }

    /** The finding with both amounts. */
    Finding explained(Finding finding, Amounts.Computed computed) {
        String stated = computed.declared() == null ? null : computed.declared().text();
        Finding compared = large(finding.comparing(stated, Amounts.plain(computed.expected())));
        return suspects.of(computed).map(compared::suspecting).orElse(compared);
    }

    /** Advice on rounding is of no use where the difference is too large for it. */
    private static Finding large(Finding compared) {
        Message message = compared.message();
        if (message == null
                || !Messages.catalogue().has(message.id() + LARGE)
                || compared.difference()
                        .filter(by -> by.abs().compareTo(ROUNDING) >= 0)
                        .isEmpty()) {
            return compared;
        }
        return compared.telling(new Message(message.id() + LARGE, message.values()));
    }

    private static Optional<Group> around(Group at, String id) {
        Group group = at;
        while (!group.id().equals(id) && group.owner().isPresent()) {
            group = group.owner().get();
        }
        // A price stands once in its line: what is said of the line is said of it.
        return group.id().equals(id)
                ? Optional.of(group)
                : at.groups(id).stream().findFirst();
    }

    private Optional<Amounts.Computed> wrong(AmountRule rule, Group place) {
        Optional<Amounts.Computed> here = around(place, rule.at()).flatMap(at -> computed(rule, at));
        Optional<Amounts.Computed> wrong = here.filter(computed -> !computed.agrees());
        boolean elsewhere = here.isEmpty() || rule.lines() == AmountRule.Lines.CHILDREN;
        return wrong.isEmpty() && elsewhere ? only(rule) : wrong;
    }

    private Optional<Amounts.Computed> computed(AmountRule rule, Group at) {
        return known.computeIfAbsent(rule, any -> new HashMap<>())
                .computeIfAbsent(at, group -> amounts.compute(rule, group));
    }

    /** Some rules look at all groups from each of them: where only one is wrong, it is meant. */
    private Optional<Amounts.Computed> only(AmountRule rule) {
        return only.computeIfAbsent(rule, any -> {
            List<Amounts.Computed> wrong = amounts.groups(rule.at()).stream()
                    .flatMap(at -> computed(rule, at).stream())
                    .filter(computed -> !computed.agrees())
                    .limit(2)
                    .toList();
            return wrong.size() == 1 ? Optional.of(wrong.get(0)) : Optional.empty();
        });
    }
}
