package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quittance.data.EditDistance;
import org.quittance.finding.Finding;
import org.quittance.model.Invoice;
import org.quittance.model.InvoiceBuilder;
import org.quittance.model.Price;
import org.quittance.model.RandomInvoices;

class InvoiceMapperTest {
    private static final Position HERE = new Position(12, 5);

    private final InvoiceMapper mapper = new InvoiceMapper();
    private final Invoice invoice = RandomInvoices.of(1, 200)
            .filter(InvoiceMapperTest::leavesRoom)
            .findFirst()
            .orElseThrow();
    private final Group terms = mapper.write(invoice);

    /** Whether the terms that the tests add are not there yet. */
    private static boolean leavesRoom(Invoice one) {
        Price price = one.lines().get(0).price();
        return one.vatCurrency() == null
                && one.seller().tradingName() == null
                && price != null
                && price.baseQuantity() == null;
    }

    private List<Finding> findings() {
        return mapper.read(terms).findings();
    }

    private String only(Locale language) {
        List<Finding> findings = findings();
        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        return finding.text(language) + " | " + finding.fix(language);
    }

    private Group seller() {
        return terms.groups("BG-4").get(0);
    }

    @Test
    void what_is_written_is_read_back() {
        RandomInvoices.of(42, 1000)
                .forEach(one -> assertThat(mapper.read(mapper.write(one))).isEqualTo(new Mapping.Mapped(one)));
    }

    @Test
    void what_is_written_without_totals_is_read_back() {
        RandomInvoices.bare(43, 300)
                .forEach(one -> assertThat(mapper.read(mapper.write(one))).isEqualTo(new Mapping.Mapped(one)));
    }

    @Test
    void a_shared_shape_is_written_under_the_ids_of_its_group() {
        assertThat(seller().find("BT-40").map(Value::text))
                .hasValue(invoice.seller().address().country().value());
        assertThat(terms.groups("BG-13").get(0).groups("BG-15").get(0).value("BT-80"))
                .isPresent();
    }

    @Test
    void values_are_canonical_and_carry_their_attributes() {
        assertThat(terms.text("BT-2")).hasValue(invoice.issueDate().toString());
        assertThat(seller().value("BT-30").orElseThrow().attributes()).isEqualTo(Map.of("BT-30-1", "0002"));
        assertThat(terms.group("BG-22").orElseThrow().text("BT-112").orElseThrow())
                .matches("-?\\d+\\.\\d\\d");
    }

    @Test
    void a_missing_term_is_a_finding_in_every_language() {
        Group root = Group.root();
        Mapping mapping = mapper.read(root);
        assertThat(mapping.found()).isEmpty();
        assertThat(mapping.findings())
                .extracting(f -> f.text(Locale.ENGLISH))
                .containsExactly(
                        "BT-1 (Invoice number) is missing.",
                        "BT-2 (Invoice issue date) is missing.",
                        "BT-3 (Invoice type code) is missing.",
                        "BT-5 (Invoice currency code) is missing.",
                        "BG-2 (Process control) is missing.",
                        "BG-4 (Seller) is missing.",
                        "BG-7 (Buyer) is missing.");
        Finding first = mapping.findings().get(0);
        assertThat(first.text(Locale.FRENCH) + " " + first.fix(Locale.FRENCH))
                .isEqualTo("BT-1 (Numéro de facture) manque. Indiquez BT-1.");
        assertThat(first.text(Locale.GERMAN) + " " + first.fix(Locale.GERMAN))
                .isEqualTo("BT-1 (Rechnungsnummer) fehlt. Geben Sie BT-1 an.");
        assertThat(first.step()).isEqualTo("model");
        assertThat(first.rule()).isEqualTo("QX-TERM-MISSING");
    }

    @Test
    void a_second_value_is_told_and_not_dropped() {
        terms.add("BT-1", "F-2", Map.of(), HERE);
        assertThat(only(Locale.ENGLISH))
                .isEqualTo("BT-1 (Invoice number) stands 2 times; \"F-2\" is one too many. | Keep one.");
        assertThat(findings().get(0).place().line()).isEqualTo(12);
        assertThat(findings().get(0).place().column()).isEqualTo(5);
        assertThat(findings().get(0).place().location()).isEqualTo("BT-1[2]");
    }

    @Test
    void a_second_group_is_told_and_not_dropped() {
        seller().open("BG-5", HERE).add("BT-40", "FR", Map.of(), HERE);
        assertThat(only(Locale.ENGLISH))
                .isEqualTo("BG-5 (Seller postal address) stands 2 times; there can be one. | Keep one.");
    }

    @Test
    void a_term_without_a_place_is_told_and_not_dropped() {
        seller().add("BT-44", "Buyer", Map.of(), HERE);
        assertThat(only(Locale.ENGLISH))
                .isEqualTo("BT-44 \"Buyer\" has no place here; it would be lost."
                        + " | Take it out, or put it where the standard has it.");
    }

    @Test
    void a_group_without_a_place_is_told_and_not_dropped() {
        seller().open("BG-8", HERE);
        assertThat(only(Locale.ENGLISH)).startsWith("BG-8 \"\" has no place here");
    }

    @Test
    void an_attribute_without_a_place_is_told_and_not_dropped() {
        seller().add("BT-28", "Trade", Map.of("BT-28-9", "x"), HERE);
        assertThat(findings())
                .extracting(f -> f.text(Locale.ENGLISH))
                .contains("BT-28-9 \"x\" has no place here; it would be lost.");
    }

