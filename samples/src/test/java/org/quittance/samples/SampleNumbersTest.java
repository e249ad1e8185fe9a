package org.quittance.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The firms are fictional; their numbers have the form and the check digits of real ones. */
@ParameterizedClass
@MethodSource("org.quittance.samples.Sample#all")
class SampleNumbersTest {
    private static final Pattern COMPANY = Pattern.compile("(?:siren|siret): ([\\d ]+)|value: \"(\\d{14})\"");
    private static final Pattern VAT = Pattern.compile("vat-id: FR(\\d\\d)(\\d{9})");
    private static final Pattern BELGIAN =
            Pattern.compile("vat-id: BE(\\d+)|0208:(\\d+)|value: \"(\\d+)\", scheme: \"0208\"");
    private static final Pattern COMMUNICATION = Pattern.compile("\\+{3}(\\d{3})/(\\d{4})/(\\d{5})\\+{3}");
    private static final Pattern GERMAN_VAT = Pattern.compile("vat-id: DE(\\d+)");
    private static final Pattern DUTCH_VAT = Pattern.compile("vat-id: (NL\\d{9}B\\d\\d)");
    private static final Pattern LEITWEG_ID =
            Pattern.compile("buyer-reference: (\\d{2,12})-(?:([A-Z\\d]{1,30})-)?(\\d\\d)\\b");
    private static final Pattern CREDITOR = Pattern.compile("creditor: ([A-Z]{2}\\d\\d)[A-Z\\d]{3}([A-Z\\d]+)");
    private static final Pattern IBAN = Pattern.compile("iban: ([A-Z]{2}[\\dA-Z ]+)");
    private static final Pattern PHONE =
            Pattern.compile("\\+33 (\\d) (\\d\\d) (\\d\\d)|\\b0(6) (39) (98)\\b|\\+(49 \\d+ \\d{4,5})");
    private static final List<String> FICTION =
            List.of("19900", "26191", "35301", "46571", "53649", "63998", "498999998", "494066969", "492214710");
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
    void both_parties_have_numbers_to_check() {
        assertThat(Stream.of(COMPANY, VAT, BELGIAN, GERMAN_VAT, DUTCH_VAT).flatMap(pattern -> found(pattern).stream()))
                .isNotEmpty();
    }

    @Test
    void belgian_company_numbers_have_their_key() {
        assertThat(found(BELGIAN)).allSatisfy(number -> {
            assertThat(number).hasSize(10);
            int key = 97 - Integer.parseInt(number.substring(0, 8)) % 97;
            assertThat(number).endsWith("%02d".formatted(key));
        });
    }

    @Test
    void structured_communications_have_their_key() {
        assertThat(found(COMMUNICATION)).allSatisfy(number -> {
            long rest = Long.parseLong(number.substring(0, 10)) % 97;
            assertThat(number).endsWith("%02d".formatted(rest == 0 ? 97 : rest));
        });
    }

    /** ISO 7064, MOD 11,10. */
    @Test
    void german_vat_numbers_have_their_key() {
        assertThat(found(GERMAN_VAT)).allSatisfy(number -> {
            assertThat(number).hasSize(9);
            int product = 10;
            for (char digit : number.substring(0, 8).toCharArray()) {
                int sum = (Character.digit(digit, 10) + product) % 10;
                product = 2 * (sum == 0 ? 10 : sum) % 11;
            }
            assertThat(number).endsWith(String.valueOf((11 - product) % 10));
        });
    }

    @Test
    void dutch_vat_numbers_leitweg_ids_and_creditors_have_their_check_digits() {
        assertThat(found(DUTCH_VAT)).allMatch(SampleNumbersTest::mod97);
        assertThat(found(LEITWEG_ID)).allMatch(SampleNumbersTest::mod97);
        assertThat(found(CREDITOR)).allMatch(number -> mod97(number.substring(4) + number.substring(0, 4)));
    }

    @Test
    void ibans_have_their_check_digits() {
        assertThat(found(IBAN)).allMatch(iban -> mod97(iban.substring(4) + iban.substring(0, 4)));
    }

    /** ISO 7064, MOD 97-10. */
    private static boolean mod97(String number) {
        StringBuilder digits = new StringBuilder();
        number.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }

    /** Arcep in France and the Bundesnetzagentur in Germany keep these ranges for works of fiction. */
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
