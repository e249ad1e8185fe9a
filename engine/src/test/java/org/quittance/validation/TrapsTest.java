package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.validation.Samples.basic;
import static org.quittance.validation.Samples.found;
import static org.quittance.validation.Samples.outcomes;
import static org.quittance.validation.Samples.utf8;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.finding.Finding;
import org.quittance.schematron.Corpus;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.RuleSets;
import org.quittance.schematron.Schemas;
import org.quittance.schematron.saxon.SaxonRuleEngine;

/** The traps that other validators fell into, each with the right answer; {@code docs/proofs.md} lists them. */
class TrapsTest {
    /** The French rules as they were published first, and as they are now. */
    private static final String FIRST = "1.3.0";

    private static final String NOW = "1.4.0-quittance";

    private static String ubl() {
        Corpus.needed(1);
        return new String(Corpus.bytes("akretion/ubl-21-en16931.xml"), StandardCharsets.UTF_8);
    }

    /** An invoice with one text replaced; the text has to be there. */
    private static String edited(String invoice, String old, String replacement) {
        assertThat(invoice).contains(old);
        return invoice.replace(old, replacement);
    }

    /** The rules of official sets that fire. */
    private static Set<String> rules(String xml) {
        return rules(Samples.validate(xml));
    }

    private static Set<String> rules(FileReport report) {
        Set<String> rules = new TreeSet<>();
        for (Finding finding : report.findings()) {
            if (finding.step().equals("rules")) {
                rules.add(finding.rule());
            }
        }
        return rules;
    }

    private static Set<String> french(String xml) {
        FileReport report = judgedInFrance(xml, FIRST);
        assertThat(outcomes(report)).noneMatch(outcome -> outcome.endsWith("crashed"));
        return rules(report);
    }

    private static FileReport judgedInFrance(String xml, String version) {
        String set = xml.contains("CrossIndustryInvoice") ? "fr-flux2-cii@" : "fr-flux2-ubl@";
        return Samples.VALIDATOR.validate("invoice.xml", utf8(xml), Options.STANDARD.running(List.of(set + version)));
    }

