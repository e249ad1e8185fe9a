package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.validation.Samples.basic;
import static org.quittance.validation.Samples.found;
import static org.quittance.validation.Samples.utf8;
import static org.quittance.validation.Samples.validate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.finding.Finding;

/** One PDF made for each of the container rules that are ours, and the country rules of Factur-X. */
class ContainerRulesTest {
    private static final String UBL = "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>";

    private static Map<String, String> container(TestPdf pdf) {
        return found(validate(pdf), "container");
    }

    private static COSDictionary catalog(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject();
    }

    private static COSDictionary action(String kind) {
        COSDictionary action = new COSDictionary();
        action.setName(COSName.S, kind);
        return action;
    }

    private static COSDictionary with(String key, COSDictionary value) {
        COSDictionary owner = new COSDictionary();
        owner.setItem(key, value);
        return owner;
    }

    private static COSArray array(COSDictionary... values) {
        COSArray array = new COSArray();
        List.of(values).forEach(array::add);
        return array;
    }

    private static TestPdf annotated(COSDictionary annotation) {
        return TestPdf.sound().change(d -> d.getPage(0).getCOSObject().setItem(COSName.ANNOTS, array(annotation)));
    }

    // what a PDF may not run

    @ParameterizedTest
    @CsvSource({
        "JavaScript, QX-PDF-JAVASCRIPT, error",
        "Launch, QX-PDF-ACTION, error",
        "ImportData, QX-PDF-ACTION, error",
        "Hide, QX-PDF-ACTION, error",
        "ResetForm, QX-PDF-ACTION, error",
        "SubmitForm, QX-PDF-ACTION, warning",
        "GoToR, QX-PDF-ACTION, warning",
        "GoToE, QX-PDF-ACTION, warning",
        "Rendition, QX-PDF-MEDIA, error",
        "SetOCGState, QX-PDF-ACTION, error",
    })
    void an_action_of_an_annotation_is_told_with_its_page(String kind, String rule, String severity) {
        COSDictionary link = with("A", action(kind));
        link.setName(COSName.SUBTYPE, "Link");
        FileReport report = validate(annotated(link));
        assertThat(found(report, "container")).isEqualTo(Map.of(rule, severity));
        Finding finding = report.findings().stream()
                .filter(f -> f.rule().equals(rule))
                .findFirst()
                .orElseThrow();
        assertThat(finding.place().page()).isEqualTo(1);
        assertThat(finding.place().location()).isEqualTo("/Annots[0]/A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"URI", "GoTo", "Thread"})
    void links_are_fine(String kind) {
        assertThat(container(annotated(with("A", action(kind))))).isEmpty();
    }

    @Test
    void an_action_that_follows_another_is_found_and_a_circle_ends() {
        COSDictionary first = action("GoTo");
        COSDictionary second = action("JavaScript");
        first.setItem("Next", array(second, first));
        second.setItem("Next", first);
        assertThat(container(annotated(with("A", first)))).isEqualTo(Map.of("QX-PDF-JAVASCRIPT", "error"));
    }

    @Test
    void scripts_are_found_in_the_names_in_triggers_in_fields_and_in_bookmarks() {
        COSDictionary script = action("JavaScript");
        List<Consumer<PDDocument>> places = List.of(
                d -> catalog(d).setItem("AA", with("WC", script)),
                d -> d.getPage(0).getCOSObject().setItem("AA", with("O", script)),
                d -> d.getPage(0).getCOSObject().setItem(COSName.ANNOTS, array(with("AA", with("E", script)))),
                d -> {
                    COSDictionary field = new COSDictionary();
                    field.setItem(COSName.KIDS, array(with("AA", with("K", script))));
                    COSDictionary form = new COSDictionary();
                    form.setItem("Fields", array(field));
                    catalog(d).setItem(COSName.ACRO_FORM, form);
                },
                d -> {
                    COSDictionary bookmark = with("First", with("Next", with("A", script)));
                    catalog(d).setItem(COSName.OUTLINES, with("First", bookmark));
                });
        for (Consumer<PDDocument> place : places) {
            assertThat(container(TestPdf.sound().change(place))).isEqualTo(Map.of("QX-PDF-JAVASCRIPT", "error"));
        }
    }

    @Test
    void scripts_in_the_name_tree_are_found() {
        byte[] pdf = TestPdf.sound().bytes();
        COSArray names = new COSArray();
        names.add(new COSString("start"));
        names.add(action("JavaScript"));
        FileReport report = Samples.VALIDATOR.validate(
                "a.pdf",
                TestPdf.changed(pdf, d -> ((COSDictionary) catalog(d).getDictionaryObject(COSName.NAMES))
                        .setItem("JavaScript", namesOf(names))),
                Options.STANDARD);
        assertThat(found(report, "container")).isEqualTo(Map.of("QX-PDF-JAVASCRIPT", "error"));
    }

    private static COSDictionary namesOf(COSArray names) {
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NAMES, names);
        return tree;
    }

    @Test
    void a_trigger_of_something_harmless_is_a_warning() {
        assertThat(container(TestPdf.sound().change(d -> catalog(d).setItem("AA", with("WC", action("GoTo"))))))
                .isEqualTo(Map.of("QX-PDF-TRIGGER", "warning"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RichMedia", "Screen", "Movie", "Sound", "3D"})
    void media_do_not_belong_into_an_invoice(String kind) {
        COSDictionary annotation = new COSDictionary();
        annotation.setName(COSName.SUBTYPE, kind);
        assertThat(container(annotated(annotation))).isEqualTo(Map.of("QX-PDF-MEDIA", "error"));
    }

    @Test
    void a_form_that_scripts_itself_is_refused() {
        assertThat(container(TestPdf.sound()
                        .change(d -> catalog(d).setItem(COSName.ACRO_FORM, with("XFA", new COSDictionary())))))
                .isEqualTo(Map.of("QX-PDF-XFA", "error"));
    }

    // the document

    @Test
    void the_version_has_to_be_one_that_pdf_a_3_is_made_of() {
        assertThat(container(TestPdf.sound().change(d -> d.setVersion(2.0f))))
                .isEqualTo(Map.of("QX-PDF-VERSION", "warning"));
        assertThat(container(TestPdf.sound().change(d -> catalog(d).setName("Version", "2.0"))))
                .isEqualTo(Map.of("QX-PDF-VERSION", "warning"));
    }

    @Test
    void pdf_a_4f_is_allowed_with_a_remark() {
        FileReport report = validate(TestPdf.sound()
                .xmp("pdfaid:part=\"3\" pdfaid:conformance=\"B\"", "pdfaid:part=\"4\" pdfaid:conformance=\"F\"")
                .change(d -> d.setVersion(2.0f)));
        assertThat(found(report, "container")).isEmpty();
        assertThat(found(report, "pdfa")).containsEntry("QX-PDFA-4F", "warning").doesNotContainKey("BR-HYBRID-02");
        assertThat(Samples.outcomes(report)).contains("pdfa pdfa-4f failed");
    }

    @Test
    void a_page_tree_has_to_lead_to_each_page_once() {
        assertThat(container(TestPdf.sound().change(d -> {
                    COSDictionary pages = (COSDictionary) catalog(d).getDictionaryObject(COSName.PAGES);
                    ((COSArray) pages.getDictionaryObject(COSName.KIDS)).add(d.getPage(0));
                })))
                .isEqualTo(Map.of("QX-PDF-PAGE-TREE", "error"));
    }

    // the invoice inside

    @Test
    void an_invoice_in_ubl_is_named_as_such_whatever_its_file_is_called() {
        for (String name : List.of("factur-x.xml", "rechnung.xml")) {
            FileReport report = validate(new TestPdf().attach(name, utf8(UBL), "Data"));
            assertThat(found(report, "container")).isEqualTo(Map.of("QX-PDF-UBL", "error"));
            assertThat(report.kind()).isEqualTo(Kind.PDF);
        }
    }

    @Test
    void another_vocabulary_with_an_element_of_that_name_is_no_invoice() {
        assertThat(container(TestPdf.sound().attach("other.xml", utf8("<Invoice xmlns='urn:other'/>"), "Supplement")))
                .isEmpty();
    }

    @Test
    void ubl_beside_the_invoice_is_a_second_invoice() {
        FileReport report = validate(TestPdf.sound().attach("invoice.ubl.xml", utf8(UBL), "Supplement"));
        assertThat(found(report, "container")).isEqualTo(Map.of("QX-PDF-SEVERAL-INVOICES", "error"));
        assertThat(report.kind()).isEqualTo(Kind.FACTUR_X);
    }

    @Test
    void validate_and_extract_take_the_invoice_and_not_what_goes_by_its_name() throws IOException {
        byte[] pdf = new TestPdf()
                .attach("factur-x.xml", utf8("<html/>"), "Data")
                .attach("real.xml", utf8(basic()), "Data")
                .bytes();
        Subject subject = Subject.of(Source.of("two.pdf", pdf));
        assertThat(subject.attachment()).hasToString("real.xml (" + utf8(basic()).length + " bytes)");
        assertThat(found(Samples.VALIDATOR.validate("two.pdf", pdf, Options.STANDARD), "container"))
                .containsOnlyKeys("QX-PDF-SEVERAL-INVOICES", "BR-HYBRID-13", "BR-HYBRID-14");
    }

    @Test
    void the_specification_of_the_file_has_to_be_whole() {
        assertThat(container(new TestPdf().attach("factur-x.xml", utf8(basic()), "Data", spec -> {
                    spec.getCOSObject().removeItem(COSName.TYPE);
                    spec.getEmbeddedFile().getCOSObject().setItem(COSName.PARAMS, new COSDictionary());
                })))
                .isEqualTo(Map.of(
                        "QX-PDF-FILESPEC-TYPE", "warning",
                        "QX-PDF-PARAMS-EMPTY", "warning",
                        "QX-PDF-MODDATE", "warning"));
        assertThat(container(new TestPdf().attach("factur-x.xml", utf8(basic()), "Data", spec -> {
                    ((COSDictionary) spec.getCOSObject().getDictionaryObject(COSName.EF)).removeItem(COSName.UF);
                    spec.getCOSObject().removeItem(COSName.UF);
                })))
                .isEqualTo(Map.of("QX-PDF-ONE-STREAM", "warning", "QX-PDF-TWO-NAMES", "warning"));
        assertThat(container(new TestPdf().attach("factur-x.xml", utf8(basic()), "Data", spec -> spec.getEmbeddedFile()
                        .getCOSObject()
                        .setItem(COSName.PARAMS, with("x", new COSDictionary())))))
                .isEqualTo(Map.of("QX-PDF-MODDATE", "warning"));
    }

    @Test
    void two_streams_of_one_file_are_two_invoices() {
        TestPdf pdf = new TestPdf();
        pdf.change(d -> pdf.attach("factur-x.xml", utf8(basic()), "Data", spec -> {
            try {
                spec.setEmbeddedFile(new PDEmbeddedFile(d, new ByteArrayInputStream(utf8("<other/>"))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        assertThat(container(pdf)).containsEntry("QX-PDF-TWO-STREAMS", "error");
    }

    @ParameterizedTest
    @CsvSource({
        "D:20261123, true",
        "D:20261123100000Z, true",
        "D:20261123100000+01'00', true",
        "D:20261123100000+01'00, true",
        "2026-11-23, false",
        "D:20261, false",
        "yesterday, false"
    })
    void the_date_of_change_has_to_be_one(String date, boolean sound) {
        assertThat(container(new TestPdf().attach("factur-x.xml", utf8(basic()), "Data", spec -> ((COSDictionary)
                                spec.getEmbeddedFile().getCOSObject().getDictionaryObject(COSName.PARAMS))
                        .setString(COSName.MOD_DATE, date))))
                .isEqualTo(sound ? Map.of() : Map.of("QX-PDF-MODDATE-FORM", "warning"));
    }

    // the files beside it

    @ParameterizedTest
    @CsvSource({
        "timesheet.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, Supplement,",
        "Plan.PDF, application/pdf, Unspecified,",
        "notes.txt, application/octet-stream, Supplement,",
        "setup.exe, application/octet-stream, Supplement, QX-PDF-FILE-TYPE",
        "scan.png, image/png, Supplement, QX-PDF-FILE-TYPE",
        "plan.pdf, text/html, Supplement, QX-PDF-FILE-MIME",
        "plan.pdf, application/pdf, Alternative, QX-PDF-FILE-RELATION",
        "factur-xubl.xml, text/xml, Supplement, QX-PDF-RESERVED-NAME",
        "factur-xedifact.edi, text/plain, Supplement, QX-PDF-RESERVED-NAME",
    })
    void a_file_beside_the_invoice_has_to_be_one_that_people_can_open(
            String name, String mime, String relationship, String rule) {
        assertThat(container(TestPdf.sound().attach(name, mime, relationship)))
                .isEqualTo(rule == null ? Map.of() : Map.of(rule, "warning"));
    }

    // the metadata

    @Test
    void the_extension_schema_has_to_describe_each_property() {
        assertThat(container(TestPdf.sound().xmp("<pdfaProperty:name>Version<", "<pdfaProperty:name>Release<")))
                .isEqualTo(Map.of("QX-XMP-UNDESCRIBED", "error"));
        assertThat(container(TestPdf.sound().xmp("<pdfaProperty:valueType>Text<", "<pdfaProperty:valueType>Integer<")))
                .isEqualTo(Map.of("QX-XMP-DESCRIPTION", "warning"));
        assertThat(container(
                        TestPdf.sound().xmp("<pdfaProperty:category>external<", "<pdfaProperty:category>internal<")))
                .isEqualTo(Map.of("QX-XMP-DESCRIPTION", "warning"));
    }

    @Test
    void the_properties_have_to_be_written_with_the_prefix_described() {
        assertThat(container(TestPdf.sound().xmp("xmlns:fx=", "xmlns:zf=").xmp("fx:", "zf:")))
                .isEqualTo(Map.of("QX-XMP-PREFIX", "warning"));
    }

    @Test
    void a_property_stands_once() {
        assertThat(container(TestPdf.sound()
                        .xmp(
                                "<fx:Version>1.0</fx:Version>",
                                "<fx:Version>1.0</fx:Version><fx:Version>1.0</fx:Version>")))
                .isEqualTo(Map.of("QX-XMP-TWICE", "warning"));
        assertThat(container(TestPdf.sound()
                        .xmp(
                                "<fx:ConformanceLevel>BASIC<",
                                "<fx:ConformanceLevel>BASIC</fx:ConformanceLevel><fx:ConformanceLevel>EXTENDED<")))
                .isEqualTo(Map.of("QX-XMP-TWICE", "error"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE", "UTF-32LE", "UTF-32"})
    void other_encodings_of_the_metadata_are_read_and_told(String encoding) {
        assertThat(container(TestPdf.sound().xmpIn(Charset.forName(encoding))))
                .isEqualTo(Map.of("QX-XMP-ENCODING", "warning"));
    }

    @Test
    void a_document_type_in_the_metadata_is_not_followed() {
        String packet = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>";
        FileReport report = validate(TestPdf.sound().xmp(utf8(packet)));
        assertThat(found(report, "container")).containsEntry("QX-XMP-NOT-WELL-FORMED", "error");
        assertThat(report.toString()).doesNotContain("root:");
    }

    @Test
    void metadata_nested_beyond_reason_are_not_followed() {
        String packet = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        assertThat(container(TestPdf.sound().xmp(utf8(packet)))).containsEntry("QX-XMP-NOT-WELL-FORMED", "error");
    }

    // Germany

    private static String german(String date) {
        return basic().replace("<ram:CountryID>FR<", "<ram:CountryID>DE<").replaceFirst(">20\\d{6}<", ">" + date + "<");
    }

    private static TestPdf between(String xml) {
        return new TestPdf().attach("factur-x.xml", utf8(xml), "Alternative");
    }

    @Test
    void in_germany_broken_pdf_a_is_a_warning_since_the_xml_is_the_invoice() {
        FileReport old = validate(between(german("20241231")).withoutPdfA());
        assertThat(Samples.outcomes(old)).contains("pdfa pdfa-3b failed");
        assertThat(found(old, "pdfa")).doesNotContainKey("BR-FX-DE-03");
        FileReport recent = validate(between(german("20250101")).withoutPdfA());
        assertThat(Samples.outcomes(recent)).contains("pdfa pdfa-3b passed");
        assertThat(found(recent, "pdfa"))
                .containsEntry("BR-FX-DE-03", "warning")
                .doesNotContainValue("error");
        FileReport noPdfA = validate(between(german("20250101")).xmp("pdfaid:part=\"3\"", "pdfaid:part=\"1\""));
        assertThat(found(noPdfA, "pdfa")).containsEntry("BR-HYBRID-02", "error");
    }

    @Test
    void in_germany_the_invoice_has_to_name_the_documents_beside_it() {
        TestPdf named = between(german("20250101")
                        .replaceFirst(
                                "</ram:BuyerTradeParty>",
                                "</ram:BuyerTradeParty><ram:AdditionalReferencedDocument><ram:IssuerAssignedID>1</ram:IssuerAssignedID>"
                                        + "<ram:URIID>#ef=proof.pdf</ram:URIID></ram:AdditionalReferencedDocument>"))
                .attach("proof.pdf", "application/pdf", "Supplement");
        assertThat(container(named)).isEmpty();
        assertThat(container(between(german("20250101")).attach("proof.pdf", "application/pdf", "Supplement")))
                .isEqualTo(Map.of("BR-FX-DE-01", "warning"));
    }

    @Test
    void in_germany_the_invoice_has_to_say_when_and_where() {
        String without = german("20260901")
                .replaceAll("(?s)<ram:ActualDeliverySupplyChainEvent>.*?</ram:ActualDeliverySupplyChainEvent>", "")
                .replaceAll("(?s)<ram:BillingSpecifiedPeriod>.*?</ram:BillingSpecifiedPeriod>", "")
                .replaceAll("(?s)<ram:ShipToTradeParty>.*?</ram:ShipToTradeParty>", "");
        FileReport report = validate(between(without));
        assertThat(found(report, "container")).isEqualTo(Map.of("BR-FX-DE-04", "warning"));
        assertThat(report.findings())
                .anySatisfy(finding -> assertThat(finding.terms()).containsExactly("BT-72", "BG-14", "BG-26", "BT-80"));
        assertThat(container(between(without.replace(">380<", ">386<")))).isEmpty();
        assertThat(container(between(without.replace("20260901", "20260831")))).isEmpty();
    }
}
