package org.quittance.schematron;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchemasTest {

    private final Schemas schemas = Schemas.carried();

    @Test
    void every_schema_of_the_catalogue_compiles_and_judges() {
        assertThat(schemas.all()).hasSize(12).allSatisfy(schema -> {
            List<SchemaError> errors = checked(schema.id(), "<x/>").errors();
            assertThat(errors).extracting(SchemaError::key).containsExactly("cvc-elt.1.a");
        });
    }

    @Test
    void every_source_names_the_jar_that_is_really_on_the_class_path() {
        assertThat(schemas.all()).allSatisfy(schema -> {
            String[] coordinates = schema.source().split(":", 3);
            assertThat(Resource.class.getResource("/" + schema.root().name()).toString())
                    .contains("/" + coordinates[1] + "-" + coordinates[2] + ".jar!");
        });
    }

    @Test
    void all_errors_are_reported_each_at_the_start_tag_concerned() {
        String invoice = Invoices.minimum()
                .replace("<ram:ID>M-1</ram:ID>", "<!-- no number -->")
                .replace(">120.00</ram:Grand", ">120,00</ram:Grand")
                .replace("</rsm:SupplyChain", "<ram:Extra\n a='1'/></rsm:SupplyChain");
        SchemaResult.Checked result = checked("factur-x-minimum", invoice);
        assertThat(result.total()).isEqualTo(3);
        assertThat(result.errors())
                .extracting(error -> error.key() + " @" + error.position())
                .containsExactly(
                        "cvc-complex-type.2.4.a @" + Invoices.position(invoice, "<ram:TypeCode>"),
                        "cvc-datatype-valid.1.2.1 @" + Invoices.position(invoice, "<ram:GrandTotalAmount>"),
                        "cvc-complex-type.2.4.d @" + Invoices.position(invoice, "<ram:Extra"));
        assertThat(result.errors().get(1).message()).startsWith("'120,00' is not a valid value for 'decimal'.\n");
        assertThat(result.errors().get(1).location())
                .startsWith("/rsm:CrossIndustryInvoice[1]/rsm:SupplyChainTradeTransaction[1]/")
                .endsWith("/ram:GrandTotalAmount[1]");
    }

    @Test
    void a_value_that_does_not_fit_is_one_error_that_also_says_whose_value_it_is() {
        String ubl =
                Invoices.ubl("<cbc:ID>1</cbc:ID><cbc:IssueDate>one</cbc:IssueDate><cbc:IssueDate>two</cbc:IssueDate>");
        SchemaResult.Checked result = checked("ubl-invoice-2.1", ubl);
        assertThat(result.errors())
                .filteredOn(error -> error.location().startsWith("/Invoice[1]/cbc:IssueDate"))
                .filteredOn(error -> !error.key().startsWith("cvc-complex-type.2.4"))
                .satisfiesExactly(
                        error -> assertThat(error.message())
                                .contains("'one'")
                                .containsOnlyOnce("\ncvc-complex-type.2.2: "),
                        error -> assertThat(error.location()).isEqualTo("/Invoice[1]/cbc:IssueDate[2]"));
        assertThat(result.total()).isEqualTo(result.errors().size());
    }

    @Test
    void messages_are_english_whatever_the_default_locale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(checked("ubl-invoice-2.1", "<x/>").errors())
                    .extracting(SchemaError::message)
                    .containsExactly("Cannot find the declaration of element 'x'.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_doctype_is_an_error_of_its_own() {
        SchemaResult.Checked result =
                checked("ubl-invoice-2.1", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:/etc/hostname'>]>\n<x>&a;</x>");
        assertThat(result.errors())
                .extracting(SchemaError::key, SchemaError::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "xml-doctype", "The document has a DOCTYPE; an invoice must not have one: remove it."));
    }

    @Test
    void bytes_that_are_not_well_formed_are_an_error_with_the_place_where_reading_stopped() {
        SchemaResult.Checked result = checked("ubl-invoice-2.1", "<a>\n  <b></c>\n</a>");
        SchemaError last = result.errors().get(result.errors().size() - 1);
        assertThat(last.key()).isEqualTo("xml-not-well-formed");
        assertThat(last.message()).contains("\"b\"").contains("\"</b>\"");
        assertThat(last.position()).isEqualTo(new Position(2, 8));
    }

    @Test
    void an_empty_document_is_not_well_formed() {
        assertThat(checked("ubl-invoice-2.1", "").errors())
                .extracting(SchemaError::key)
                .containsExactly("xml-not-well-formed");
    }

    @Test
    void a_wrong_encoding_is_an_error_of_its_own() {
        byte[] latin = "<?xml version='1.0' encoding='UTF-8'?><a>é</a>".getBytes(ISO_8859_1);
        SchemaResult.Checked result = (SchemaResult.Checked)
                schemas.validate(schemas.find("ubl-invoice-2.1").orElseThrow(), latin);
        assertThat(result.errors()).extracting(SchemaError::key).contains("xml-encoding");
    }

    @Test
    void beyond_a_thousand_errors_are_only_counted() {
        String notes = IntStream.range(0, 1500)
                .mapToObj(i -> "<cbc:Note bad='" + i + "'/>")
                .reduce("", String::concat);
        SchemaResult.Checked result = checked(
                "ubl-invoice-2.1",
                Invoices.ubl("<cbc:ID>1</cbc:ID>" + "<cbc:IssueDate>2026-11-23</cbc:IssueDate>" + notes));
        assertThat(result.errors()).hasSize(Schemas.MOST_ERRORS);
        assertThat(result.total()).isGreaterThanOrEqualTo(1500);
    }

    @Test
    void a_schema_location_in_the_document_is_ignored() {
        String hinting = Invoices.ubl("")
                .replace(
                        "<Invoice ",
                        "<Invoice xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
                                + "xsi:schemaLocation='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2 file:/no.xsd' ");
        assertThat(checked("ubl-invoice-2.1", hinting)).isEqualTo(checked("ubl-invoice-2.1", Invoices.ubl("")));
    }

    @Test
    void d22b_lets_codes_pass_that_its_coupled_lists_do_not_know() {
        Corpus.needed(1);
        String invoice = new String(Corpus.bytes("en16931/examples/cii/CII_example1.xml"), UTF_8);
        String newCode = invoice.replaceFirst("<ram:TypeCode>380<", "<ram:TypeCode>4711<");
        assertThat(newCode).isNotEqualTo(invoice);
        assertThat(checked("cii-d22b", newCode).errors()).isEmpty();
    }

    @Test
    void d22b_still_knows_types_and_order() {
        Corpus.needed(1);
        String invoice = new String(Corpus.bytes("en16931/examples/cii/CII_example1.xml"), UTF_8);
        String wrong = invoice.replaceFirst("(<ram:LineTotalAmount>)[^<]*", "$1ten");
        assertThat(checked("cii-d22b", wrong).errors())
                .extracting(SchemaError::key)
                .containsExactly("cvc-datatype-valid.1.2.1");
    }

    @Test
    void official_examples_fit_their_schema() {
        Corpus.needed(32);
        for (String file : Corpus.files("en16931/examples")) {
            byte[] xml = Corpus.bytes(file);
            String id = file.contains("/cii/")
                    ? "cii-d22b"
                    : new String(xml, UTF_8).contains("<CreditNote") ? "ubl-credit-note-2.1" : "ubl-invoice-2.1";
            assertThat(checked(id, xml).errors()).as(file).isEmpty();
        }
    }

    @Test
    void ten_thousand_lines_and_a_long_text_meet_no_limit() {
        String invoice = Invoices.en16931(10_000).replaceFirst("Vis<", "V".repeat(20_000_000) + "<");
        assertThat(checked("factur-x-en16931", invoice).errors()).isEmpty();
    }

    @Test
    void a_schema_is_shared_by_threads() {
        XmlSchema schema = schemas.find("factur-x-en16931").orElseThrow();
        byte[] xml = Invoices.en16931(3).getBytes(UTF_8);
        assertThat(IntStream.range(0, 32).parallel().mapToObj(i -> schemas.validate(schema, xml)))
                .containsOnly(new SchemaResult.Checked(List.of(), 0));
    }

    @Test
    void a_schema_that_cannot_be_loaded_is_a_crash() {
        XmlSchema absent = new XmlSchema("absent", "1", Syntax.CII, "x", Resource.onClassPath("no.xsd"), "", false);
        assertThat(schemas.validate(absent, new byte[0]))
                .isInstanceOfSatisfying(SchemaResult.Crashed.class, crash -> assertThat(crash.message())
                        .startsWith("schema absent could not be applied: ")
                        .contains("'no.xsd'"));
    }

    @Test
    void deep_nesting_does_not_overflow_the_stack() {
        String deep = "<a>".repeat(40_000) + "</a>".repeat(40_000);
        assertThat(checked("ubl-invoice-2.1", deep).errors()).hasSize(1);
    }

    private SchemaResult.Checked checked(String id, String xml) {
        return checked(id, xml.getBytes(UTF_8));
    }

    private SchemaResult.Checked checked(String id, byte[] xml) {
        return (SchemaResult.Checked) schemas.validate(schemas.find(id).orElseThrow(), xml);
    }
}
