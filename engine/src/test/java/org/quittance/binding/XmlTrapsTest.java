package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.binding.Fragments.creditNote;
import static org.quittance.binding.Fragments.invoice;
import static org.quittance.binding.Fragments.settlement;
import static org.quittance.binding.Fragments.text;
import static org.quittance.binding.Fragments.unread;
import static org.quittance.binding.Fragments.written;
import static org.quittance.binding.InvoiceSyntax.CII;
import static org.quittance.binding.InvoiceSyntax.UBL_INVOICE;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.quittance.finding.QuittanceException;

/** What XML allows around and inside the values of an invoice. */
class XmlTrapsTest {

    @Test
    void signs_with_a_meaning_in_xml_survive() {
        Reading reading = invoice("<cbc:BuyerReference>A &amp; B &lt;\"'&gt; ]]&gt;</cbc:BuyerReference>");
        assertThat(reading.invoice().text("BT-10")).contains("A & B <\"'> ]]>");
        assertThat(written(reading, UBL_INVOICE)).containsExactly("/Invoice/cbc:BuyerReference=A & B <\"'> ]]>");
        assertThat(written(reading, CII)).anyMatch(leaf -> leaf.endsWith("BuyerReference=A & B <\"'> ]]>"));
    }

    @Test
    void an_attribute_with_quotes_and_line_breaks_survives() {
        Reading reading = invoice(
                "<cac:AccountingSupplierParty><cac:Party>"
                        + "<cbc:EndpointID schemeID='a&quot;b&#10;c&#9;d'>x</cbc:EndpointID></cac:Party></cac:AccountingSupplierParty>");
        assertThat(written(reading, UBL_INVOICE))
                .contains("/Invoice/cac:AccountingSupplierParty/cac:Party/cbc:EndpointID/@schemeID=a\"b\nc\td");
    }

    @Test
    void sections_comments_and_instructions_leave_only_their_text() {
        Reading reading = invoice("<?x y?><!-- no --><cbc:BuyerReference>a<![CDATA[<b>]]><!-- no -->c<?x y?>d"
                + "</cbc:BuyerReference><!-- no -->");
        assertThat(reading.invoice().text("BT-10")).contains("a<b>cd");
        assertThat(reading.unread()).isEmpty();
    }

    @Test
    void blanks_around_a_value_survive() {
        Reading reading = invoice("<cbc:BuyerReference>\n  A  B\t</cbc:BuyerReference>");
        assertThat(written(reading, UBL_INVOICE)).containsExactly("/Invoice/cbc:BuyerReference=\n  A  B\t");
    }

    @Test
    void a_carriage_return_survives() {
        Reading reading = invoice("<cbc:BuyerReference>a&#13;b</cbc:BuyerReference>");
        assertThat(written(reading, UBL_INVOICE)).containsExactly("/Invoice/cbc:BuyerReference=a\rb");
    }

    @Test
    void signs_beyond_the_basic_plane_survive() {
        assertThat(written(invoice("<cbc:BuyerReference>\uD83D\uDCA1é</cbc:BuyerReference>"), UBL_INVOICE))
                .containsExactly("/Invoice/cbc:BuyerReference=\uD83D\uDCA1é");
    }

    @Test
    void a_language_is_unread() {
        assertThat(unread(invoice("<cbc:BuyerReference xml:lang='fr' languageID='fr'>x</cbc:BuyerReference>")))
                .containsExactly(
                        "/Invoice/cbc:BuyerReference/@xml:lang=fr", "/Invoice/cbc:BuyerReference/@languageID=fr");
    }

    @Test
    void a_hint_at_a_schema_is_no_part_of_the_invoice() {
        assertThat(unread(invoice(
                        "<cbc:ID xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='x'>1</cbc:ID>")))
                .isEmpty();
    }

    @Test
    void text_between_elements_is_unread() {
        assertThat(unread(invoice("one<cac:OrderReference>two<cbc:ID>1</cbc:ID></cac:OrderReference>three")))
                .containsExactly("/Invoice/cac:OrderReference=two", "/Invoice=onethree");
    }

    @Test
    void an_element_inside_a_value_is_unread() {
        Reading reading = invoice("<cbc:BuyerReference>a<cbc:ID>b</cbc:ID></cbc:BuyerReference>");
        assertThat(reading.invoice().text("BT-10")).contains("a");
        assertThat(unread(reading)).containsExactly("/Invoice/cbc:BuyerReference/cbc:ID=b");
    }

    @Test
    void the_right_name_in_a_strange_namespace_is_unread() {
        Reading reading = invoice(
                "<x:BuyerReference xmlns:x='urn:x'>1</x:BuyerReference>" + "<BuyerReference>2</BuyerReference>");
        assertThat(reading.invoice().isEmpty()).isTrue();
        assertThat(unread(reading)).containsExactly("/Invoice/x:BuyerReference=1", "/Invoice/BuyerReference=2");
    }

    @Test
    void an_extension_is_unread_with_all_that_it_holds() {
        assertThat(unread(invoice(
                        "<e:UBLExtensions xmlns:e='urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2'>"
                                + "<e:UBLExtension><e:ExtensionContent><x:a xmlns:x='urn:x' b='1'><x:c>2</x:c></x:a>"
                                + "</e:ExtensionContent></e:UBLExtension></e:UBLExtensions>")))
                .containsExactly(
                        "/Invoice/e:UBLExtensions/e:UBLExtension/e:ExtensionContent/x:a/@b=1",
                        "/Invoice/e:UBLExtensions/e:UBLExtension/e:ExtensionContent/x:a/x:c=2");
    }

    @Test
    void an_invoice_element_in_a_credit_note_is_unread() {
        assertThat(unread(creditNote("<cbc:DueDate>2026-12-23</cbc:DueDate>")))
                .containsExactly("/CreditNote/cbc:DueDate=2026-12-23");
    }

    @Test
    void an_element_that_the_schema_wants_empty_is_written_without_a_blank() {
        assertThat(text(settlement(""), CII))
                .contains("<ram:ApplicableHeaderTradeDelivery></ram:ApplicableHeaderTradeDelivery>");
    }

    @Test
    void an_entity_that_nobody_declared_is_refused() {
        assertThatThrownBy(() -> new InvoiceXml()
                        .read("<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'>&x;</Invoice>"
                                .getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedXmlException.class);
    }

    @Test
    void a_root_of_another_kind_is_refused() {
        assertThatThrownBy(() -> Fragments.read("<Invoice/>")).isInstanceOf(QuittanceException.class);
    }
}
