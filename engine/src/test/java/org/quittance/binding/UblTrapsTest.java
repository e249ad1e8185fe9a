package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.binding.Fragments.cii;
import static org.quittance.binding.Fragments.creditNote;
import static org.quittance.binding.Fragments.invoice;
import static org.quittance.binding.Fragments.lost;
import static org.quittance.binding.Fragments.settlement;
import static org.quittance.binding.Fragments.text;
import static org.quittance.binding.Fragments.unread;
import static org.quittance.binding.Fragments.written;
import static org.quittance.binding.InvoiceSyntax.CII;
import static org.quittance.binding.InvoiceSyntax.UBL_CREDIT_NOTE;
import static org.quittance.binding.InvoiceSyntax.UBL_INVOICE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the two syntaxes differ in more than names. */
class UblTrapsTest {
    private static final String SETTLEMENT =
            "/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction" + "/ram:ApplicableHeaderTradeSettlement/ram:";
    private static final String AGREEMENT =
            "/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction" + "/ram:ApplicableHeaderTradeAgreement/ram:";

    @ParameterizedTest
    @CsvSource({
        "380, UBL_INVOICE",
        "384, UBL_INVOICE",
        "326, UBL_INVOICE",
        "381, UBL_CREDIT_NOTE",
        "396, UBL_CREDIT_NOTE"
    })
    void the_type_of_invoice_decides_the_root(String type, InvoiceSyntax syntax) {
        assertThat(InvoiceSyntax.ublFor(type)).isEqualTo(syntax);
        assertThat(InvoiceSyntax.ublFor(" " + type + " ")).isEqualTo(syntax);
    }

    @Test
    void an_invoice_and_a_credit_note_have_orders_of_their_own() {
        Reading reading = invoice("<cbc:ID>1</cbc:ID><cbc:IssueDate>2026-11-23</cbc:IssueDate>"
                + "<cbc:InvoiceTypeCode>381</cbc:InvoiceTypeCode><cbc:TaxPointDate>2026-11-01</cbc:TaxPointDate>"
                + "<cac:OriginatorDocumentReference><cbc:ID>T</cbc:ID></cac:OriginatorDocumentReference>"
                + "<cac:ContractDocumentReference><cbc:ID>C</cbc:ID></cac:ContractDocumentReference>");
        assertThat(written(reading, UBL_INVOICE))
                .containsExactly(
                        "/Invoice/cbc:ID=1",
                        "/Invoice/cbc:IssueDate=2026-11-23",
                        "/Invoice/cbc:InvoiceTypeCode=381",
                        "/Invoice/cbc:TaxPointDate=2026-11-01",
                        "/Invoice/cac:OriginatorDocumentReference/cbc:ID=T",
                        "/Invoice/cac:ContractDocumentReference/cbc:ID=C");
        assertThat(written(reading, UBL_CREDIT_NOTE))
                .containsExactly(
                        "/CreditNote/cbc:ID=1",
                        "/CreditNote/cbc:IssueDate=2026-11-23",
                        "/CreditNote/cbc:TaxPointDate=2026-11-01",
                        "/CreditNote/cbc:CreditNoteTypeCode=381",
                        "/CreditNote/cac:ContractDocumentReference/cbc:ID=C",
                        "/CreditNote/cac:OriginatorDocumentReference/cbc:ID=T");
    }

    @Test
    void a_credit_note_has_its_due_date_in_the_first_payment_means() {
        Reading reading = creditNote("<cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>"
                + "<cbc:PaymentDueDate>2026-12-23</cbc:PaymentDueDate></cac:PaymentMeans>"
                + "<cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode></cac:PaymentMeans>");
        assertThat(reading.invoice().find("BT-9")).get().hasToString("BT-9=2026-12-23");
        assertThat(written(reading, UBL_CREDIT_NOTE))
                .contains("/CreditNote/cac:PaymentMeans/cbc:PaymentDueDate=2026-12-23");
        assertThat(written(reading, UBL_INVOICE)).contains("/Invoice/cbc:DueDate=2026-12-23");
    }

    @Test
    void a_due_date_without_payment_means_has_no_place_in_a_credit_note() {
        Reading reading = invoice("<cbc:DueDate>2026-12-23</cbc:DueDate>");
        assertThat(lost(reading, UBL_CREDIT_NOTE)).containsExactly("BT-9 BESIDE");
        assertThat(lost(reading, UBL_INVOICE)).isEmpty();
    }

