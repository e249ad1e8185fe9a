package org.quittance.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.quittance.binding.InvoiceXml;
import org.quittance.binding.MalformedXmlException;
import org.quittance.binding.Reading;

/** Reads terms from invoice XML, alone or out of a hybrid. */
final class XmlTerms {
    private static final InvoiceXml XML = new InvoiceXml();

    private XmlTerms() {}

    static Reading of(Content content) {
        try (InputStream in = content.open()) {
            return XML.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedXmlException e) {
            throw new IllegalStateException("XML that was read to its end cannot be read again", e);
        }
    }
}
