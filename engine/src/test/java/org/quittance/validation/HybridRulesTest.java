package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.validation.Samples.basic;
import static org.quittance.validation.Samples.found;
import static org.quittance.validation.Samples.utf8;
import static org.quittance.validation.Samples.validate;

import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One broken container per rule; a sound one first, so that what is found is what was broken. */
class HybridRulesTest {
    private static Map<String, String> container(TestPdf pdf) {
        return found(validate(pdf), "container");
    }

    @Test
    void a_sound_container_has_no_findings() {
        FileReport report = validate(TestPdf.sound());
        assertThat(found(report, "container")).isEmpty();
        assertThat(report.kind()).isEqualTo(Kind.FACTUR_X);
        assertThat(report.profile()).isEqualTo("basic");
        assertThat(Samples.outcomes(report))
                .containsExactly(
                        "container passed",
                        "pdfa pdfa-3b passed",
                        "schema factur-x-basic passed",
                        "rules factur-x-basic passed",
                        "rules en16931-cii passed",
                        "rules fr-flux2-cii passed",
                        "arithmetic passed",
                        "page passed");
    }

    @ParameterizedTest
    @CsvSource({
        "BR-HYBRID-05, error,   <pdfaSchema:prefix>fx<, <pdfaSchema:prefix>zf<",
        "BR-HYBRID-06, error,   >INVOICE<, >ORDER<",
        "BR-HYBRID-09, error,   <fx:Version>1.0<, <fx:Version>9.9<",
        "BR-HYBRID-07, error,   >BASIC<, >BASICWL<",
        "BR-HYBRID-10, warning, <fx:Version>1.0<, <fx:Version>2p1<",
        "BR-HYBRID-14, warning, >factur-x.xml<, >xrechnung.xml<",
        "BR-HYBRID-15, error,   >BASIC<, >MINIMUM<",
    })
    void the_metadata_has_to_say_the_right_thing(String rule, String severity, String old, String replacement) {
        assertThat(container(TestPdf.sound().xmp(old, replacement))).containsEntry(rule, severity);
    }

    @Test
    void the_file_name_in_the_metadata_has_to_be_one_of_the_list() {
        assertThat(container(TestPdf.sound().xmp(">factur-x.xml<", ">invoice.xml<")))
                .containsOnly(Map.entry("BR-HYBRID-08", "error"), Map.entry("BR-HYBRID-14", "warning"));
    }

    @Test
    void the_extension_schema_has_to_be_there() {
        assertThat(container(TestPdf.sound()
                        .xmp(
                                "<pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#<",
                                "<pdfaSchema:namespaceURI>urn:other#<")))
                .containsOnly(Map.entry("BR-HYBRID-03", "error"));
    }

    @Test
    void the_namespace_has_to_be_that_of_factur_x() {
        assertThat(container(TestPdf.sound()
                        .xmp(
                                "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#",
                                "urn:factur-x:pdfa:CrossIndustryDocument:1p0#")))
                .containsOnly(Map.entry("BR-HYBRID-04", "error"));
    }

    @Test
    void the_metadata_has_to_be_there_and_readable() {
        assertThat(container(TestPdf.sound()
                        .change(d -> d.getDocumentCatalog().getCOSObject().removeItem(COSName.METADATA))))
                .containsOnly(Map.entry("QX-XMP-MISSING", "error"));
        FileReport report = validate(TestPdf.sound().xmp("</fx:Version>", "&</fx:Version>"));
        assertThat(found(report, "container")).containsEntry("QX-XMP-NOT-WELL-FORMED", "error");
    }

    @Test
    void the_claim_has_to_be_pdf_a_3() {
        FileReport second = validate(TestPdf.sound().xmp("pdfaid:part=\"3\"", "pdfaid:part=\"2\""));
        assertThat(found(second, "pdfa")).as("%s", second.steps()).containsEntry("BR-HYBRID-02", "error");
        assertThat(Samples.outcomes(second)).contains("pdfa pdfa-3b failed");
        FileReport none = validate(TestPdf.sound().xmp("pdfaid:part=\"3\" pdfaid:conformance=\"B\"", ""));
        assertThat(found(none, "pdfa")).containsEntry("BR-HYBRID-02", "error");
    }

