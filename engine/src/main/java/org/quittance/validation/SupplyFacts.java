package org.quittance.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a CII tells of the supply: when, where and by which documents.
 *
 * @param type BT-3
 * @param documents the names by which the supporting documents (BG-24) are told
 * @param date whether there is a date of delivery (BT-72)
 * @param period whether there is an invoicing period (BG-14)
 * @param periodInEachLine whether each line has a period (BG-26)
 * @param country whether there is a country of delivery (BT-80)
 */
record SupplyFacts(
        String type, Set<String> documents, boolean date, boolean period, boolean periodInEachLine, boolean country) {
    SupplyFacts {
        documents = Set.copyOf(documents);
    }

    /** Reads an XML that is known to be well-formed. */
    static SupplyFacts of(Subject subject) {
        Reader reader = new Reader();
        try (InputStream xml = Objects.requireNonNull(subject.xml()).open()) {
            reader.read(XmlHeadReader.open(xml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        return reader.facts();
    }

    private static final class Reader {
        private static final String TRANSACTION = "/CrossIndustryInvoice/SupplyChainTradeTransaction/";
        private static final String LINE = TRANSACTION + "IncludedSupplyChainTradeLineItem";
        private static final String DELIVERY = TRANSACTION + "ApplicableHeaderTradeDelivery/";
        private static final String DOCUMENT =
                TRANSACTION + "ApplicableHeaderTradeAgreement/AdditionalReferencedDocument/";
        private static final String LINK = "#ef=";

        private final StringBuilder path = new StringBuilder();
        private final Set<String> seen = new HashSet<>();
        private final Set<String> documents = new HashSet<>();
        private String type = "";
        private int lines;
        private int linesWithPeriod;

        void read(XMLStreamReader in) throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    path.append('/').append(in.getLocalName());
                    text.setLength(0);
                    start(path.toString(), in);
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    text.append(in.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    end(path.toString(), text.toString().strip());
                    path.setLength(path.lastIndexOf("/"));
                }
            }
        }

        private void start(String at, XMLStreamReader in) {
            if (at.equals(LINE)) {
                lines++;
            } else if (at.equals(LINE + "/SpecifiedLineTradeSettlement/BillingSpecifiedPeriod")) {
                linesWithPeriod++;
            } else if (at.equals(DOCUMENT + "AttachmentBinaryObject")) {
                String name = in.getAttributeValue(null, "filename");
                documents.add(name == null ? "" : name);
            }
            seen.add(at.startsWith(LINE) ? LINE : at);
        }

        private void end(String at, String text) {
            if (at.equals("/CrossIndustryInvoice/ExchangedDocument/TypeCode")) {
                type = text;
            } else if (at.startsWith(DOCUMENT) && text.length() < 1000) {
                documents.add(text.startsWith(LINK) ? text.substring(LINK.length()) : text);
            }
        }

        SupplyFacts facts() {
            return new SupplyFacts(
                    type,
                    documents,
                    seen.contains(DELIVERY + "ActualDeliverySupplyChainEvent/OccurrenceDateTime"),
                    seen.contains(TRANSACTION + "ApplicableHeaderTradeSettlement/BillingSpecifiedPeriod"),
                    lines > 0 && lines == linesWithPeriod,
                    seen.contains(DELIVERY + "ShipToTradeParty/PostalTradeAddress/CountryID"));
        }
    }
}
