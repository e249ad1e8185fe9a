package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.validation.Samples.basic;
import static org.quittance.validation.Samples.found;
import static org.quittance.validation.Samples.outcomes;
import static org.quittance.validation.Samples.utf8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.CreateOptions;
import org.quittance.Quittance;
import org.quittance.finding.Finding;
import org.quittance.finding.Severity;
import org.quittance.pdf.PdfFile;
import org.quittance.schematron.Corpus;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What is known to go wrong in Mustangproject 2.25.0, and goes right here; {@code docs/proofs.md} lists it. */
class DefectsOfOthersTest {
    /** An invoice of ours, accepted as it is. */
    private static final byte[] SOUND = Made.sample("service-simple");

    private static final String INVOICE = """
            number: F-1
            date: 2026-11-23
            due-date: 2026-12-23
            seller: {name: Verger SARL, vat-id: FR83404833048, address: {city: Lyon, postcode: "69001", country: FR}}
            buyer: {name: Marché SA, address: {city: Lyon, postcode: "69002", country: FR}}
            delivery: {date: 2026-11-20}
            """;

    private static FileReport validate(byte[] pdf) {
        return Samples.VALIDATOR.validate("invoice.pdf", pdf, Options.STANDARD);
    }

    private static void onlyError(FileReport report, String rule) {
        assertThat(found(report, "container")).containsEntry(rule, "error");
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(outcomes(report)).contains("schema factur-x-en16931 passed", "rules en16931-cii passed");
    }

    @Test
    void the_invoice_that_they_are_made_of_is_accepted() {
        assertThat(validate(SOUND).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(validate(EditedPdf.of(SOUND, document -> {})).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void defect_1_a_pdf_that_is_no_pdf_a_is_rejected_however_sound_its_xml() {
        byte[] broken = EditedPdf.of(SOUND, document -> document.getDocumentCatalog()
                .getCOSObject()
                .removeItem(COSName.getPDFName("OutputIntents")));
        FileReport report = validate(broken);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(outcomes(report))
                .contains(
                        "pdfa pdfa-3a failed",
                        "schema factur-x-en16931 passed",
                        "rules factur-x-en16931 passed",
                        "rules en16931-cii passed");
    }

    @Test
    void defect_2_a_report_that_fires_rejects_as_an_assertion_that_fails() {
        FileReport report = Samples.validate(
                basic().replace("<ram:ID>F-2026-1</ram:ID>", "<ram:ID schemeID=\"ABC\">F-2026-1</ram:ID>"));
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings())
                .filteredOn(finding -> "factur-x-basic".equals(finding.ruleSet())
                        && finding.step().equals("rules"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("FX-NOT-USED");
                    assertThat(finding.place().location()).contains("ExchangedDocument");
                    assertThat(finding.place().line()).isEqualTo(9);
                });
    }

    @Test
    void defect_3_the_total_of_vat_is_the_sum_of_its_groups() {
        String made = new String(Made.of(INVOICE + """
                                lines:
                                  - {name: Pommes, quantity: 1, unit: kilogram, price: 10.50, vat: 7}
                                  - {name: Plátanos, quantity: 1, unit: kilogram, price: 10.50, vat: {canary-islands: 7}}
                                """, CreateOptions.cii()), StandardCharsets.UTF_8);
        assertThat(made.split("<ram:CalculatedAmount>0.74</ram:CalculatedAmount>", -1))
                .hasSize(3);
        assertThat(made).contains("<ram:TaxTotalAmount currencyID=\"EUR\">1.48</ram:TaxTotalAmount>");
    }

    @Test
    void defect_4_signs_with_a_meaning_in_xml_are_text_wherever_they_stand() {
        String nasty = "2 % d'escompte & \"<ram:Evil>\" ]]> 'fin'";
        String quoted = "'" + nasty.replace("'", "''") + "'";
        byte[] pdf = Made.of(
                INVOICE
                        + "payment-terms: " + quoted + "\n"
                        + "buyer-reference: " + quoted + "\n"
                        + "attachments: {content: JVBERi0xLjcK, mime: application/pdf, filename: 'a & b <c> \"d\".pdf',"
                        + " reference: " + quoted + ", description: " + quoted + "}\n"
                        + "lines: [{name: " + quoted + ", quantity: 1, unit: kilogram, price: 10.50, vat: 7}]\n",
                CreateOptions.pdf());
        FileReport report = validate(pdf);
        assertThat(report.verdict()).as("%s", report.findings()).isEqualTo(Verdict.ACCEPTED);
        byte[] xml = Xml.inside(pdf);
        assertThat(Xml.values(xml, "//*[local-name()='Evil']")).isEmpty();
        assertThat(Xml.values(xml, "//text()")).filteredOn(nasty::equals).hasSize(5);
        assertThat(Xml.values(xml, "//@filename")).containsExactly("a & b <c> \"d\".pdf");
    }

    @Test
    void defect_5_the_report_is_whole_whatever_the_file_is_called(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("l'facture & co.xml"), utf8(basic()));
        FileReport judged = Samples.VALIDATOR.validate(file, Options.STANDARD);
        Report report =
                new Report(Quittance.version(), Instant.EPOCH, Duration.ZERO, Options.STANDARD, List.of(judged));
        Map<?, ?> json =
                (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(report.json(Locale.FRENCH));
        Map<?, ?> told =
                (Map<?, ?>) Objects.requireNonNull((List<?>) json.get("files")).get(0);
        assertThat(told.get("path")).isEqualTo(file.toString());
        assertThat(told.get("verdict")).isEqualTo("accepted");
        assertThat((List<?>) told.get("steps")).hasSize(6);
        assertThat(report.text(Locale.FRENCH)).contains("l'facture & co.xml");
    }

    @Test
    void defect_6_any_pdf_gets_a_verdict_and_its_reason() {
        byte[] plain = new TestPdf()
                .xmp("pdfaid:part=\"3\" pdfaid:conformance=\"B\"", "")
                .bytes();
        assertThat(found(validate(plain), "container")).containsEntry("QX-PDF-NO-INVOICE", "error");
        byte[] blank = EditedPdf.of(new TestPdf().bytes(), document -> {
            document.addPage(new PDPage());
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.METADATA);
        });
        assertThat(found(validate(blank), "container")).containsEntry("QX-PDF-NO-INVOICE", "error");
        for (String part : List.of("1", "2", "4")) {
            byte[] other =
                    EditedPdf.xmp(SOUND, "<pdfaid:part>3</pdfaid:part>", "<pdfaid:part>" + part + "</pdfaid:part>");
            FileReport report = validate(other);
            assertThat(report.verdict()).as("PDF/A-%s", part).isEqualTo(Verdict.REJECTED);
            Finding claim = report.findings().stream()
                    .filter(finding -> finding.rule().equals("BR-HYBRID-02"))
                    .findFirst()
                    .orElseThrow();
            assertThat(claim.declared()).startsWith("PDF/A-" + part);
            assertThat(claim.text(Locale.ENGLISH)).contains("PDF/A-" + part);
        }
    }

    @Test
    void defect_7_an_empty_structure_tree_is_no_accessible_document() {
        assertThat(outcomes(validate(SOUND))).contains("pdfua pdfua-1 passed");
        byte[] hollow = EditedPdf.of(SOUND, DefectsOfOthersTest::emptyTree);
        FileReport report = validate(hollow);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(outcomes(report)).contains("pdfua pdfua-1 failed");
    }

    private static void emptyTree(PDDocument document) {
        document.getDocumentCatalog().setStructureTreeRoot(new PDStructureTreeRoot());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-31, 1.3.0, WARNING",
        "2026-09-30, 1.4.0-quittance, WARNING",
        "2026-10-01, 1.4.0-quittance, ERROR"
    })
    void defect_8_french_rules_are_those_of_the_day_in_both_syntaxes_and_weigh_what_they_weigh_then(
            String day, String version, Severity severity) {
        Corpus.needed(1);
        String cii = basic().replaceFirst("(format=\"102\">)\\d+", "$1" + day.replace("-", ""));
        String ubl = new String(Corpus.bytes("akretion/ubl-21-en16931.xml"), StandardCharsets.UTF_8)
                .replaceFirst("(<cbc:IssueDate>)[^<]+", "$1" + day);
        for (String xml : List.of(cii, ubl)) {
            FileReport report = Samples.VALIDATOR.validate("a.xml", utf8(xml), Options.STANDARD.bound("pa-b2b"));
            String set = report.kind() == Kind.CII ? "fr-flux2-cii" : "fr-flux2-ubl";
            assertThat(report.steps())
                    .filteredOn(step -> set.equals(step.ruleSet()))
                    .extracting(StepReport::version)
                    .containsExactly(version);
            assertThat(report.findings())
                    .filteredOn(finding -> set.equals(finding.ruleSet()))
                    .isNotEmpty()
                    .allMatch(finding -> finding.severity() == severity);
        }
    }

