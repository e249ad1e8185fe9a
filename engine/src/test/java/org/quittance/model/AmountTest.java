package org.quittance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AmountTest {
    @Test
    void amount_refuses_a_third_decimal() {
        assertThatThrownBy(() -> Amount.of("10.005"))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("10.005 has 3 decimals; an amount has 2, and is not rounded silently.");
    }

    @Test
    void zeros_after_the_second_decimal_are_no_third_decimal() {
        assertThat(Amount.of("10.000")).hasToString("10.00").isEqualTo(Amount.of(10));
    }

    @Test
    void amounts_are_written_plainly() {
        assertThat(new Amount(new BigDecimal("1E+3"))).hasToString("1000.00");
        assertThat(Amount.of("-.5")).hasToString("-0.50");
    }

    @Test
    void amounts_add_up_and_compare() {
        assertThat(Amount.of("0.10").plus(Amount.of("0.20"))).isEqualTo(Amount.of("0.30"));
        assertThat(Amount.of("1").minus(Amount.of("1.01")).isNegative()).isTrue();
        assertThat(Amount.of("1").negate()).isLessThan(Amount.ZERO);
    }

    @Test
    void only_plain_decimal_numbers_are_read() {
        for (String text : new String[] {"1e5", "1,5", "1 000", "", "-", "abc", "١", "0x1"}) {
            assertThatThrownBy(() -> Amount.of(text)).as(text).isInstanceOf(NumberFormatException.class);
        }
    }

    @Test
    void rounding_is_half_away_from_zero() {
        assertThat(Amount.round(new BigDecimal("2.345"))).hasToString("2.35");
        assertThat(Amount.round(new BigDecimal("-2.345"))).hasToString("-2.35");
        assertThat(Amount.round(new BigDecimal("0.005"))).hasToString("0.01");
        assertThat(Amount.round(new BigDecimal("0.00499"))).hasToString("0.00");
    }

    @Test
    void prices_quantities_and_rates_keep_their_decimals() {
        assertThat(UnitPrice.of("0.082500")).hasToString("0.082500");
        assertThat(Quantity.of("1.500")).hasToString("1.500");
        assertThat(Percentage.of("20.00")).hasToString("20.00").isNotEqualTo(Percentage.of(20));
        assertThat(new Quantity(new BigDecimal("1E+2"))).hasToString("100");
    }
}
