package org.quittance.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes what an invoice does not state: line net amounts, allowances given as a percentage, the VAT breakdown, the
 * totals.
 *
 * <p>The one place that rounds: half away from zero, once per line, once per adjustment and once per VAT group, never a
 * sum. Source: EN 16931-1 BR-CO-10 to BR-CO-17, BR-S-08 and its like; Factur-X EXTENDED BR-FXEXT-CO-10 to BR-FXEXT-CO-16 and
 * BR-FXEXT-S-08 and its like, for lines that group others, logistics charges, payments for third parties and exemption
 * reasons of lines, allowances and charges.
 */
public final class Totals {
    private final @Nullable BigDecimal exchangeRate;

    private Totals(@Nullable BigDecimal exchangeRate) {
        this.exchangeRate = exchangeRate;
    }

    /** Totals that take the VAT in accounting currency (BT-111) as stated. */
    public Totals() {
        this(null);
    }

    /**
     * Totals that compute BT-111.
     *
     * @param exchangeRate how many units of the accounting currency (BT-6) one unit of the invoice currency is worth
     */
    public static Totals with(BigDecimal exchangeRate) {
        return new Totals(exchangeRate);
    }

    /** The invoice with every absent computed term filled; what is stated is kept, right or wrong. */
    public Invoice complete(Invoice invoice) {
        List<Line> lines = GroupLines.complete(
                invoice.lines().stream().map(LineAmounts::complete).toList());
        List<Allowance> allowances = invoice.allowances().stream()
                .map(a -> adjusted(a, VatGroups.key(a), lines))
                .toList();
        List<Charge> charges = invoice.charges().stream()
                .map(c -> adjusted(c, VatGroups.key(c), lines))
                .toList();
        List<VatBreakdown> breakdown = VatGroups.of(lines, allowances, charges, invoice.logisticsCharges())
                .complete(invoice.vatBreakdown(), !lines.isEmpty());
        Invoice computed = InvoiceBuilder.builder(invoice)
                .lines(lines)
                .allowances(allowances)
                .charges(charges)
                .vatBreakdown(breakdown)
                .build();
        return InvoiceBuilder.builder(computed).totals(sums(computed)).build();
    }

    /** The invoice with every computed term as the rest gives it, whatever it states. */
    public Invoice expected(Invoice invoice) {
        return complete(Undeclared.of(invoice, exchangeRate(invoice) != null));
    }

    /** The stated amounts that are not the expected ones, to the cent; tolerances are the caller's to know. */
    public List<Difference> differences(Invoice invoice) {
        return new Comparison(invoice, expected(invoice)).differences();
    }

    @SuppressWarnings("unchecked") // an adjustment's computed() gives its own kind
    private static <T extends Adjustment> T adjusted(T adjustment, VatKey key, List<Line> lines) {
        Percentage percentage = adjustment.percentage();
        if (percentage == null || adjustment.amount() != null) {
            return adjustment;
        }
        Amount base = adjustment.base();
        if (base == null) {
            base = VatGroups.of(lines, List.of(), List.of(), List.of()).taxable(key);
        }
        return (T) adjustment.computed(LineAmounts.part(base, percentage), base);
    }

    private DocumentTotals sums(Invoice invoice) {
        DocumentTotals stated = invoice.totals();
        boolean withLines = !invoice.lines().isEmpty();
        Amount lines = stated.lines() != null || !withLines
                ? stated.lines()
                : Amount.sum(invoice.lines().stream()
                        .filter(Line::counts)
                        .map(LineAmounts::net)
                        .toList());
        Amount allowances = stated.allowances() != null ? stated.allowances() : sum(invoice.allowances());
        Amount charges = stated.charges() != null ? stated.charges() : charges(invoice);
        Amount withoutVat = stated.withoutVat();
        if (withoutVat == null && lines != null) {
            withoutVat = lines.minus(orZero(allowances)).plus(orZero(charges));
        }
        Amount vat = stated.vat();
        if (vat == null && !invoice.vatBreakdown().isEmpty()) {
            vat = Amount.sum(invoice.vatBreakdown().stream()
                    .map(group -> orZero(group.tax()))
                    .toList());
        }
        Amount withVat = stated.withVat();
        if (withVat == null && withoutVat != null) {
            withVat = withoutVat.plus(orZero(vat));
        }
        Amount paid = stated.paid() != null || invoice.advancePayments().isEmpty()
                ? stated.paid()
                : Amount.sum(invoice.advancePayments().stream()
                        .map(AdvancePayment::amount)
                        .toList());
        Amount due = stated.due();
        if (due == null && withVat != null) {
            due = withVat.minus(orZero(paid)).plus(orZero(stated.rounding())).plus(collected(invoice));
        }
        return new DocumentTotals(
                lines,
                allowances,
                charges,
                withoutVat,
                vat,
                converted(invoice, vat),
                withVat,
                paid,
                stated.rounding(),
                due);
    }

    private @Nullable Amount converted(Invoice invoice, @Nullable Amount vat) {
        Amount stated = invoice.totals().vatInAccountingCurrency();
        BigDecimal rate = exchangeRate(invoice);
        if (stated != null || invoice.vatCurrency() == null || rate == null || vat == null) {
            return stated;
        }
        return Amount.round(vat.value().multiply(rate));
    }

    /** The rate that was asked for, else the one that the invoice states for its two currencies. */
    private @Nullable BigDecimal exchangeRate(Invoice invoice) {
        CurrencyExchange exchange = invoice.currencyExchange();
        boolean fits = exchange != null
                && exchange.source().equals(invoice.currency())
                && exchange.target().equals(invoice.vatCurrency());
        return exchangeRate == null && exchange != null && fits
                ? exchange.rate().value()
                : exchangeRate;
    }

    /** What is collected for others is due, and no part of the total (Factur-X BR-FXEXT-CO-16). */
    private static Amount collected(Invoice invoice) {
        return Amount.sum(invoice.thirdPartyPayments().stream()
                .map(ThirdPartyPayment::amount)
                .toList());
    }

    /** Charges and logistics charges (Factur-X BR-FXEXT-CO-12). */
    private static @Nullable Amount charges(Invoice invoice) {
        Amount charges = sum(invoice.charges());
        return invoice.logisticsCharges().isEmpty()
                ? charges
                : Amount.sum(invoice.logisticsCharges().stream()
                                .map(LogisticsCharge::amount)
                                .toList())
                        .plus(orZero(charges));
    }

    private static @Nullable Amount sum(List<? extends Adjustment> adjustments) {
        return adjustments.isEmpty() ? null : LineAmounts.sum(adjustments);
    }

    private static Amount orZero(@Nullable Amount amount) {
        return amount == null ? Amount.ZERO : amount;
    }
}
