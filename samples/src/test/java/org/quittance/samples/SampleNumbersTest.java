package org.quittance.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The firms are fictional; their numbers have the form and the check digits of real ones. */
@ParameterizedClass
@MethodSource("org.quittance.samples.Sample#all")
class SampleNumbersTest {
    private static final Pattern COMPANY = Pattern.compile("(?:siren|siret): ([\\d ]+)|value: \"(\\d{14})\"");
    private static final Pattern VAT = Pattern.compile("vat-id: FR(\\d\\d)(\\d{9})");
    private static final Pattern IBAN = Pattern.compile("iban: ([A-Z]{2}[\\dA-Z ]+)");
    private static final Pattern PHONE = Pattern.compile("\\+33 (\\d) (\\d\\d) (\\d\\d)|\\b0(6) (39) (98)\\b");
    private static final List<String> FICTION = List.of("19900", "26191", "35301", "46571", "53649", "63998");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private final String text;

    SampleNumbersTest(Sample sample) throws IOException {
        text = sample.text();
    }

    @Test
    void it_begins_with_a_line_that_says_what_it_shows() {
        assertThat(text.lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("# ").endsWith("."));
    }

    @Test
    void siren_and_siret_have_their_luhn_key() {
        assertThat(found(COMPANY))
                .isNotEmpty()
                .allSatisfy(number -> assertThat(luhn(number)).as(number).isZero());
    }

    @Test
    void french_vat_numbers_have_their_key() {
        assertThat(VAT.matcher(text).results().toList()).allSatisfy(vat -> {
            int key = (12 + 3 * (Integer.parseInt(vat.group(2)) % 97)) % 97;
            assertThat(vat.group(1)).as(vat.group()).isEqualTo("%02d".formatted(key));
        });
    }

    @Test
    void ibans_have_their_check_digits() {
        assertThat(found(IBAN)).allSatisfy(iban -> {
            StringBuilder digits = new StringBuilder();
            (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
            assertThat(new BigInteger(digits.toString()).mod(NINETY_SEVEN))
                    .as(iban)
                    .isEqualTo(BigInteger.ONE);
        });
    }

    /** Arcep keeps these ranges for works of fiction. */
    @Test
    void telephone_numbers_ring_nowhere() {
        assertThat(found(PHONE)).isSubsetOf(FICTION);
    }

    private List<String> found(Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(SampleNumbersTest::groups)
                .distinct()
                .toList();
    }

    private static String groups(MatchResult match) {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= match.groupCount(); i++) {
            all.append(match.group(i) == null ? "" : match.group(i).replace(" ", ""));
        }
        return all.toString();
    }

    private static int luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = Character.digit(number.charAt(number.length() - 1 - i), 10) * (1 + i % 2);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10;
    }
}
