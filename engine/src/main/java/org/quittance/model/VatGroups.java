package org.quittance.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;

/** The taxable amounts by VAT category and rate, in the order in which lines, allowances and charges bring them up. */
final class VatGroups {
    private final Map<VatKey, Group> groups = new LinkedHashMap<>();

    /**
     * One group while it is summed up.
     *
     * @param category its category
     * @param rate its rate as first stated
     * @param taxable what stands in it
     */
    private record Group(Code category, @Nullable Percentage rate, Amount taxable) {}

    private VatGroups() {}

    static VatGroups of(List<Line> lines, List<Allowance> allowances, List<Charge> charges) {
        VatGroups groups = new VatGroups();
        for (Line line : lines) {
            LineVat vat = line.vat();
            if (vat != null) {
                groups.add(vat.category(), vat.rate(), LineAmounts.net(line));
            }
        }
        for (Allowance allowance : allowances) {
            groups.add(
                    allowance.vatCategory(),
                    allowance.vatRate(),
                    LineAmounts.sum(List.of(allowance)).negate());
        }
        for (Charge charge : charges) {
            groups.add(charge.vatCategory(), charge.vatRate(), LineAmounts.sum(List.of(charge)));
        }
        return groups;
    }

    private void add(Code category, @Nullable Percentage rate, Amount amount) {
        VatKey key = VatKey.of(category.value(), rate);
        Group before = groups.get(key);
        groups.put(
                key,
                before == null
                        ? new Group(category, key.stated(rate), amount)
                        : new Group(category, before.rate(), before.taxable().plus(amount)));
    }

    /** What stands in a group; 0.00 when there is none. */
    Amount taxable(VatKey key) {
        Group group = groups.get(key);
        return group == null ? Amount.ZERO : group.taxable();
    }

    /**
     * The stated breakdown with its absent amounts filled, then the groups that it leaves out.
     *
     * <p>Where several stated groups share category and rate (EXTENDED), the first without an amount takes what the
     * others leave.
     *
     * @param computable whether there are lines to compute from; otherwise only the tax of a stated base is
     */
    List<VatBreakdown> complete(List<VatBreakdown> stated, boolean computable) {
        Map<VatKey, Amount> rest = new HashMap<>();
        groups.forEach((key, group) -> rest.put(key, group.taxable()));
        stated.forEach(group -> take(rest, key(group), group.taxable()));
        List<VatBreakdown> breakdown = new ArrayList<>();
        for (VatBreakdown group : stated) {
            Amount taxable = group.taxable();
            if (taxable == null && computable) {
                taxable = rest.getOrDefault(key(group), Amount.ZERO);
                take(rest, key(group), taxable);
            }
            breakdown.add(with(group, taxable));
        }
        if (computable) {
            groups.forEach((key, group) -> {
                if (stated.stream().noneMatch(other -> key(other).equals(key))) {
                    breakdown.add(with(
                            new VatBreakdown(null, null, group.category(), group.rate(), null, null), group.taxable()));
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

    static VatKey key(VatBreakdown group) {
        return VatKey.of(group.category().value(), group.rate());
    }

    private static VatBreakdown with(VatBreakdown group, @Nullable Amount taxable) {
        Amount tax = group.tax();
        if (tax == null && taxable != null) {
            tax = LineAmounts.part(taxable, new Percentage(key(group).rate()));
        }
        return new VatBreakdown(
                taxable, tax, group.category(), group.rate(), group.exemptionReason(), group.exemptionCode());
    }
}
