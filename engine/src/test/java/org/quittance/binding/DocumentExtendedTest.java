package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.model.Invoice;
import org.quittance.model.Line;
import org.quittance.model.RandomInvoices;
import org.quittance.model.Totals;

/** The document form says all of Factur-X EXTENDED. */
class DocumentExtendedTest {
    private static final Pattern VERBATIM = Pattern.compile("(?m)^ *(B[TG]-[\\w-]+):");

    private final InvoiceMapper mapper = new InvoiceMapper();

    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    void an_invoice_that_uses_everything_is_written_and_read_back(DocumentFormat format) throws Exception {
        for (int choice = 0; choice < 2; choice++) {
            Group tree = ExtendedTrees.of(choice);
            String text = new String(new DocumentWriter().write(tree, format), StandardCharsets.UTF_8);
            assertThat(Documents.dump(Documents.invoice(Documents.read(text, format))))
                    .isEqualTo(Documents.dump(tree));
        }
    }

    @Test
    void hardly_anything_needs_its_id() throws Exception {
        String text = new String(
                new DocumentWriter().write(ExtendedTrees.of(0), DocumentFormat.YAML), StandardCharsets.UTF_8);
        TreeSet<String> verbatim = new TreeSet<>();
        VERBATIM.matcher(text).results().forEach(match -> verbatim.add(match.group(1)));
        assertThat(verbatim)
                .as("departments of seller and buyer; sums of a group that another key says")
                .containsExactly("BT-111", "BT-113", "BT-114", "BT-41", "BT-56");
    }

    @Test
    void random_extended_invoices_are_written_and_read_back() {
        RandomInvoices.extended(11, 200).forEach(invoice -> {
            byte[] text = new DocumentWriter().write(mapper.write(invoice), DocumentFormat.YAML);
            DocumentReading read = new DocumentReader().read(text, DocumentFormat.YAML);
            assertThat(mapper.read(Documents.invoice(read))).isEqualTo(new Mapping.Mapped(invoice));
        });
    }

    @Test
    void a_statement_of_works_has_lots_with_lines_below_and_a_retention() {
        Group terms = Documents.invoice("""
                number: SIT-3
                date: 2026-11-23
                profile: extended
                document-name: Situation de travaux n° 3
                seller: {name: Maçons, vat-id: FR32123456789, address: {country: FR}}
                buyer: {name: Ville, address: {country: FR}}
                payee: {name: Affacturage, siren: 443 061 841, address: {city: Paris, country: FR}}
                payment-schedule:
                  - {due-date: 2026-12-23, amount: 2280.00}
                  - {due-date: 2027-12-23, amount: 120.00, text: Retenue de garantie}
                lines:
                  - {id: 1, name: Gros œuvre, kind: group}
                  - {id: 1.1, parent: 1, name: Fondations, quantity: 1, unit: piece, price: 1500, vat: 20}
                  - {id: 1.2, parent: 1, name: Murs, quantity: 2, unit: piece, price: 250, vat: 20}
                  - {id: 1.3, parent: 1, kind: information, name: Marché, quantity: 1, unit: piece, price: 9000, vat: 20}
                """);
        Invoice invoice = new Totals().complete(mapper.read(terms).found().orElseThrow());
        assertThat(invoice.lines())
                .extracting(Line::subtype)
                .containsExactly("GROUP", "DETAIL", "DETAIL", "INFORMATION");
        assertThat(invoice.lines().get(0).net()).hasToString("2000.00");
        assertThat(invoice.totals().due()).hasToString("2400.00");
        assertThat(invoice.paymentTerms().get(1).partialAmount()).hasToString("120.00");
        assertThat(terms.find("BT-61").orElseThrow().attributes()).containsEntry("BT-61-1", "0002");
    }

    @Test
    void a_shape_has_no_keys_for_terms_that_its_group_does_not_know() {
        List<String> findings = Documents.findings("payer: {name: Payeur, tax-number: 12/3}\n");
        assertThat(findings).singleElement().asString().contains("payer.tax-number", "there is no key");
    }

    @Test
    void what_has_no_key_is_said_by_id_in_any_group() {
        Group terms = Documents.invoice("""
                terms:
                  BG-X-45:
                    - BT-X-291: 10.00
                      BG-X-46: [{BT-X-293: 1.00, BT-X-296: S}, {BT-X-293: 2.00, BT-X-296: S}]
                    - BT-X-291: 20.00
                """);
        assertThat(terms.groups("BG-X-45")).hasSize(2);
        assertThat(terms.groups("BG-X-45").get(0).groups("BG-X-46")).hasSize(2);
    }

    @Test
    void yes_and_no_are_said_in_words() {
        assertThat(Documents.invoice("test: yes\ncopy: non\n").text("BT-X-1")).hasValue("true");
        assertThat(Documents.invoice("test: yes\ncopy: non\n").text("BT-X-3")).hasValue("false");
    }
}