    @Test
    void a_credit_note_has_its_project_among_the_documents() {
        Reading reading = creditNote("<cac:AdditionalDocumentReference><cbc:ID>P1</cbc:ID>"
                + "<cbc:DocumentTypeCode>50</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>");
        assertThat(reading.invoice().text("BT-11")).contains("P1");
        assertThat(written(reading, UBL_INVOICE)).contains("/Invoice/cac:ProjectReference/cbc:ID=P1");
        assertThat(written(reading, UBL_CREDIT_NOTE))
                .contains(
                        "/CreditNote/cac:AdditionalDocumentReference/cbc:ID=P1",
                        "/CreditNote/cac:AdditionalDocumentReference/cbc:DocumentTypeCode=50");
    }

    @Test
    void vat_in_another_currency_is_a_second_total() {
        Reading reading = invoice("<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>"
                + "<cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>"
                + "<cac:TaxTotal><cbc:TaxAmount currencyID='SEK'>220.00</cbc:TaxAmount></cac:TaxTotal>"
                + "<cac:TaxTotal><cbc:TaxAmount currencyID='EUR'>20.00</cbc:TaxAmount></cac:TaxTotal>");
        assertThat(reading.invoice().find("BT-110")).get().hasToString("BG-22/BT-110=20.00");
        assertThat(reading.invoice().find("BT-111")).get().hasToString("BG-22/BT-111=220.00");
        assertThat(written(reading, CII))
                .containsSubsequence(
                        SETTLEMENT + "SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxTotalAmount=20.00",
                        SETTLEMENT + "SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxTotalAmount=220.00");
        assertThat(written(reading, UBL_INVOICE))
                .containsSubsequence(
                        "/Invoice/cac:TaxTotal/cbc:TaxAmount=20.00", "/Invoice/cac:TaxTotal/cbc:TaxAmount=220.00");
    }

    @Test
    void one_total_where_both_currencies_are_the_same_is_that_of_the_invoice() {
        Reading reading = invoice("<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>"
                + "<cbc:TaxCurrencyCode>EUR</cbc:TaxCurrencyCode>"
                + "<cac:TaxTotal><cbc:TaxAmount currencyID='EUR'>20.00</cbc:TaxAmount></cac:TaxTotal>");
        assertThat(reading.invoice().find("BT-110")).get().hasToString("BG-22/BT-110=20.00");
        assertThat(reading.invoice().find("BT-111")).isEmpty();
        assertThat(lost(reading, CII)).isEmpty();
    }

    @Test
    void a_total_whose_currency_no_term_says_is_read_and_its_currency_is_not() {
        Reading reading = settlement("<ram:SpecifiedTradeSettlementHeaderMonetarySummation>"
                + "<ram:TaxTotalAmount currencyID='EUR'>20.00</ram:TaxTotalAmount>"
                + "</ram:SpecifiedTradeSettlementHeaderMonetarySummation>");
        assertThat(reading.invoice().find("BT-110")).get().hasToString("BG-22/BT-110=20.00");
        assertThat(unread(reading))
                .containsExactly(SETTLEMENT
                        + "SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxTotalAmount/@currencyID=EUR");
    }

    @Test
    void a_currency_that_differs_from_that_of_the_invoice_is_unread() {
        Reading reading = invoice("<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cac:InvoiceLine>"
                + "<cbc:LineExtensionAmount currencyID='USD'>1.00</cbc:LineExtensionAmount>"
                + "<cac:Price><cbc:PriceAmount currencyID='EUR'>1.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine>");
        assertThat(unread(reading)).containsExactly("/Invoice/cac:InvoiceLine/cbc:LineExtensionAmount/@currencyID=USD");
    }

