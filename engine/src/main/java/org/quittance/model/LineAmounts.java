package org.quittance.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The amounts of one line: price, allowances, charges, net. */
final class LineAmounts {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private LineAmounts() {}

    static Line complete(Line line) {
        Price price = line.price() == null ? null : complete(line.price());
        Amount base = gross(line.quantity(), price, Amount.ZERO);
        List<LineAllowance> allowances =
                line.allowances().stream().map(a -> complete(a, base)).toList();
        List<LineCharge> charges =
                line.charges().stream().map(c -> complete(c, base)).toList();
        Amount net = line.net() != null
                ? line.net()
                : gross(line.quantity(), price, sum(charges).minus(sum(allowances)));
        return line.computed(net, allowances, charges, price);
    }

    /** The net price is the gross price less the discounts, plus the charges. */
    private static Price complete(Price price) {
        UnitPrice gross = price.gross();
        if (price.net() != null || gross == null) {
            return price;
        }
        BigDecimal net = gross.value();
        for (PriceDiscount discount : price.discounts()) {
            net = net.subtract(discount.amount().value());
        }
        for (PriceCharge charge : price.charges()) {
            net = net.add(charge.amount().value());
        }
        return PriceBuilder.builder(price).net(new UnitPrice(net)).build();
    }

    @SuppressWarnings("unchecked") // an adjustment's computed() gives its own kind
    private static <T extends Adjustment> T complete(T adjustment, @Nullable Amount lineBase) {
        Percentage percentage = adjustment.percentage();
        Amount base = adjustment.base() != null ? adjustment.base() : lineBase;
        if (percentage == null || adjustment.amount() != null || base == null) {
            return adjustment;
        }
        return (T) adjustment.computed(part(base, percentage), base);
    }

    /** Quantity times price per base quantity, plus {@code extra}: rounded once, at the end. */
    private static @Nullable Amount gross(@Nullable Quantity quantity, @Nullable Price price, Amount extra) {
        UnitPrice net = price == null ? null : price.net();
        if (quantity == null || price == null || net == null) {
            return null;
        }
        BigDecimal per = price.baseQuantity() == null
                ? BigDecimal.ONE
                : price.baseQuantity().value();
        BigDecimal exact =
                quantity.value().multiply(net.value()).add(extra.value().multiply(per));
        return new Amount(exact.divide(per, 2, RoundingMode.HALF_UP));
    }

    static Amount part(Amount base, Percentage percentage) {
        return Amount.round(base.value().multiply(percentage.value()).divide(HUNDRED));
    }

    static Amount sum(List<? extends Adjustment> adjustments) {
        return Amount.sum(adjustments.stream()
                .map(a -> a.amount() == null ? Amount.ZERO : a.amount())
                .toList());
    }

    /** The net amount of a line; 0.00 for a grouping line that has none. */
    static Amount net(Line line) {
        return line.net() == null ? Amount.ZERO : line.net();
    }
}
