package org.quittance.model;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tells one VAT group from another: the category, and the rate as a number.
 *
 * @param category the code of the UNTDID 5305 list
 * @param rate the rate without trailing zeros; 0 in the categories that charge no VAT
 */
record VatKey(String category, BigDecimal rate) {
    /** The categories that charge no VAT and stand in one group whatever their lines state (BR-E-01 and its like). */
    private static final Set<String> UNTAXED = Set.of("Z", "E", "AE", "K", "G", "O");

    static VatKey of(String category, @Nullable Percentage rate) {
        return rate == null || UNTAXED.contains(category)
                ? new VatKey(category, BigDecimal.ZERO)
                : new VatKey(category, rate.value().stripTrailingZeros());
    }

    /** The rate to state for a group that starts with {@code given}: none in category O. */
    @Nullable
    Percentage stated(@Nullable Percentage given) {
        if (category.equals("O")) {
            return null;
        }
        return given == null || UNTAXED.contains(category) ? new Percentage(rate) : given;
    }
}