    @Test
    void a_note_carries_the_code_of_its_subject() {
        Reading reading = invoice("<cbc:Note>#AAI#Bienvenue </cbc:Note><cbc:Note>#XYZ#stays</cbc:Note>"
                + "<cbc:Note># 1 of 2</cbc:Note><cbc:Note>#AAI#</cbc:Note>");
        assertThat(reading.invoice().groups("BG-1"))
                .extracting(Group::values)
                .extracting(Object::toString)
                .containsExactly(
                        "[BG-1[1]/BT-21=AAI, BG-1[1]/BT-22=Bienvenue ]",
                        "[BG-1[2]/BT-22=#XYZ#stays]",
                        "[BG-1[3]/BT-22=# 1 of 2]",
                        "[BG-1[4]/BT-22=#AAI#]");
        assertThat(written(reading, UBL_INVOICE))
                .startsWith(
                        "/Invoice/cbc:Note=#AAI#Bienvenue ",
                        "/Invoice/cbc:Note=#XYZ#stays",
                        "/Invoice/cbc:Note=# 1 of 2",
                        "/Invoice/cbc:Note=#AAI#");
        assertThat(lost(reading, UBL_INVOICE)).isEmpty();
        assertThat(lost(reading, CII)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, 5", "35, 29", "432, 72", "9, 9"})
    void the_code_of_the_tax_point_is_of_another_list_in_each_syntax(String ubl, String cii) {
        Reading reading = invoice("<cac:InvoicePeriod><cbc:DescriptionCode>" + ubl
                + "</cbc:DescriptionCode></cac:InvoicePeriod><cac:TaxTotal><cac:TaxSubtotal>"
                + "<cbc:TaxAmount>1</cbc:TaxAmount></cac:TaxSubtotal></cac:TaxTotal>");
        assertThat(written(reading, CII)).contains(SETTLEMENT + "ApplicableTradeTax/ram:DueDateTypeCode=" + cii);
        Reading back = settlement("<ram:ApplicableTradeTax><ram:DueDateTypeCode>" + cii
                + "</ram:DueDateTypeCode></ram:ApplicableTradeTax>");
        assertThat(back.invoice().text("BT-8")).contains(ubl);
    }

    @Test
    void an_order_reference_stands_in_only_where_the_sales_order_is_alone() {
        Reading alone = invoice("<cac:OrderReference><cbc:ID>NA</cbc:ID><cbc:SalesOrderID>S1</cbc:SalesOrderID>"
                + "</cac:OrderReference>");
        assertThat(alone.invoice().text("BT-13")).isEmpty();
        assertThat(written(alone, UBL_INVOICE)).contains("/Invoice/cac:OrderReference/cbc:ID=NA");
        Reading both = invoice("<cac:OrderReference><cbc:ID>O1</cbc:ID><cbc:SalesOrderID>S1</cbc:SalesOrderID>"
                + "</cac:OrderReference>");
        assertThat(written(both, UBL_INVOICE))
                .contains("/Invoice/cac:OrderReference/cbc:ID=O1")
                .doesNotContain("/Invoice/cac:OrderReference/cbc:ID=NA");
        Reading named = invoice("<cac:OrderReference><cbc:ID>NA</cbc:ID></cac:OrderReference>");
        assertThat(named.invoice().text("BT-13")).contains("NA");
    }

    @Test
    void the_creditor_is_identified_with_the_payee_or_else_with_the_seller() {
        String id = "<ram:CreditorReferenceID>FR72ZZZ123456</ram:CreditorReferenceID>";
        String payee = "<ram:PayeeTradeParty><ram:Name>Bank</ram:Name></ram:PayeeTradeParty>";
        assertThat(written(settlement(id), UBL_INVOICE))
                .contains(
                        "/Invoice/cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID/@schemeID=SEPA",
                        "/Invoice/cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID=FR72ZZZ123456");
        assertThat(written(settlement(id + payee), UBL_INVOICE))
                .contains(
                        "/Invoice/cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID=SEPA",
                        "/Invoice/cac:PayeeParty/cac:PartyIdentification/cbc:ID=FR72ZZZ123456")
                .noneMatch(leaf -> leaf.contains("AccountingSupplierParty"));
        Reading seller = invoice(
                "<cac:AccountingSupplierParty><cac:Party><cac:PartyIdentification>"
                        + "<cbc:ID schemeID='SEPA'>X</cbc:ID></cac:PartyIdentification><cac:PartyIdentification>"
                        + "<cbc:ID schemeID='0088'>Y</cbc:ID></cac:PartyIdentification></cac:Party></cac:AccountingSupplierParty>");
        assertThat(seller.invoice().find("BT-90")).get().hasToString("BG-16/BG-19/BT-90=X");
        assertThat(seller.invoice().find("BT-29")).get().hasToString("BG-4/BT-29=Y");
    }

    @ParameterizedTest
    @CsvSource({"TAX", "LOC", "FC", "???"})
    void a_tax_registration_may_have_any_scheme_but_vat(String scheme) {
        Reading reading = invoice("<cac:AccountingSupplierParty><cac:Party>"
                + "<cac:PartyTaxScheme><cbc:CompanyID>R</cbc:CompanyID><cac:TaxScheme><cbc:ID>" + scheme
                + "</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme><cac:PartyTaxScheme><cbc:CompanyID>V</cbc:CompanyID>"
                + "<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>"
                + "</cac:Party></cac:AccountingSupplierParty>");
        assertThat(reading.invoice().find("BT-31")).get().hasToString("BG-4/BT-31=V");
        assertThat(reading.invoice().find("BT-32")).get().hasToString("BG-4/BT-32=R");
        assertThat(unread(reading)).hasSize(scheme.equals("TAX") ? 0 : 1);
        assertThat(written(reading, CII))
                .contains(AGREEMENT + "SellerTradeParty/ram:SpecifiedTaxRegistration/ram:ID=R");
    }

    @Test
    void several_ways_of_payment_keep_their_codes_and_accounts() {
        Reading reading = invoice("<cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode>"
                + "<cac:PayeeFinancialAccount><cbc:ID>FR76</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>"
                + "<cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>"
                + "<cac:PayeeFinancialAccount><cbc:ID>42</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>");
        String means = SETTLEMENT + "SpecifiedTradeSettlementPaymentMeans/ram:";
        assertThat(written(reading, CII))
                .containsSubsequence(
                        means + "TypeCode=58",
                        means + "PayeePartyCreditorFinancialAccount/ram:IBANID=FR76",
                        means + "TypeCode=30",
                        means + "PayeePartyCreditorFinancialAccount/ram:ProprietaryID=42");
        assertThat(lost(reading, CII)).isEmpty();
        assertThat(written(reading, UBL_INVOICE))
                .containsSubsequence(
                        "/Invoice/cac:PaymentMeans/cbc:PaymentMeansCode=58",
                        "/Invoice/cac:PaymentMeans/cbc:PaymentMeansCode=30");
    }

    @Test
    void the_text_of_the_payment_means_stands_once_in_ubl() {
        Reading reading = settlement("<ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode>"
                + "<ram:Information>SEPA</ram:Information></ram:SpecifiedTradeSettlementPaymentMeans>"
                + "<ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode>"
                + "<ram:Information>SEPA</ram:Information></ram:SpecifiedTradeSettlementPaymentMeans>");
        assertThat(written(reading, UBL_INVOICE))
                .filteredOn(leaf -> leaf.contains("@name"))
                .containsExactly("/Invoice/cac:PaymentMeans/cbc:PaymentMeansCode/@name=SEPA");
        assertThat(lost(reading, UBL_INVOICE)).isEmpty();
    }

    @Test
    void the_type_of_a_document_tells_the_invoiced_object_from_an_attachment() {
        Reading reading = invoice("<cac:AdditionalDocumentReference><cbc:ID schemeID='ABT'>M1</cbc:ID>"
                + "<cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>"
                + "<cac:AdditionalDocumentReference><cbc:ID>D1</cbc:ID></cac:AdditionalDocumentReference>"
                + "<cac:AdditionalDocumentReference><cbc:ID>D2</cbc:ID><cbc:DocumentTypeCode>916</cbc:DocumentTypeCode>"
                + "</cac:AdditionalDocumentReference>");
        assertThat(reading.invoice().values("BT-18")).hasToString("[BT-18=M1]");
        assertThat(reading.invoice().groups("BG-24")).hasSize(2);
        assertThat(unread(reading))
                .containsExactly("/Invoice/cac:AdditionalDocumentReference/cbc:DocumentTypeCode=916");
    }

    @Test
    void the_time_zone_of_a_date_is_left_out_in_cii() {
        Reading reading = invoice("<cbc:IssueDate>2026-11-23+01:00</cbc:IssueDate>");
        assertThat(written(reading, CII))
                .contains(
                        "/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString=20261123");
        assertThat(written(reading, UBL_INVOICE)).containsExactly("/Invoice/cbc:IssueDate=2026-11-23+01:00");
    }

    @Test
    void a_discount_needs_the_gross_price_and_the_gross_price_a_discount() {
        Reading discount = invoice("<cac:InvoiceLine><cac:Price><cbc:PriceAmount>9</cbc:PriceAmount>"
                + "<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount>1</cbc:Amount>"
                + "</cac:AllowanceCharge></cac:Price></cac:InvoiceLine>");
        assertThat(lost(discount, CII)).containsExactly("BG-25[1]/BG-29/BT-147 BESIDE");
        assertThat(lost(discount, UBL_INVOICE)).isEmpty();
        Reading gross = cii("<rsm:SupplyChainTradeTransaction><ram:IncludedSupplyChainTradeLineItem>"
                + "<ram:SpecifiedLineTradeAgreement><ram:GrossPriceProductTradePrice><ram:ChargeAmount>10</ram:ChargeAmount>"
                + "</ram:GrossPriceProductTradePrice><ram:NetPriceProductTradePrice><ram:ChargeAmount>10</ram:ChargeAmount>"
                + "</ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>"
                + "</ram:IncludedSupplyChainTradeLineItem></rsm:SupplyChainTradeTransaction>");
        assertThat(lost(gross, UBL_INVOICE)).containsExactly("BG-25[1]/BG-29/BT-148 BESIDE");
        assertThat(lost(gross, CII)).isEmpty();
    }

    @Test
    void a_department_alone_is_the_contact() {
        Reading reading = cii("<rsm:SupplyChainTradeTransaction><ram:ApplicableHeaderTradeAgreement>"
                + "<ram:SellerTradeParty><ram:DefinedTradeContact><ram:DepartmentName>Sales</ram:DepartmentName>"
                + "</ram:DefinedTradeContact></ram:SellerTradeParty></ram:ApplicableHeaderTradeAgreement>"
                + "</rsm:SupplyChainTradeTransaction>");
        assertThat(written(reading, UBL_INVOICE))
                .containsExactly("/Invoice/cac:AccountingSupplierParty/cac:Party/cac:Contact/cbc:Name=Sales");
        assertThat(written(reading, CII))
                .containsExactly(AGREEMENT + "SellerTradeParty/ram:DefinedTradeContact/ram:DepartmentName=Sales");
    }

    @Test
    void a_breakdown_needs_the_total_of_vat_in_ubl() {
        Reading reading = settlement("<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode><ram:ApplicableTradeTax>"
                + "<ram:CalculatedAmount>0</ram:CalculatedAmount><ram:CategoryCode>O</ram:CategoryCode>"
                + "</ram:ApplicableTradeTax>");
        assertThat(new InvoiceXml().write(reading.invoice(), UBL_INVOICE).lost())
                .filteredOn(lost -> lost.reason() == Lost.Reason.BESIDE)
                .extracting(lost -> lost.term() + " beside " + lost.beside())
                .containsExactly("BT-117 beside BT-110", "BT-118 beside BT-110");
    }

    @Test
    void an_invoice_that_lacks_what_the_schema_demands_is_told() {
        assertThat(new InvoiceXml().write(settlement("").invoice(), UBL_INVOICE).lost())
                .extracting(lost -> lost.term() + " " + lost.reason())
                .containsExactlyInAnyOrder("BG-25 DEMANDED", "BT-1 DEMANDED", "BT-2 DEMANDED");
        assertThat(text(settlement(""), UBL_INVOICE)).endsWith("</Invoice>\n");
        assertThat(new InvoiceXml()
                        .write(
                                invoice("<cac:LegalMonetaryTotal><cbc:PayableAmount>1</cbc:PayableAmount>"
                                                + "</cac:LegalMonetaryTotal>")
                                        .invoice(),
                                UBL_INVOICE)
                        .lost())
                .extracting(Lost::term)
                .contains("BT-5");
    }

    @Test
    void lines_keep_their_order_and_their_number() {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 1000; i++) {
            lines.append("<cac:InvoiceLine><cbc:ID>").append(i).append("</cbc:ID></cac:InvoiceLine>");
        }
        List<String> said = written(invoice(lines.toString()), CII);
        assertThat(said).hasSize(1000);
        assertThat(said.get(0)).endsWith("ram:LineID=1");
        assertThat(said.get(998)).endsWith("ram:LineID=999");
        assertThat(said.get(999)).endsWith("ram:LineID=1000");
    }
}
