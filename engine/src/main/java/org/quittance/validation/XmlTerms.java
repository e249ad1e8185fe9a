package org.quittance.validation;

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
    public Reading read(Subject subject) throws MalformedXmlException {
        return xml.read(Objects.requireNonNull(subject.xml()).open());
    }
}