    @Test
    void pdf_ua_is_checked_where_it_is_claimed() {
        TestPdf claiming = TestPdf.sound()
                .xmp(
                        "pdfaid:part=\"3\"",
                        "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" pdfuaid:part=\"1\" pdfaid:part=\"3\"");
        assertThat(Samples.outcomes(validate(claiming))).contains("pdfa pdfa-3b failed", "pdfua pdfua-1 failed");
    }

    @ParameterizedTest
    @CsvSource({"Supplement, BR-HYBRID-11", "Unspecified, BR-HYBRID-11", "Source,", "Alternative,"})
    void the_relationship_has_to_suit_the_profile(String relationship, String rule) {
        Map<String, String> found = container(new TestPdf().attach("factur-x.xml", utf8(basic()), relationship));
        assertThat(found).isEqualTo(rule == null ? Map.of() : Map.of(rule, "warning"));
    }

    @Test
    void in_germany_only_an_alternative_will_do() {
        String german = basic().replace("<ram:CountryID>FR<", "<ram:CountryID>DE<");
        assertThat(container(new TestPdf().attach("factur-x.xml", utf8(german), "Data")))
                .containsOnly(Map.entry("BR-HYBRID-11", "warning"));
    }

    @ParameterizedTest
    @CsvSource({
        "DE, urn:factur-x.eu:1p0:minimum, MINIMUM, BR-HYBRID-DE-01",
        "DE, urn:factur-x.eu:1p0:basicwl, BASIC WL, BR-HYBRID-DE-02",
        "FR, urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0, XRECHNUNG, BR-HYBRID-FR-01"
    })
    void some_profiles_are_no_invoice_in_some_countries(String country, String guideline, String level, String rule) {
        String xml = basic().replace("urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic", guideline)
                .replace("<ram:CountryID>FR<", "<ram:CountryID>" + country + "<");
        TestPdf pdf = new TestPdf().attach("factur-x.xml", utf8(xml), "Data").xmp(">BASIC<", ">" + level + "<");
        assertThat(container(pdf)).containsOnly(Map.entry(rule, "error"));
    }

