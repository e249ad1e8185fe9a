package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quittance.binding.Reading;
import org.quittance.binding.Unread;
import org.quittance.schematron.Corpus;

class LegacyInvoiceTest {
    private final LegacyInvoice legacy = new LegacyInvoice();

    @Test
    void zugferd_1_is_read_as_an_invoice_of_today() {
        Corpus.needed(3);
        List<Reading> readings = Corpus.manifest().stream()
                .filter(entry -> entry.cell("kind").equals("zf1"))
                .map(entry -> legacy.read(Corpus.bytes(entry.cell("path"))).orElseThrow())
                .toList();
        assertThat(readings).hasSize(3).allSatisfy(reading -> {
            assertThat(reading.invoice().find("BT-1")).isPresent();
            assertThat(reading.invoice().find("BT-112")).isPresent();
            assertThat(reading.unread()).noneMatch(one -> one.path().endsWith("@currencyID"));
        });
    }

    @Test
    void what_the_upgrade_drops_is_listed_with_its_place() {
        String xml = "<rsm:CrossIndustryDocument xmlns:rsm=\"urn:ferd:CrossIndustryDocument:invoice:1p0\""
                + " xmlns:udt=\"urn:un:unece:uncefact:data:standard:UnqualifiedDataType:15\""
                + " xmlns:ram=\"urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:12\">\n"
                + "<rsm:SpecifiedExchangedDocumentContext><ram:TestIndicator><udt:Indicator>true</udt:Indicator>"
                + "</ram:TestIndicator></rsm:SpecifiedExchangedDocumentContext>\n"
                + "<rsm:HeaderExchangedDocument><ram:ID>F-1</ram:ID></rsm:HeaderExchangedDocument>"
                + "</rsm:CrossIndustryDocument>";
        Reading reading = legacy.read(xml.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(reading.invoice().find("BT-1")).get().hasToString("BT-1=F-1");
        assertThat(reading.unread())
                .extracting(Unread::path)
                .containsExactly("/rsm:CrossIndustryDocument/rsm:SpecifiedExchangedDocumentContext"
                        + "/ram:TestIndicator/udt:Indicator");
    }

    @Test
    void any_other_document_is_none() {
        assertThat(legacy.read("<a/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(legacy.read(new byte[0])).isEmpty();
    }
}
