package org.quittance.validation;

import java.util.Objects;
import org.quittance.binding.InvoiceXml;
import org.quittance.binding.MalformedXmlException;
import org.quittance.binding.Reading;

/** Reads terms from CII, alone or out of a hybrid. */
final class CiiTerms implements Validator.TermReader {
    private final InvoiceXml cii = new InvoiceXml();

    @Override
    public boolean reads(Kind kind) {
        return kind == Kind.CII || kind == Kind.FACTUR_X;
    }

    @Override
    public Reading read(Subject subject) throws MalformedXmlException {
        return cii.read(Objects.requireNonNull(subject.xml()).open());
    }
}
