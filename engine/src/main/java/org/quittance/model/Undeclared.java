package org.quittance.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An invoice without the computed terms that it states, so that they can be computed afresh. */
final class Undeclared {
    private Undeclared() {}

    /** {@code converted}: whether the VAT in accounting currency can be computed too. */
    static Invoice of(Invoice invoice, boolean converted) {
        DocumentTotals stated = invoice.totals();
        boolean withLines = !invoice.lines().isEmpty();
        return InvoiceBuilder.builder(invoice)
                .lines(lines(invoice.lines()))
                .allowances(invoice.allowances().stream()
                        .map(Undeclared::adjustment)
                        .toList())
                .charges(invoice.charges().stream().map(Undeclared::adjustment).toList())
                .vatBreakdown(withLines ? breakdown(invoice.vatBreakdown()) : invoice.vatBreakdown())
                .totals(new DocumentTotals(
                        withLines ? null : stated.lines(),
                        null,
                        null,
                        withLines || stated.lines() != null ? null : stated.withoutVat(),
                        invoice.vatBreakdown().isEmpty() && !withLines ? stated.vat() : null,
                        converted ? null : stated.vatInAccountingCurrency(),
                        null,
                        stated.paid(),
                        stated.rounding(),
                        null))
                .build();
    }

    private static List<Line> lines(List<Line> lines) {
        Set<String> parents =
                lines.stream().flatMap(line -> Stream.ofNullable(line.parent())).collect(Collectors.toSet());
        return lines.stream()
                .map(line -> line(line, parents.contains(line.id())))
                .toList();
    }

    /** A line keeps its net amount when there is nothing to compute it from: no price or quantity, no lines below a group. */
    private static Line line(Line line, boolean parent) {
        Price price = line.price();
        boolean computable = line.groups()
                ? parent
                : line.quantity() != null && price != null && (price.net() != null || price.gross() != null);
        return line.computed(
                computable ? null : line.net(),
                line.allowances().stream().map(Undeclared::adjustment).toList(),
                line.charges().stream().map(Undeclared::adjustment).toList(),
                price);
    }

    /** An amount is only doubted where both percentage and base are stated. */
    @SuppressWarnings("unchecked") // an adjustment's computed() gives its own kind
    private static <T extends Adjustment> T adjustment(T adjustment) {
        return adjustment.percentage() == null || adjustment.base() == null
                ? adjustment
                : (T) adjustment.computed(null, adjustment.base());
    }

    /** Groups that share category, rate and reason (EXTENDED) keep their bases: nothing says how to split them. */
    private static List<VatBreakdown> breakdown(List<VatBreakdown> stated) {
        Map<VatKey, Long> counts =
                stated.stream().collect(Collectors.groupingBy(VatGroups::key, Collectors.counting()));
        Function<VatBreakdown, VatBreakdown> bare = group ->
                group.computed(counts.getOrDefault(VatGroups.key(group), 0L) > 1 ? group.taxable() : null, null);
        return stated.stream().map(bare).toList();
    }
}
