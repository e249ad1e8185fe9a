package org.quittance.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private static Figures in(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return new Figures(Texts.in(locale), locale);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | 11433.49 | 11\u00a0433,49",
                "fr | 1950 | 1\u00a0950,00",
                "fr | -0.5 | −0,50",
                "fr | 10.000 | 10,00",
                "fr | 0.12345 | 0,12345",
                "fr | 1E+3 | 1\u00a0000,00",
                "fr | n/a | n/a",
                "en | 11433.49 | 11,433.49",
                "de | 11433.49 | 11.433,49"
            })
    void an_amount_has_two_decimals_or_as_many_as_it_says(String language, String lexical, String written) {
        assertThat(in(language).amount(lexical)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | EUR | 11433.49 | 11\u00a0433,49\u00a0€",
                "fr | CHF | 1.00 | 1,00\u00a0CHF",
                "en | EUR | 11433.49 | €11,433.49",
                "en | EUR | -5.00 | −€5.00",
                "de | EUR | 5.00 | 5,00\u00a0€"
            })
    void money_carries_its_currency(String language, String currency, String lexical, String written) {
        assertThat(in(language).money(lexical, currency)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fr | 20.00 | 20\u00a0%", "fr | 5.5 | 5,5\u00a0%", "en | 20 | 20%", "de | 19 | 19\u00a0%"})
    void a_percentage_has_no_idle_decimals(String language, String lexical, String written) {
        assertThat(in(language).percent(lexical)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | 2026-11-01 | 1er novembre 2026",
                "en | 2026-11-16 | 16 November 2026",
                "de | 2026-03-16 | 16. März 2026",
                "fr | 20261116 | 20261116"
            })
    void a_date_is_written_in_words(String language, String lexical, String written) {
        assertThat(in(language).date(lexical)).isEqualTo(written);
    }
}
