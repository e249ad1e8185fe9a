package org.quittance.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An amount of money with two decimals, in the currency of the invoice that holds it.
 *
 * <p>It refuses to round (EN 16931-1 BR-DEC): only {@link Totals} does. Two amounts are equal when their numbers are.
 *
 * @param value the number, always of scale 2
 */
public record Amount(BigDecimal value) implements Comparable<Amount> {
    /** Nothing: 0.00. */
    public static final Amount ZERO = new Amount(BigDecimal.ZERO);

    private static final int DECIMALS = 2;

    /**
     * @throws ArithmeticException when there is a third decimal that is not zero
     */
    public Amount {
        if (value.scale() != DECIMALS) {
            value = exact(value);
        }
    }

    private static BigDecimal exact(BigDecimal value) {
        BigDecimal cut = value.setScale(DECIMALS, RoundingMode.DOWN);
        if (cut.compareTo(value) != 0) {
            throw new ArithmeticException("%s has %d decimals; an amount has 2, and is not rounded silently."
                    .formatted(value.toPlainString(), value.stripTrailingZeros().scale()));
        }
        return cut;
    }

    /**
     * Reads {@code 1234.56}.
     *
     * @throws NumberFormatException when it is no plain decimal number
     * @throws ArithmeticException when there is a third decimal that is not zero
     */
    public static Amount of(String text) {
        return new Amount(Decimals.parse(text));
    }

    /** A whole number of currency units. */
    public static Amount of(long units) {
        return new Amount(BigDecimal.valueOf(units));
    }

    /** Rounds half away from zero, which is HALF_UP on the absolute value. */
    static Amount round(BigDecimal value) {
        return new Amount(value.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /** The sum, exactly; 0.00 of nothing. */
    public static Amount sum(Collection<Amount> amounts) {
        return amounts.stream().reduce(ZERO, Amount::plus);
    }

    /** The sum of the two, exactly. */
    public Amount plus(Amount other) {
        return new Amount(value.add(other.value));
    }

    /** The difference of the two, exactly. */
    public Amount minus(Amount other) {
        return new Amount(value.subtract(other.value));
    }

    /** The amount with the other sign. */
    public Amount negate() {
        return new Amount(value.negate());
    }

    /** Whether it is 0.00. */
    public boolean isZero() {
        return value.signum() == 0;
    }

    /** Whether it is below 0.00. */
    public boolean isNegative() {
        return value.signum() < 0;
    }

    @Override
    public int compareTo(Amount other) {
        return value.compareTo(other.value);
    }

    /** Plain notation with two decimals, as invoices write it: {@code -12.50}. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
