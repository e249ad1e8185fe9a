package org.quittance.model;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;

/**
 * What tells one VAT group from another: the category, the rate as a number, and in EXTENDED the exemption reason.
 *
 * @param category the code of the UNTDID 5305 list
 * @param rate the rate without trailing zeros; 0 in the categories that charge no VAT
 * @param reason why no VAT is charged, in words; empty when nothing is said
 * @param reasonCode why no VAT is charged, as a code; empty when nothing is said
 */
record VatKey(String category, BigDecimal rate, String reason, String reasonCode) {
    /** The categories that charge no VAT and stand in one group whatever their lines state (BR-E-01 and its like). */
    private static final Set<String> UNTAXED = Set.of("Z", "E", "AE", "K", "G", "O");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    static VatKey of(Code category, @Nullable Percentage rate, @Nullable String reason, @Nullable Code reasonCode) {
        String code = category.value();
        return new VatKey(
                code,
                rate == null || UNTAXED.contains(code)
                        ? BigDecimal.ZERO
                        : rate.value().stripTrailingZeros(),
                reason == null ? "" : BLANKS.matcher(reason.strip()).replaceAll(" "),
                reasonCode == null ? "" : reasonCode.value());
    }

    /** Whether a reason is part of it. */
    boolean reasoned() {
        return !reason.isEmpty() || !reasonCode.isEmpty();
    }

    /** The same category and rate, whatever the reason. */
    VatKey plain() {
        return reasoned() ? new VatKey(category, rate, "", "") : this;
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