    @ParameterizedTest
    @CsvSource({
        "urn:factur-x.eu:1p0:minimum, factur-x-minimum",
        "urn:factur-x.eu:1p0:basicwl, factur-x-basic-wl",
        "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic, factur-x-basic",
        "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended, factur-x-extended"
    })
    void trap_1_what_a_profile_does_not_use_is_refused_by_its_reports(String guideline, String ruleSet) {
        String invoice = edited(basic(), "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic", guideline);
        String spoiled = edited(invoice, "<ram:ID>F-2026-1<", "<ram:ID schemeID=\"ABC\">F-2026-1<");
        FileReport report = Samples.validate(spoiled);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("FX-NOT-USED");
            assertThat(finding.ruleSet()).isEqualTo(ruleSet);
            assertThat(finding.place().line()).isEqualTo(9);
        });
    }

    @Test
    void trap_2_code_lists_that_cannot_be_opened_leave_the_file_incomplete() {
        RuleSet whole = RuleSets.carried().find("factur-x-basic").orElseThrow();
        RuleSet blocked = new RuleSet(
                whole.id(),
                "blocked",
                whole.syntax(),
                whole.kind(),
                null,
                null,
                whole.source(),
                whole.unnamedRule(),
                whole.stylesheet(),
                null);
        Validator without = Validator.of(Schemas.carried(), RuleSets.carried().with(blocked), new SaxonRuleEngine());
        FileReport report = without.validate("a.xml", utf8(basic()), Options.STANDARD);
        assertThat(outcomes(report)).contains("rules factur-x-basic crashed", "rules en16931-cii passed");
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void trap_2_code_lists_are_opened_and_used() {
        FileReport report =
                Samples.validate(edited(basic(), ">EUR</ram:InvoiceCurrencyCode>", ">ABC</ram:InvoiceCurrencyCode>"));
        assertThat(report.findings())
                .filteredOn(finding -> "factur-x-basic".equals(finding.ruleSet())
                        && finding.step().equals("rules"))
                .isNotEmpty();
    }

    @Test
    void trap_3_the_european_rules_run_beside_those_of_the_profile() {
        FileReport report = Samples.validate(
                edited(basic(), "<ram:GrandTotalAmount>", "<ram:GrandTotalAmount currencyID=\"EUR\">"));
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("CII-DT-031"))
                .extracting(Finding::ruleSet)
                .containsExactly("en16931-cii");
    }

    @Test
    void trap_5_the_verdict_on_a_vat_number_is_that_of_its_syntax() {
        assertThat(rules(edited(basic(), ">FR83404833048<", ">A<"))).contains("BR-CO-09");
        assertThat(rules(edited(ubl(), ">FR11999999998<", ">A<"))).doesNotContain("BR-CO-09");
        assertThat(rules(edited(ubl(), ">FR11999999998<", ">ZZ11999999998<"))).contains("BR-CO-09");
    }

    @Test
    void trap_6_the_code_of_the_tax_point_is_of_the_list_of_its_syntax() {
        String cii = edited(
                basic(),
                "<ram:CategoryCode>S</ram:CategoryCode>\n        <ram:RateApplicablePercent>5.5</ram:RateApplicablePercent>\n      </ram:ApplicableTradeTax>\n      <ram:SpecifiedTradePaymentTerms>",
                "<ram:CategoryCode>S</ram:CategoryCode>\n        <ram:DueDateTypeCode>5</ram:DueDateTypeCode>\n        <ram:RateApplicablePercent>5.5</ram:RateApplicablePercent>\n      </ram:ApplicableTradeTax>\n      <ram:SpecifiedTradePaymentTerms>");
        assertThat(Samples.validate(cii).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(rules(edited(cii, ">5</ram:DueDateTypeCode>", ">35</ram:DueDateTypeCode>")))
                .isNotEmpty();
        assertThat(Samples.validate(ubl()).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(rules(edited(ubl(), "<cbc:DescriptionCode>3<", "<cbc:DescriptionCode>5<")))
                .contains("BR-CL-06");
    }

    @Test
    void trap_6_only_the_registered_name_is_the_name_of_the_seller() {
        assertThat(rules(edited(ubl(), "<cbc:RegistrationName>Au bon moulin</cbc:RegistrationName>", "")))
                .contains("BR-06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E2", "0x1F", "12,34", "NaN", "1 000.00", "+-1", "٣"})
    void trap_6_an_amount_is_a_decimal_or_refused(String amount) {
        FileReport cii = Samples.validate(edited(basic(), ">11.71</ram:Grand", ">" + amount + "</ram:Grand"));
        assertThat(cii.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(found(cii, "schema")).containsEntry("XSD-cvc-datatype-valid.1.2.1", "error");
        FileReport ubl = Samples.validate(
                edited(ubl(), "\"EUR\">308.03</cbc:TaxInclusive", "\"EUR\">" + amount + "</cbc:TaxInclusive"));
        assertThat(ubl.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(found(ubl, "schema")).containsEntry("XSD-cvc-datatype-valid.1.2.1", "error");
    }

    @Test
    void trap_7_totals_are_compared_as_stated_and_lines_only_with_their_sum() {
        assertThat(rules(edited(
                        basic(),
                        ">11.10</ram:LineTotalAmount>\n        </ram:SpecifiedTradeSettlementLine",
                        ">11.20</ram:LineTotalAmount>\n        </ram:SpecifiedTradeSettlementLine")))
                .contains("BR-CO-10", "BR-S-08")
                .doesNotContain("BR-CO-13", "BR-CO-15", "BR-CO-16");
        assertThat(rules(edited(basic(), ">11.10</ram:TaxBasisTotal", ">11.20</ram:TaxBasisTotal")))
                .contains("BR-CO-13", "BR-CO-15")
                .doesNotContain("BR-CO-10", "BR-CO-16", "BR-S-08");
        assertThat(rules(edited(basic(), ">11.71</ram:DuePayable", ">11.72</ram:DuePayable")))
                .contains("BR-CO-16")
                .doesNotContain("BR-CO-10", "BR-CO-13", "BR-CO-15", "BR-S-08");
    }

    @Test
    void trap_8_a_rule_that_stops_at_a_second_due_date_is_told_and_never_passed() {
        String terms = basic().substring(
                        basic().indexOf("<ram:SpecifiedTradePaymentTerms>"),
                        basic().indexOf("<ram:SpecifiedTradeSettlementHeader"));
        assertThat(french(basic())).doesNotContain("BR-FR-CO-07_BT-9");
        assertThat(french(edited(basic(), "20261202", "20261001"))).contains("BR-FR-CO-07_BT-9");
        String twice = edited(basic(), terms, terms + terms);
        FileReport first = judgedInFrance(twice, FIRST);
        assertThat(outcomes(first)).contains("rules fr-flux2-cii crashed");
        assertThat(first.verdict()).isNotEqualTo(Verdict.ACCEPTED);
        assertThat(outcomes(judgedInFrance(twice, NOW))).noneMatch(outcome -> outcome.endsWith("crashed"));
        assertThat(rules(judgedInFrance(edited(twice, "20261202", "20261001"), NOW)))
                .contains("BR-FR-CO-07_BT-9");
    }

    @Test
    void trap_9_a_hybrid_of_extended_ctc_fr_says_extended_in_its_metadata() {
        byte[] made = Made.sample("factoring");
        assertThat(Samples.VALIDATOR.validate("a.pdf", made, Options.STANDARD).verdict())
                .isEqualTo(Verdict.ACCEPTED);
        byte[] other = EditedPdf.xmp(made, ">EXTENDED</fx:ConformanceLevel>", ">EN 16931</fx:ConformanceLevel>");
        assertThat(found(Samples.VALIDATOR.validate("a.pdf", other, Options.STANDARD), "container"))
                .containsEntry("BR-HYBRID-15", "error");
    }

    @Test
    void trap_10_an_envelope_around_an_invoice_is_never_accepted() {
        String wrapped =
                "<StandardBusinessDocument xmlns='http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader'>"
                        + ubl().substring(ubl().indexOf("?>") + 2) + "</StandardBusinessDocument>";
        FileReport alone = Samples.validate(wrapped);
        assertThat(found(alone, "container")).containsEntry("QX-XML-ROOT", "error");
        FileReport forced = Samples.VALIDATOR.validate(
                "a.xml",
                utf8("<other>nothing that any rule looks at</other>"),
                Options.STANDARD.running(List.of("en16931-cii")));
        assertThat(outcomes(forced)).contains("rules en16931-cii crashed");
        assertThat(forced.verdict()).isNotEqualTo(Verdict.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({"380, true", "386, false", "500, false", "503, false", "384, true"})
    void trap_11_a_deposit_may_be_due_before_it_is_issued(String type, boolean fires) {
        String early = edited(basic(), "20261202", "20261001");
        assertThat(french(edited(early, "<ram:TypeCode>380<", "<ram:TypeCode>" + type + "<"))
                        .contains("BR-FR-CO-07_BT-9"))
                .isEqualTo(fires);
    }

    @ParameterizedTest
    @CsvSource({"S1, true", "B2, false", "S2, false", "M2, false", "S4, true"})
    void trap_11_what_is_paid_already_may_be_due_before_it_is_issued(String process, boolean fires) {
        String framed = edited(ubl(), "<cbc:ProfileID>S1<", "<cbc:ProfileID>" + process + "<");
        String early = framed.replaceFirst("<cbc:DueDate>[^<]*<", "<cbc:DueDate>2000-01-01<");
        assertThat(french(early).contains("BR-FR-CO-07_BT-9")).isEqualTo(fires);
    }

    @ParameterizedTest
    @CsvSource({"B4, 386, true", "S4, 500, true", "M4, 503, true", "B4, 380, false", "B1, 386, false"})
    void trap_11_a_final_invoice_is_no_deposit(String process, String type, boolean fires) {
        String framed = edited(
                basic(),
                "<rsm:ExchangedDocumentContext>",
                "<rsm:ExchangedDocumentContext><ram:BusinessProcessSpecifiedDocumentContextParameter><ram:ID>" + process
                        + "</ram:ID></ram:BusinessProcessSpecifiedDocumentContextParameter>");
        assertThat(french(edited(framed, "<ram:TypeCode>380<", "<ram:TypeCode>" + type + "<"))
                        .contains("BR-FR-CO-08_BT-23"))
                .isEqualTo(fires);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void trap_12_the_invoice_is_found_at_any_depth_of_the_name_tree(int depth) {
        FileReport report = Samples.validate(TestPdf.sound().unlisted().change(document -> list(document, depth)));
        assertThat(found(report, "container")).isEmpty();
        assertThat(outcomes(report)).contains("rules factur-x-basic passed", "rules en16931-cii passed");
    }

    /** Puts the file into the name tree by hand, under so many nodes that have only kids. */
    private static void list(PDDocument document, int depth) {
        COSArray names = new COSArray();
        names.add(new COSString("factur-x.xml"));
        names.add(EditedPdf.specification(document));
        COSDictionary node = new COSDictionary();
        node.setItem(COSName.NAMES, names);
        for (int i = 0; i < depth; i++) {
            COSArray limits = new COSArray();
            limits.add(new COSString("factur-x.xml"));
            limits.add(new COSString("factur-x.xml"));
            node.setItem(COSName.LIMITS, limits);
            COSArray kids = new COSArray();
            kids.add(node);
            node = new COSDictionary();
            node.setItem(COSName.KIDS, kids);
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.getPDFName("EmbeddedFiles"), node);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, tree);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "factur-x.xml",
                "xrechnung.xml",
                "zugferd-invoice.xml",
                "ZUGFeRD-invoice.xml",
                "factur-x",
                "Facture 12"
            })
    void trap_12_the_invoice_is_found_under_any_name(String name) {
        FileReport report = Samples.validate(new TestPdf().attach(name, utf8(basic()), "Data"));
        assertThat(report.kind()).isEqualTo(Kind.FACTUR_X);
        assertThat(outcomes(report)).contains("rules factur-x-basic passed", "rules en16931-cii passed");
        boolean allowed =
                List.of("factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml").contains(name);
        assertThat(found(report, "container").containsKey("BR-HYBRID-13")).isEqualTo(!allowed);
    }
}
