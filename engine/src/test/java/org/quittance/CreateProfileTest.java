package org.quittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quittance.finding.Finding;
import org.quittance.finding.Severity;
import org.quittance.term.Profile;

/** What is made, and what is said, when a document is asked for in a profile. */
class CreateProfileTest {
    private static final Path INVOICES =
            Path.of(System.getProperty("quittance.root", "..")).resolve("samples/src/main/invoices");
    private static final Quittance QUITTANCE = Quittance.standard();

    @Test
    void ubl_has_no_profile_without_lines() throws IOException {
        List<Finding> errors =
                errors(made(document("service-simple"), CreateOptions.ubl().withProfile(Profile.MINIMUM)));
        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.text(Locale.ENGLISH)).isEqualTo("The profile minimum is not defined for UBL.");
            assertThat(error.fix(Locale.ENGLISH)).isEqualTo("Choose another profile, or the syntax CII.");
        });
    }

    @Test
    void minimum_leaves_out_the_vat_total_in_a_currency_that_it_does_not_state() throws IOException {
        Creation made = made(document("foreign-currency"), CreateOptions.cii().withProfile(Profile.MINIMUM));
        assertThat(made).isInstanceOf(Creation.Created.class);
        assertThat(made.report().findings())
                .filteredOn(finding -> finding.rule().equals("QX-PROFILE-LEFT-OUT"))
                .flatExtracting(Finding::terms)
                .contains("BT-6", "BT-111");
    }

    @Test
    void a_value_that_finds_no_place_in_the_xml_is_named_with_its_line() throws IOException {
        String document = document("foreign-currency").replaceFirst("(?m)^vat-currency:.*\\n", "");
        int line = lineOf(document, "vat-total-in-vat-currency");
        assertThat(errors(made(document, CreateOptions.cii()))).singleElement().satisfies(error -> {
            assertThat(error.text(Locale.ENGLISH))
                    .contains(
                            "The XML has no place for BT-111 Invoice total VAT amount in accounting currency \"1106.75\".");
            assertThat(error.place().line()).isEqualTo(line);
            assertThat(error.place().location()).isEqualTo("BG-22/BT-111");
        });
    }

    @Test
    void each_of_several_values_is_pointed_at_where_it_stands() throws IOException {
        String document = document("several-due-dates");
        int first = lineOf(document, "  - {due-date");
        assertThat(errors(made(document, CreateOptions.ubl())))
                .extracting(error -> error.place().line())
                .containsExactly(first, first + 1, first + 1, first + 2, first + 2); // amounts, and dates but the first
    }

    @Test
    void peppol_takes_several_notes_between_german_parties_only() throws IOException {
        String german = document("xrechnung-direct-debit-de")
                .replaceFirst("endpoint: EM:rech.*", "endpoint: 9930:DE284603171")
                .replaceFirst("endpoint: EM:e-rech.*", "endpoint: 0204:05999-4410-77");
        CreateOptions peppol = CreateOptions.ubl().withProfile(Profile.PEPPOL);
        assertThat(errors(made(german, peppol))).isEmpty();
        assertThat(errors(made(document("service-simple"), peppol)))
                .extracting(Finding::rule)
                .contains("PEPPOL-EN16931-R002");
    }

    @Test
    void a_line_that_sums_up_others_is_left_out_where_the_profile_does_not_know_its_kind() throws Exception {
        Creation made = made(document("situation-by-lot"), CreateOptions.cii().withProfile(Profile.EN16931));
        assertThat(made).isInstanceOf(Creation.Created.class);
        String xml = new String(((Creation.Created) made).bytes(), StandardCharsets.UTF_8);
        assertThat(xml.split("<ram:IncludedSupplyChainTradeLineItem>", -1)).hasSize(1 + 4);
        assertThat(made.report().findings())
                .filteredOn(finding -> finding.terms().contains("BG-25"))
                .extracting(finding -> finding.text(Locale.ENGLISH))
                .containsExactly("BG-25 Invoice line is left out, 2 time(s): it is not part of the profile en16931.");
    }

    @Test
    void a_test_invoice_never_becomes_a_real_one() throws Exception {
        String test = document("service-simple") + "\ntest: true\n";
        assertThat(errors(made(test, CreateOptions.cii().withProfile(Profile.EXTENDED))))
                .isEmpty();
        assertThat(errors(made(test, CreateOptions.cii().withProfile(Profile.EN16931))))
                .extracting(Finding::rule, finding -> finding.terms().get(0))
                .containsExactly(tuple("QX-PROFILE-LEFT-OUT", "BT-X-1"));
    }

    @Test
    void what_was_paid_in_advance_is_paid() throws Exception {
        String invoice = document("service-simple").replaceFirst("(?m)^profile:.*$", "") + """

                advance-payments:
                  - amount: 10.00
                    vat: [{tax: 1.67, category: S, rate: "20"}]
                """;
        Creation made = made("profile: extended\n" + invoice, CreateOptions.cii());
        assertThat(errors(made)).isEmpty();
        assertThat(new String(((Creation.Created) made).bytes(), StandardCharsets.UTF_8))
                .contains("<ram:TotalPrepaidAmount>10.00</ram:TotalPrepaidAmount>");
    }

    @Test
    void parts_of_the_amount_due_add_up_to_it() throws Exception {
        String wrong = document("several-due-dates").replaceFirst("amount: 8074.80", "amount: 8000.00");
        assertThat(errors(made(wrong, CreateOptions.cii())))
                .extracting(Finding::rule, Finding::declared, Finding::expected)
                .containsExactly(tuple("QX-SUM", "24224.40", "24149.60"));
    }

    private static Creation made(String document, CreateOptions options) {
        return QUITTANCE.create("invoice.yaml", document.getBytes(StandardCharsets.UTF_8), options);
    }

    private static List<Finding> errors(Creation made) {
        return made.report().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static String document(String name) throws IOException {
        return Files.readString(INVOICES.resolve(name + ".yaml"));
    }

    private static int lineOf(String document, String start) {
        return 1
                + (int) document.lines()
                        .takeWhile(line -> !line.startsWith(start))
                        .count();
    }
}