    @Test
    void what_is_no_date_is_told() {
        terms.add("BG-3", "x", Map.of(), HERE);
        Group preceding = terms.open("BG-3", HERE);
        preceding.add("BT-25", "F-0", Map.of(), HERE);
        preceding.add("BT-26", "31.12.2026", Map.of(), HERE);
        assertThat(findings())
                .extracting(f -> f.text(Locale.ENGLISH) + " | " + f.fix(Locale.ENGLISH))
                .contains("\"31.12.2026\" is not a date, for BT-26 (Preceding Invoice issue date)."
                        + " | Write year-month-day, such as 2026-11-23.");
    }

    @Test
    void what_is_no_number_is_told() {
        allowance().add("BT-92", "1,5", Map.of(), HERE);
        assertThat(only(Locale.ENGLISH))
                .isEqualTo("\"1,5\" is not a decimal number, for BT-92 (Document level allowance amount)."
                        + " | Write digits with a point before the decimals, such as 1234.56.");
    }

    @Test
    void an_amount_with_a_third_decimal_is_told() {
        allowance().add("BT-92", "1.005", Map.of(), HERE);
        assertThat(only(Locale.ENGLISH))
                .isEqualTo("\"1.005\" has more than two decimals, for BT-92 (Document level allowance amount)."
                        + " | Round the amount to two decimals; it is not rounded silently.");
    }

    @Test
    void an_allowance_without_amount_and_percentage_misses_its_amount() {
        allowance();
        assertThat(only(Locale.ENGLISH)).isEqualTo("BT-92 (Document level allowance amount) is missing. | Give BT-92.");
    }

    private Group allowance() {
        Group allowance = terms.open("BG-20", HERE);
        allowance.add("BT-95", "S", Map.of(), HERE);
        return allowance;
    }

    @Test
    void an_unknown_code_is_told_with_its_neighbours() {
        terms.add("BT-6", "EURO", Map.of(), HERE);
        Finding finding = findings().get(0);
        assertThat(finding.text(Locale.ENGLISH))
                .isEqualTo("\"EURO\" is not a code of ISO4217, for BT-6 (VAT accounting currency code).");
        assertThat(finding.fix(Locale.FRENCH)).startsWith("Codes proches : \"EUR\" (");
    }

    @Test
    void the_nearest_code_is_found_by_code_by_word_or_not_at_all() {
        assertThat(near("ISO4217", "eur")).startsWith("\"EUR\" (");
        assertThat(near("ISO4217", "EUE")).contains("\"EUR\"");
        assertThat(near("UNECERec20+21", "days")).contains("\"DAY\"");
        assertThat(near("UNTDID5305", "standart")).contains("\"S\"");
        assertThat(near("ISO4217", "nonsense without end")).isEqualTo("–");
        assertThat(near("UNTDID5305", "nonsense without end")).contains("\"AE\"");
        assertThat(EditDistance.between("kitten", "sitting")).isEqualTo(30);
    }

    private static String near(String list, String text) {
        return new InvoiceMapperNearest(org.quittance.code.CodeList.of(list), text)
                .inThreeLanguages()
                .get(0);
    }

    @Test
    void a_file_that_is_not_base64_is_told() {
        Group document = terms.open("BG-24", HERE);
        document.add("BT-122", "Plan", Map.of(), HERE);
        document.add("BT-125", "§§§", Map.of("BT-125-1", "application/pdf", "BT-125-2", "plan.pdf"), HERE);
        assertThat(only(Locale.ENGLISH))
                .isEqualTo("\"§§§\" does not begin a file in base64, for BT-125 (Attached document)."
                        + " | Encode the file in base64.");
    }

    @Test
    void a_missing_attribute_is_told() {
        Group document = terms.open("BG-24", HERE);
        document.add("BT-122", "Plan", Map.of(), HERE);
        document.add("BT-125", "AQID", Map.of("BT-125-1", "application/pdf"), HERE);
        assertThat(only(Locale.ENGLISH))
                .isEqualTo("BT-125-2 (Attached document filename) is missing. | Give BT-125-2.");
    }

    @Test
    void what_a_record_refuses_is_told() {
        Group line = terms.groups("BG-25").get(0);
        Group price = line.groups("BG-29").get(0);
        price.add("BT-149", "0", Map.of(), HERE);
        assertThat(only(Locale.ENGLISH))
                .isEqualTo("BG-29 (Price details) cannot be taken: Item price base quantity (BT-149) is 0;"
                        + " a price stands for at least a part of a unit. | ");
    }

    @Test
    void an_optional_group_that_is_empty_is_absent() {
        terms.open("BG-10", HERE);
        assertThat(mapper.read(terms)).isEqualTo(new Mapping.Mapped(invoice));
    }

    @Test
    void findings_stand_in_the_order_of_the_file() {
        terms.add("BT-6", "???", Map.of(), new Position(30, 1));
        terms.add("BT-1", "2", Map.of(), new Position(20, 1));
        assertThat(findings()).extracting(f -> f.place().line()).containsExactly(20, 30);
    }

    @Test
    void blank_values_are_absent() {
        terms.add("BT-28", " ", Map.of(), HERE);
        Group seller = seller();
        seller.add("BT-28", " ", Map.of(), HERE);
        assertThat(findings()).extracting(f -> f.terms().get(0)).containsExactly("BT-28");
    }

    @Test
    void ten_thousand_lines_are_mapped_both_ways() {
        Invoice large = InvoiceBuilder.builder(invoice)
                .lines(java.util.Collections.nCopies(10_000, invoice.lines().get(0)))
                .build();
        assertThat(mapper.read(mapper.write(large))).isEqualTo(new Mapping.Mapped(large));
    }

    @Test
    void dates_are_written_as_iso() {
        Invoice dated = InvoiceBuilder.builder(invoice)
                .issueDate(LocalDate.of(2026, 2, 3))
                .build();
        assertThat(mapper.write(dated).text("BT-2")).hasValue("2026-02-03");
    }
}