    @Test
    void defect_9_metadata_of_another_profile_is_refused() {
        onlyError(
                validate(EditedPdf.xmp(SOUND, ">EN 16931</fx:ConformanceLevel>", ">BASIC</fx:ConformanceLevel>")),
                "BR-HYBRID-15");
    }

    @Test
    void defect_9_the_relationship_is_looked_at() {
        assertThat(found(validate(related(SOUND, "Source")), "container")).isEmpty(); // France may
        assertThat(found(validate(related(SOUND, "Unspecified")), "container")).containsKey("BR-HYBRID-11");
        assertThat(found(Samples.validate(minimum("Data")), "container")).isEmpty();
        assertThat(found(Samples.validate(minimum("Source")), "container")).containsKey("BR-HYBRID-11");
    }

    private static TestPdf minimum(String relationship) {
        String xml = basic().replace(
                        "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic", "urn:factur-x.eu:1p0:minimum");
        return new TestPdf().attach("factur-x.xml", utf8(xml), relationship).xmp(">BASIC<", ">MINIMUM<");
    }

    private static byte[] related(byte[] pdf, String relationship) {
        return EditedPdf.invoice(pdf, file -> file.setName("AFRelationship", relationship));
    }

    @Test
    void defect_9_an_invoice_under_another_name_is_found_and_told() throws Exception {
        byte[] renamed = EditedPdf.invoice(SOUND, file -> {
            file.setString(COSName.UF, "facture-x.xml");
            file.removeItem(COSName.F);
        });
        onlyError(validate(renamed), "BR-HYBRID-13");
        assertThat(PdfFile.open(renamed).invoices().get(0).bytes()).isEqualTo(Xml.inside(SOUND));
        byte[] without = EditedPdf.invoice(SOUND, DefectsOfOthersTest::noName);
        assertThat(validate(without).kind()).isEqualTo(Kind.FACTUR_X);
        assertThat(validate(without).verdict()).isEqualTo(Verdict.REJECTED);
    }

    private static void noName(COSDictionary file) {
        file.removeItem(COSName.UF);
        file.removeItem(COSName.F);
    }

    @Test
    void defect_9_our_own_extended_ctc_fr_passes_our_own_validation() {
        FileReport report = validate(Made.sample("factoring"));
        assertThat(report.verdict()).as("%s", report.findings()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.profile()).isEqualTo("extended-ctc-fr");
        assertThat(outcomes(report)).contains("rules extended-ctc-fr-cii passed", "pdfa pdfa-3a passed");
    }
}
