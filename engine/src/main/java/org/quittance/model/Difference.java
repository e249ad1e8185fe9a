package org.quittance.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A computed term whose stated amount is not what the rest of the invoice gives.
 *
 * @param path the place in the standard's own tree, such as {@code BG-25[3]/BT-131}
 * @param term the term, such as {@code BT-131}
 * @param declared what the invoice states; absent when a whole VAT breakdown is missing
 * @param expected what it should state
 */
public record Difference(String path, String term, @Nullable Amount declared, Amount expected) {

    /** How far apart the two are, never negative. */
    public BigDecimal distance() {
        Amount stated = declared == null ? Amount.ZERO : declared;
        return stated.minus(expected).value().abs();
    }
}