    @Test
    void the_invoice_has_to_be_listed_and_associated() {
        assertThat(container(TestPdf.sound().unlisted())).containsOnly(Map.entry("BR-HYBRID-12", "error"));
        assertThat(container(TestPdf.sound()
                        .change(d -> d.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("AF")))))
                .containsOnly(Map.entry("BR-HYBRID-12", "error"));
    }

    @Test
    void the_invoice_has_to_be_named_as_the_list_says() {
        FileReport report = validate(new TestPdf().attach("facture.xml", utf8(basic()), "Data"));
        assertThat(found(report, "container"))
                .containsOnly(Map.entry("BR-HYBRID-13", "error"), Map.entry("BR-HYBRID-14", "warning"));
        assertThat(report.kind()).isEqualTo(Kind.FACTUR_X);
    }

    @Test
    void the_parameters_of_the_file_have_to_be_true() {
        assertThat(container(new TestPdf().attach("factur-x.xml", utf8(basic()), "Data", spec -> {
                    spec.setFile("invoice.xml");
                    spec.getEmbeddedFile().setSubtype("application/xml");
                    spec.getEmbeddedFile().setModDate(null);
                    spec.getEmbeddedFile().setSize(7);
                    spec.getEmbeddedFile().setCheckSum("0123456789abcdef");
                })))
                .isEqualTo(Map.of(
                        "QX-PDF-TWO-NAMES", "warning",
                        "QX-PDF-MIME", "warning",
                        "QX-PDF-MODDATE", "warning",
                        "QX-PDF-SIZE", "warning",
                        "QX-PDF-CHECKSUM", "warning"));
    }

    @Test
    void two_invoices_are_one_too_many() {
        FileReport report = validate(TestPdf.sound().attach("factur-x.xml", utf8(basic()), "Data"));
        assertThat(found(report, "container")).containsOnly(Map.entry("QX-PDF-SEVERAL-INVOICES", "error"));
    }

    @Test
    void a_zugferd_1_file_beside_the_invoice_is_a_remark() {
        byte[] old = utf8("<CrossIndustryDocument xmlns='urn:ferd:CrossIndustryDocument:invoice:1p0'/>");
        FileReport report = validate(TestPdf.sound().attach("ZUGFeRD-invoice.xml", old, "Alternative"));
        assertThat(found(report, "container")).containsOnly(Map.entry("QX-PDF-ZUGFERD-1-TOO", "warning"));
        assertThat(report.kind()).isEqualTo(Kind.FACTUR_X);
    }

    @Test
    void a_zugferd_1_file_alone_is_recognised_and_left_open() {
        byte[] old = utf8("<CrossIndustryDocument xmlns='urn:ferd:CrossIndustryDocument:invoice:1p0'/>");
        FileReport report = Samples.VALIDATOR.validate("zugferd.xml", old, Options.STANDARD);
        assertThat(report.kind()).isEqualTo(Kind.ZUGFERD_1);
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(found(report, "container")).containsOnly(Map.entry("QX-KIND-NOT-CARRIED", "info"));
        assertThat(Samples.outcomes(report))
                .containsExactly("container passed", "schema zugferd-1 skipped", "rules zugferd-1 skipped");
    }

    @Test
    void a_pdf_without_an_invoice_is_none() {
        FileReport report = validate(new TestPdf().attach("notes.txt", utf8("hello"), "Data"));
        assertThat(found(report, "container")).containsOnly(Map.entry("QX-PDF-NO-INVOICE", "error"));
        assertThat(report.kind()).isEqualTo(Kind.PDF);
    }

    @Test
    void another_syntax_under_the_name_of_the_invoice_is_refused() {
        byte[] ubl = utf8("<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>");
        assertThat(container(new TestPdf().attach("factur-x.xml", ubl, "Data")))
                .containsOnly(Map.entry("QX-PDF-UBL", "error"));
    }

    @Test
    void an_embedded_invoice_that_is_not_well_formed_names_the_place() {
        byte[] broken = utf8(basic().replace("</ram:TypeCode>", "</ram:Typecode>"));
        FileReport report = validate(new TestPdf().attach("factur-x.xml", broken, "Data"));
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("QX-XML-NOT-WELL-FORMED");
            assertThat(finding.place().location()).isEqualTo("factur-x.xml");
            assertThat(finding.place().line()).isEqualTo(10);
        });
    }

    @Test
    void a_guideline_that_is_no_profile_is_refused() {
        String xml = basic().replace("1p0:basic<", "1p0:ultimate<");
        assertThat(container(new TestPdf().attach("factur-x.xml", utf8(xml), "Data")))
                .containsOnly(Map.entry("QX-PROFILE-UNKNOWN", "error"));
        assertThat(found(validate(xml), "container")).containsOnly(Map.entry("QX-PROFILE-UNKNOWN", "error"));
    }

    @Test
    void nothing_in_the_pdf_may_run() {
        assertThat(container(TestPdf.sound()
                        .change(d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.beep()")))))
                .containsOnly(Map.entry("QX-PDF-JAVASCRIPT", "error"));
        assertThat(container(TestPdf.sound().change(d -> d.getDocumentCatalog().setOpenAction(new PDActionURI()))))
                .containsOnly(Map.entry("QX-PDF-OPEN-ACTION", "warning"));
    }

    @Test
    void encryption_is_refused_with_an_empty_password_too() {
        FileReport open = validate(TestPdf.sound().encrypted(""));
        assertThat(found(open, "container")).containsOnly(Map.entry("QX-PDF-ENCRYPTED", "error"));
        assertThat(open.kind()).isEqualTo(Kind.FACTUR_X);
        FileReport closed = validate(TestPdf.sound().encrypted("secret"));
        assertThat(found(closed, "container")).containsOnly(Map.entry("QX-PDF-PASSWORD", "error"));
        assertThat(closed.verdict()).isEqualTo(Verdict.REJECTED);
    }
}
