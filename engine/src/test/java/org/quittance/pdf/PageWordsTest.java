package org.quittance.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.binding.Group;
import org.quittance.binding.TestGroups;
import org.quittance.term.Profile;

/** What the page calls things, and that it says nothing twice. */
class PageWordsTest {
    private static final FacturXPdf DRAWER = new FacturXPdf(Fonts.bundled());
    private static final byte[] XML = "<invoice/>".getBytes(StandardCharsets.UTF_8);

    private static SampleInvoice sample(String type) {
        return SampleInvoice.blank(type)
                .line("Câble", "1", "H87", "10.00", "20")
                .totals();
    }

    private static byte[] draw(SampleInvoice sample, PageOptions options) {
        return DRAWER.draw(sample.group(), XML, Profile.EN16931, options).pdf().uncheckedBytes();
    }

    private static PageOptions options(String language) {
        return PageOptions.of(Locale.forLanguageTag(language), Instant.EPOCH, "seed");
    }

    private static String text(SampleInvoice sample, String language) throws Exception {
        try (PDDocument document = Loader.loadPDF(draw(sample, options(language)))) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    private static List<PrintedValues.Printed> printed(SampleInvoice sample) throws Exception {
        return PrintedValues.read(draw(sample, options("fr"))).all();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | N° d’engagement | Code service | N° de marché",
                "en | Commitment number | Service code | Public contract",
                "de | Verpflichtungsnummer | Dienststellencode | Öffentlicher Auftrag"
            })
    void references_of_a_public_buyer_have_the_names_of_chorus_pro(
            String language, String commitment, String service, String contract) throws Exception {
        SampleInvoice sample =
                sample("380").put("BT-23", "A1").put("BT-10", "SERVICE").put("BT-12", "M-2025");
        assertThat(text(sample, language)).contains(commitment, service, contract);
    }

    @Test
    void references_of_a_company_have_plain_names() throws Exception {
        SampleInvoice sample =
                sample("380").put("BT-23", "S1").put("BT-10", "SERVICE").put("BT-12", "M-2025");
        assertThat(text(sample, "fr")).contains("Bon de commande", "Votre référence", "Contrat");
    }

    @ParameterizedTest
    @CsvSource({
        "B1, fr, Catégorie de l’opération : Livraison de biens",
        "S4, fr, Catégorie de l’opération : Prestation de services",
        "M2, fr, Catégorie de l’opération : Livraison de biens et prestation de services",
        "M2, en, Category of operation: Supply of goods and services",
        "S1, de, Art des Umsatzes: Dienstleistung"
    })
    void the_category_of_the_operation_is_stated(String frame, String language, String stated) throws Exception {
        assertThat(text(sample("380").put("BT-23", frame), language)).contains(stated);
    }

    @Test
    void the_category_of_the_operation_is_tagged_as_the_frame() throws Exception {
        assertThat(printed(sample("380").put("BT-23", "S1")))
                .filteredOn(value -> value.term().equals("BT-23"))
                .extracting(PrintedValues.Printed::value, PrintedValues.Printed::text)
                .containsExactly(tuple("S1", "Prestation de services"));
    }

    @Test
    void a_process_that_is_no_french_frame_is_not_printed() throws Exception {
        SampleInvoice sample = sample("380").put("BT-23", "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0");
        assertThat(printed(sample)).extracting(PrintedValues.Printed::term).doesNotContain("BT-23");
    }

    @ParameterizedTest
    @CsvSource({
        "380, fr, Facture précédente",
        "380, en, Previous invoice",
        "386, de, Vorherige Rechnung",
        "381, fr, Facture d’origine",
        "384, fr, Facture d’origine"
    })
    void a_preceding_invoice_is_the_original_only_of_what_corrects_it(String type, String language, String label)
            throws Exception {
        SampleInvoice sample = sample(type).put("BT-25", "F-1").put("BT-26", "2026-10-01");
        assertThat(text(sample, language)).contains(label);
    }

    @Test
    void fourteen_digits_are_a_siret_whatever_scheme_they_claim() throws Exception {
        SampleInvoice sample = sample("380").put("BT-47", "83456789100012", Map.of("BT-47-1", "0002"));
        assertThat(text(sample, "fr"))
                .contains("SIRET 834 567 891 00012")
                .doesNotContain("834 567 891 00012 · SIREN", "SIREN 834 567 891 00012");
    }

