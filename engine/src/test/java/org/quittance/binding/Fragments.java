package org.quittance.binding;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Invoices of a few elements, for tests that look at one thing. */
final class Fragments {
    private static final InvoiceXml XML = new InvoiceXml();
    private static final String CAC =
            " xmlns:cac='urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2'"
                    + " xmlns:cbc='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'>";

    private Fragments() {}

    static Reading invoice(String content) {
        return read("<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'" + CAC + content
                + "</Invoice>");
    }

    static Reading creditNote(String content) {
        return read("<CreditNote xmlns='urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2'" + CAC + content
                + "</CreditNote>");
    }

    static Reading cii(String content) {
        return read("<rsm:CrossIndustryInvoice"
                + " xmlns:rsm='urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'"
                + " xmlns:ram='urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100'"
                + " xmlns:udt='urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100'>" + content
                + "</rsm:CrossIndustryInvoice>");
    }

    /** A CII invoice of which only the settlement says something. */
    static Reading settlement(String content) {
        return cii("<rsm:SupplyChainTradeTransaction><ram:ApplicableHeaderTradeSettlement>" + content
                + "</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction>");
    }

    static Reading read(String xml) {
        try {
            return XML.read(xml.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedXmlException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The values that are written in a syntax, as path and text. */
    static List<String> written(Reading reading, InvoiceSyntax syntax) {
        return XmlLeaf.all(XML.write(reading.invoice(), syntax).xml().uncheckedBytes()).stream()
                .map(XmlLeaf::said)
                .toList();
    }

    /** The document that is written, without the declarations of its root. */
    static String text(Reading reading, InvoiceSyntax syntax) {
        return new String(XML.write(reading.invoice(), syntax).xml().uncheckedBytes(), StandardCharsets.UTF_8);
    }

    /** What could not be written, as path and reason. */
    static List<String> lost(Reading reading, InvoiceSyntax syntax) {
        return XML.write(reading.invoice(), syntax).lost().stream()
                .filter(lost -> lost.reason() != Lost.Reason.DEMANDED)
                .map(lost -> lost.path() + " " + lost.reason())
                .toList();
    }

    /** What was not understood, as path and text. */
    static List<String> unread(Reading reading) {
        return reading.unread().stream()
                .map(unread -> unread.path() + "=" + unread.text())
                .toList();
    }
}
