package org.quittance.validation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.quittance.binding.InvoiceXml;
import org.quittance.binding.MalformedXmlException;
import org.quittance.binding.Reading;

/** Reads terms from invoice XML, alone or out of a hybrid. */
final class XmlTerms implements Validator.TermReader {
    private final InvoiceXml xml = new InvoiceXml();

    @Override
    public boolean reads(Kind kind) {
        return kind.invoice();
    }

    @Override
    public Reading read(Subject subject) throws MalformedXmlException, IOException {
        try (InputStream in = Objects.requireNonNull(subject.xml()).open()) {
            return xml.read(in);
        }
    }
}
