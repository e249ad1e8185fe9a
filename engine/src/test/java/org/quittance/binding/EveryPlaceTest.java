package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.schematron.SchemaResult;
import org.quittance.schematron.Schemas;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** An invoice in which every term that a syntax holds stands once; a charge is coded as a charge or as a tax. */
class EveryPlaceTest {
    private final InvoiceXml xml = new InvoiceXml();
    private final TermPlaces places = TermPlaces.standard();

    @ParameterizedTest
    @EnumSource(names = {"UBL_INVOICE", "UBL_CREDIT_NOTE"})
    void everything_that_ubl_holds_is_written_in_schema_order_and_read_again(InvoiceSyntax syntax) throws Exception {
        Group invoice = filled(syntax);
        Written written = xml.write(invoice, syntax);
        assertThat(written.lost()).isEmpty();
        byte[] bytes = written.xml().uncheckedBytes();
        String schema = syntax == InvoiceSyntax.UBL_INVOICE ? "ubl-invoice-2.1" : "ubl-credit-note-2.1";
        Schemas schemas = Schemas.carried();
        assertThat(schemas.validate(schemas.find(schema).orElseThrow(), bytes))
                .isEqualTo(new SchemaResult.Checked(List.of(), 0));
        Reading read = xml.read(bytes);
        assertThat(read.unread()).isEmpty();
        assertThat(leaves(read.invoice())).containsExactlyInAnyOrderElementsOf(leaves(invoice));
    }

    @Test
    void a_charge_with_two_codes_keeps_that_of_the_tax_and_names_the_other() {
        Group invoice = Group.root();
        Group charge = invoice.open("BG-21", Position.NONE);
        charge.add("BT-99", "5.00", Map.of(), Position.NONE);
        charge.add("BT-105", "FC", Map.of(), Position.NONE);
        charge.add("BT-177", "ENV", Map.of(), Position.NONE);
        assertThat(xml.write(invoice, InvoiceSyntax.CII).lost())
                .filteredOn(lost -> lost.path().startsWith("BG-21"))
                .extracting(Lost::term, Lost::reason)
                .containsExactly(tuple("BT-105", Lost.Reason.TOO_MANY));
    }

    @Test
    void a_code_beside_a_value_that_is_not_there_is_unread() throws Exception {
        String line = "<rsm:CrossIndustryInvoice"
                + " xmlns:rsm=\"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100\""
                + " xmlns:ram=\"urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100\">"
                + "<rsm:SupplyChainTradeTransaction><ram:IncludedSupplyChainTradeLineItem>"
                + "<ram:AssociatedDocumentLineDocument><ram:IncludedNote><ram:SubjectCode>AAI</ram:SubjectCode>"
                + "</ram:IncludedNote></ram:AssociatedDocumentLineDocument></ram:IncludedSupplyChainTradeLineItem>"
                + "</rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>";
        assertThat(xml.read(line.getBytes(StandardCharsets.UTF_8)).unread())
                .extracting(Unread::text)
                .containsExactly("AAI");
    }

    @Test
    void a_note_that_ubl_would_take_for_another_is_lost() {
        Group invoice = Group.root();
        note(invoice, null, "#AAI#looks coded");
        note(invoice, "ABCDE", "long code");
        note(invoice, "AAB", "coded");
        Written written = xml.write(invoice, InvoiceSyntax.UBL_INVOICE);
        assertThat(written.lost())
                .filteredOn(lost -> lost.path().startsWith("BG-1["))
                .extracting(Lost::path, Lost::text)
                .containsExactly(tuple("BG-1[1]/BT-22", "#AAI#looks coded"), tuple("BG-1[2]/BT-21", "ABCDE"));
        assertThat(new String(written.xml().uncheckedBytes(), StandardCharsets.UTF_8))
                .contains("<cbc:Note>long code</cbc:Note>", "<cbc:Note>#AAB#coded</cbc:Note>")
                .doesNotContain("looks coded");
    }

    private static void note(Group invoice, @Nullable String code, String text) {
        Group note = invoice.open("BG-1", Position.NONE);
        if (code != null) {
            note.add("BT-21", code, Map.of(), Position.NONE);
        }
        note.add("BT-22", text, Map.of(), Position.NONE);
    }

    @Test
    void a_document_that_cannot_say_a_value_loses_it_by_name() {
        Group invoice = Group.root();
        invoice.open("BG-16", Position.NONE).add("BT-81", "30", Map.of(), Position.NONE);
        Group account = invoice.only("BG-16", Position.NONE).open("BG-17", Position.NONE);
        account.add("BT-84", "FR7630006000011234567890189", Map.of(), Position.NONE);
        account.add("BT-81", "59", Map.of(), Position.NONE);
        byte[] yaml = new DocumentWriter().write(invoice, DocumentFormat.YAML);
        assertThat(DocumentLosses.of(invoice, yaml, DocumentFormat.YAML))
                .extracting(Lost::path, Lost::text)
                .containsExactly(tuple("BG-16/BG-17[1]/BT-81", "59"));
    }

    private Group filled(InvoiceSyntax syntax) {
        Group invoice = Group.root();
        int number = 1;
        for (Term term : Terms.standard().all()) {
            boolean rival = List.of("BT-105", "BT-145").contains(term.id());
            if (!rival
                    && !term.group()
                    && term.type() != Term.Type.ATTRIBUTE
                    && !places.in(syntax, term).isEmpty()) {
                Group home = invoice;
                for (Term step : Terms.standard().ancestors(term)) {
                    home = home.only(step.id(), Position.NONE);
                }
                home.add(term.id(), text(term, number++), attributes(syntax, term), Position.NONE);
            }
        }
        return invoice;
    }

    private Map<String, String> attributes(InvoiceSyntax syntax, Term term) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Term attribute : Terms.standard().children(term.id())) {
            if (!places.in(syntax, attribute).isEmpty()) {
                attributes.put(attribute.id(), attribute.id().equals("BT-125-1") ? "application/pdf" : "A1");
            }
        }
        return attributes;
    }

    private static String text(Term term, int number) {
        return switch (term.id()) {
            case "BT-5" -> "EUR";
            case "BT-6" -> "GBP";
            case "BT-21" -> "AAI";
            case "BT-3" -> "380";
            default ->
                switch (term.type()) {
                    case DATE -> "2026-01-02";
                    case INDICATOR -> "true";
                    case BINARY_OBJECT -> "JVBERg==";
                    case AMOUNT, UNIT_PRICE, QUANTITY, PERCENTAGE -> number + ".5";
                    default -> "T" + number;
                };
        };
    }

    private static List<String> leaves(Group group) {
        List<String> leaves = new ArrayList<>();
        group.values().forEach(value -> leaves.add(value + " " + new TreeMap<>(value.attributes())));
        group.groups().forEach(below -> leaves.addAll(leaves(below)));
        return leaves;
    }
}
