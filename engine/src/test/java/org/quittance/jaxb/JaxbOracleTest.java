package org.quittance.jaxb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.binding.InvoiceMapper;
import org.quittance.binding.InvoiceSyntax;
import org.quittance.binding.InvoiceXml;
import org.quittance.binding.MalformedXmlException;
import org.quittance.binding.Reading;
import org.quittance.binding.Unchecked;
import org.quittance.finding.QuittanceException;
import org.quittance.model.RandomInvoices;
import org.quittance.schematron.Corpus;
import un.unece.uncefact.data.standard.cii.d22b.CrossIndustryInvoiceType;

/** What we write, read by classes generated from the official schemas and written back by them, is the same. */
class JaxbOracleTest {
    private static final int COUNT = Integer.getInteger("random.invoices", 300);

    private static final int REASON = "/SpecifiedTradeAllowanceCharge/ReasonCode=".length();

    /** What the file is wrong in stays wrong when it is rewritten. */
    private static final String DECIMAL_COMMA = "cas-limites/DATA-005/factur-x.xml";

    private final InvoiceXml xml = new InvoiceXml();
    private final InvoiceMapper mapper = new InvoiceMapper();
    private final JaxbInvoices jaxb = new JaxbInvoices();

    @ParameterizedTest
    @EnumSource(InvoiceSyntax.class)
    void random_invoices_pass_through_jaxb_unchanged(InvoiceSyntax syntax) {
        RandomInvoices.of(2028, COUNT)
                .map(invoice -> xml.write(mapper.write(invoice), syntax).xml())
                .forEach(written -> unchanged(written, syntax));
    }

    @Test
    void corpus_files_that_we_rewrite_pass_through_jaxb_unchanged() {
        Corpus.needed(1);
        List<String> files =
                Corpus.files(".").stream().filter(file -> file.endsWith(".xml")).toList();
        int checked = 0;
        List<String> refused = new ArrayList<>();
        for (String file : files) {
            Optional<Reading> reading = read(Corpus.bytes(file));
            if (reading.isPresent()) {
                InvoiceSyntax syntax = Objects.requireNonNull(reading.get().syntax());
                try {
                    unchanged(xml.write(reading.get().invoice(), syntax).xml(), syntax);
                    checked++;
                } catch (QuittanceException | AssertionError e) {
                    refused.add(file + ": " + e.getMessage());
                }
            }
        }
        assertThat(refused).singleElement().asString().startsWith(DECIMAL_COMMA);
        assertThat(checked).isGreaterThan(80);
    }

    private Optional<Reading> read(byte[] bytes) {
        try {
            return Optional.of(xml.read(bytes));
        } catch (MalformedXmlException | QuittanceException e) {
            return Optional.empty();
        }
    }

    private void unchanged(Unchecked written, InvoiceSyntax syntax) {
        JaxbBinding<?> binding = jaxb.binding(type(syntax));
        List<String> back = XmlLeaves.of(binding.marshal(binding.unmarshal(written.uncheckedBytes())));
        List<String> ours = XmlLeaves.of(written.uncheckedBytes());
        assertThat(back).hasSameSizeAs(ours);
        for (int i = 0; i < ours.size(); i++) {
            if (!droppedCode(ours.get(i), back.get(i))) {
                assertThat(back.get(i)).isEqualTo(ours.get(i));
            }
        }
    }

    /** The classes of CII D22B know no reason code of a charge, and drop it. */
    private static boolean droppedCode(String ours, String back) {
        int value = ours.indexOf("/SpecifiedTradeAllowanceCharge/ReasonCode=") + REASON;
        return value > REASON && back.startsWith(ours.substring(0, value) + " ");
    }

    private static Class<?> type(InvoiceSyntax syntax) {
        return switch (syntax) {
            case CII -> CrossIndustryInvoiceType.class;
            case UBL_INVOICE -> InvoiceType.class;
            case UBL_CREDIT_NOTE -> CreditNoteType.class;
        };
    }
}
