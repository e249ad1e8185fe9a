package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private Group filled(InvoiceSyntax syntax) {
        Group invoice = Group.root();
        int number = 1;
        for (Term term : Terms.standard().all()) {
            boolean rival = List.of("BT-105", "BT-145").contains(term.id());
            if (!rival && !term.group()
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
