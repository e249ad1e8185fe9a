package org.quittance.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The taxable amounts by VAT category, rate and exemption reason, in the order in which lines, allowances and charges
 * bring them up.
 *
 * <p>Only EXTENDED has reasons there. What bears none stands in the plain group of its category and rate, whatever reason
 * the breakdown gives for it.
 */
final class VatGroups {
    private final Map<VatKey, VatBreakdown> groups = new LinkedHashMap<>();

    private VatGroups() {}

    static VatGroups of(
            List<Line> lines, List<Allowance> allowances, List<Charge> charges, List<LogisticsCharge> logistics) {
        VatGroups groups = new VatGroups();
        for (Line line : lines) {
            if (line.counts() && !line.vat().isEmpty()) {
                groups.add(vat(line.vat().get(0)), LineAmounts.net(line));
            }
        }
        allowances.forEach(
                one -> groups.add(vat(one), LineAmounts.sum(List.of(one)).negate()));
        charges.forEach(one -> groups.add(vat(one), LineAmounts.sum(List.of(one))));
        for (LogisticsCharge charge : logistics) {
            if (!charge.vat().isEmpty()) {
                groups.add(charge.vat().get(0), charge.amount());
            }
        }
        return groups;
    }

    private static AppliedVat vat(LineVat vat) {
        return new AppliedVat(null, vat.category(), vat.rate(), vat.exemptionReason(), vat.exemptionCode());
    }

    private static AppliedVat vat(Allowance one) {
        return new AppliedVat(null, one.vatCategory(), one.vatRate(), one.exemptionReason(), one.exemptionCode());
    }

    private static AppliedVat vat(Charge one) {
        return new AppliedVat(null, one.vatCategory(), one.vatRate(), one.exemptionReason(), one.exemptionCode());
    }

    private void add(AppliedVat vat, Amount amount) {
        VatKey key = VatKey.of(vat.category(), vat.rate(), vat.exemptionReason(), vat.exemptionCode());
        VatBreakdown before = groups.get(key);
        VatBreakdown group = before != null
                ? before
                : VatBreakdown.of(vat.category(), key.stated(vat.rate()), vat.exemptionReason(), vat.exemptionCode());
        groups.put(key, group.computed(taxable(group).plus(amount), null));
    }

    private static Amount taxable(VatBreakdown group) {
        return group.taxable() == null ? Amount.ZERO : group.taxable();
    }

    /** What stands in a group, and in all of its category and rate when the key has no reason; 0.00 when there is none. */
    Amount taxable(VatKey key) {
        return Amount.sum(groups.entrySet().stream()
                .filter(group ->
                        group.getKey().equals(key) || group.getKey().plain().equals(key))
                .map(group -> taxable(group.getValue()))
                .toList());
    }

    /**
     * The stated breakdown with its absent amounts filled, then the groups that it leaves out.
     *
     * <p>A stated group without base and reason is left out when all of its category and rate stands in groups of other reasons.
     * Where several stated groups stand for the same (EXTENDED), the first without an amount takes what the others
     * leave.
     *
     * @param computable whether there are lines to compute from; otherwise only the tax of a stated base is
     */
    List<VatBreakdown> complete(List<VatBreakdown> stated, boolean computable) {
        Map<VatKey, Amount> rest = new HashMap<>();
        groups.forEach((key, group) -> rest.put(key, taxable(group)));
        stated.forEach(group -> take(rest, own(group), group.taxable()));
        List<VatBreakdown> breakdown = new ArrayList<>();
        for (VatBreakdown group : stated) {
            Amount taxable = group.taxable();
            if (taxable == null && divided(group)) {
                continue;
            }
            if (taxable == null && computable) {
                taxable = rest.getOrDefault(own(group), Amount.ZERO);
                take(rest, own(group), taxable);
            }
            breakdown.add(with(group, taxable));
        }
        if (computable) {
            Set<VatKey> there = stated.stream().map(this::own).collect(Collectors.toSet());
            groups.forEach((key, group) -> {
                if (!there.contains(key)) {
                    breakdown.add(with(group, group.taxable()));
                }
            });
        }
        return List.copyOf(breakdown);
    }

    private static void take(Map<VatKey, Amount> rest, VatKey key, @Nullable Amount taken) {
        if (taken != null) {
            rest.merge(key, taken.negate(), Amount::plus);
        }
    }

    /** Whether nothing stands in a breakdown, since all of its category and rate bears reasons that are others. */
    private boolean divided(VatBreakdown group) {
        VatKey key = own(group);
        return !key(group).reasoned()
                && !groups.containsKey(key)
                && groups.keySet().stream().anyMatch(other -> other.plain().equals(key));
    }

    /** The group that a stated breakdown is about: that of its reason, else the plain one. */
    private VatKey own(VatBreakdown group) {
        VatKey key = key(group);
        return groups.containsKey(key) ? key : key.plain();
    }

    static VatKey key(VatBreakdown group) {
        return VatKey.of(group.category(), group.rate(), group.exemptionReason(), group.exemptionCode());
    }

    static VatKey key(Allowance one) {
        return VatKey.of(one.vatCategory(), one.vatRate(), one.exemptionReason(), one.exemptionCode());
    }

    static VatKey key(Charge one) {
        return VatKey.of(one.vatCategory(), one.vatRate(), one.exemptionReason(), one.exemptionCode());
    }

    private static VatBreakdown with(VatBreakdown group, @Nullable Amount taxable) {
        Amount tax = group.tax();
        if (tax == null && taxable != null) {
            tax = LineAmounts.part(taxable, new Percentage(key(group).rate()));
        }
        return group.computed(taxable, tax);
    }
}
