package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.model.Contact;
import org.quittance.model.ContactBuilder;
import org.quittance.model.FurtherPartiesBuilder;
import org.quittance.model.Invoice;
import org.quittance.model.InvoiceBuilder;
import org.quittance.model.RandomInvoices;
import org.quittance.model.SellerBuilder;
import org.quittance.model.TradeParty;
import org.quittance.model.TradePartyBuilder;

/** All of Factur-X EXTENDED has its place in the records. */
class InvoiceMapperExtendedTest {
    private final InvoiceMapper mapper = new InvoiceMapper();
    private final Invoice invoice = RandomInvoices.of(1, 1).findFirst().orElseThrow();

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void an_invoice_that_uses_everything_is_mapped_both_ways(int choice) throws Exception {
        Group tree = ExtendedTrees.of(choice);
        Mapping mapping = mapper.read(tree);
        assertThat(mapping.findings())
                .extracting(finding -> finding.place().location() + " " + finding.text(Locale.ENGLISH))
                .isEmpty();
        assertThat(ExtendedTrees.leaves(mapper.write(mapping.found().orElseThrow())))
                .hasSizeGreaterThan(600)
                .isEqualTo(ExtendedTrees.leaves(tree));
    }

    @Test
    void the_department_of_a_seller_is_the_second_name_of_the_contact() {
        Contact contact =
                ContactBuilder.builder().name("Anne Roux").department("Ventes").build();
        Group written = mapper.write(selling(contact))
                .groups("BG-4")
                .get(0)
                .groups("BG-6")
                .get(0);
        assertThat(written.values("BT-41")).extracting(Value::text).containsExactly("Anne Roux", "Ventes");
        assertThat(mapper.read(mapper.write(selling(contact)))).isEqualTo(new Mapping.Mapped(selling(contact)));
        Contact nameless = ContactBuilder.builder().department("Ventes").build();
        assertThatThrownBy(() -> mapper.write(selling(nameless)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The department \"Ventes\" is a second Seller contact point (BT-41), and there is no first.");
    }

    private Invoice selling(Contact contact) {
        return InvoiceBuilder.builder(invoice)
                .seller(SellerBuilder.builder(invoice.seller())
                        .contacts(List.of(contact))
                        .build())
                .build();
    }

    @Test
    void what_a_group_has_no_term_for_is_refused_when_written() {
        TradeParty payer = TradePartyBuilder.builder()
                .name("Payeur")
                .taxRegistration("12/3")
                .build();
        Invoice paid = InvoiceBuilder.builder(invoice)
                .furtherParties(FurtherPartiesBuilder.builder().payer(payer).build())
                .build();
        assertThatThrownBy(() -> mapper.write(paid))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Payer (BG-X-73) has no term for the taxRegistration of a TradeParty;"
                        + " \"12/3\" would be lost.");
    }

    @Test
    void what_a_group_has_no_term_for_is_told_when_read() {
        Group terms = mapper.write(invoice);
        terms.open("BG-X-73", Position.NONE).add("BT-X-588", "12/3", Map.of(), Position.NONE);
        assertThat(mapper.read(terms).findings())
                .extracting(finding -> finding.text(Locale.ENGLISH))
                .containsExactly(
                        "BT-X-588 \"12/3\" has no place here; it would be lost.", "BT-X-476 (Payer name) is missing.");
    }

    @Test
    void what_is_neither_yes_nor_no_is_told() {
        Group terms = mapper.write(invoice);
        terms.add("BT-X-1", "perhaps", Map.of(), Position.NONE);
        assertThat(mapper.read(terms).findings())
                .extracting(finding -> finding.text(Locale.ENGLISH) + " " + finding.fix(Locale.ENGLISH))
                .containsExactly(
                        "\"perhaps\" says neither yes nor no, for BT-X-1 (Test indicator). Write true or false.");
    }
}