    @Test
    void an_identifier_stated_twice_is_printed_once_and_tagged_as_both() throws Exception {
        SampleInvoice sample = sample("380").put("BT-49", "834567891", Map.of("BT-49-1", "0225"));
        assertThat(text(sample, "fr")).contains("SIREN 834 567 891").doesNotContain("Adresse électronique");
        assertThat(printed(sample))
                .filteredOn(value -> value.value().equals("834567891"))
                .extracting(PrintedValues.Printed::term, PrintedValues.Printed::text)
                .contains(tuple("BT-47", "834 567 891"), tuple("BT-49", "834 567 891"));
    }

    @Test
    void an_electronic_address_of_its_own_is_printed() throws Exception {
        SampleInvoice sample = sample("380").put("BT-49", "834567891_ACHATS", Map.of("BT-49-1", "0225"));
        assertThat(text(sample, "fr")).contains("Adresse électronique 834567891_ACHATS");
    }

    @ParameterizedTest
    @CsvSource({
        "BT-139, Remise, Remise · −1",
        "BT-140, 95, Remise · −1",
        "BT-139, Remise de fidélité, Remise de fidélité · −1",
        "BT-139, Remises, Remise · Remises · −1",
        "BT-139, Fidélité, Remise · Fidélité · −1"
    })
    void an_allowance_whose_reason_says_so_is_not_called_one_again(String term, String reason, String line)
            throws Exception {
        SampleInvoice sample = sample("380");
        Group allowance = TestGroups.open(sample.lastLine(), "BG-27");
        TestGroups.add(allowance, "BT-136", "1.00");
        TestGroups.add(allowance, term, reason);
        assertThat(text(sample, "fr").lines()).anyMatch(printed -> printed.startsWith(line));
    }

    @Test
    void an_exemption_with_a_reason_in_words_shows_no_code() throws Exception {
        SampleInvoice sample = exempt().put("BT-120", "Exonération, art. 262 ter I du CGI");
        assertThat(text(sample, "fr"))
                .contains("Exonération, art. 262 ter I du CGI")
                .doesNotContain("VATEX");
        assertThat(printed(sample))
                .filteredOn(value -> value.term().equals("BT-121"))
                .extracting(PrintedValues.Printed::value, PrintedValues.Printed::text)
                .containsExactly(tuple("VATEX-EU-AE", "Exonération, art. 262 ter I du CGI"));
    }

    @Test
    void an_exemption_with_a_code_alone_shows_its_name() throws Exception {
        assertThat(text(exempt(), "fr")).contains("Autoliquidation de la TVA").doesNotContain("VATEX");
    }

    private static SampleInvoice exempt() {
        return SampleInvoice.blank("380")
                .line("Câble", "1", "H87", "10.00", "0")
                .vat("K", "0", "10.00", "0.00")
                .put("BT-121", "VATEX-EU-AE");
    }

    @Test
    void legal_form_and_register_stand_in_the_footer() throws Exception {
        SampleInvoice sample = sample("380");
        Group note = TestGroups.open(sample.group(), "BG-1");
        TestGroups.add(note, "BT-21", "ABL");
        TestGroups.add(note, "BT-22", "RCS Lyon 834 567 891");
        assertThat(text(sample, "fr").lines())
                .filteredOn(line -> line.contains("RCS Lyon"))
                .singleElement()
                .asString()
                .startsWith("Atelier Lumen, ");
    }

    @Test
    void a_logo_that_is_no_image_is_told_from_other_faults() {
        PageOptions options = options("fr").withLogo("<svg/>".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> draw(sample("380"), options))
                .isInstanceOf(LogoException.class)
                .hasMessage("The logo is neither a PNG nor a JPEG; save it as PNG.");
    }

    @Test
    void a_logo_that_is_cut_off_is_told_from_other_faults() {
        byte[] start = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0};
        PageOptions options = options("fr").withLogo(start);
        assertThatThrownBy(() -> draw(sample("380"), options))
                .isInstanceOf(LogoException.class)
                .hasMessage("The logo is a damaged image; save it as PNG again.");
    }
}
