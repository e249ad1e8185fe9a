package org.quittance.binding;

import java.util.List;
import org.quittance.schematron.Violation;

/**
 * What became of an invoice that was converted to the other syntax and back.
 *
 * @param source the invoice
 * @param syntax the syntax to which it was converted
 * @param terms what it says
 * @param there the conversion
 * @param said what the conversion says
 * @param back the conversion of the conversion
 * @param again what that says
 * @param appeared the rules that fire more often on the conversion
 */
record Conversion(
        CorpusXml source,
        InvoiceSyntax syntax,
        TermTexts terms,
        Written there,
        TermTexts said,
        Written back,
        TermTexts again,
        List<Violation> appeared) {

    private static final InvoiceXml XML = new InvoiceXml();

    static Conversion of(CorpusXml source) throws MalformedXmlException {
        Reading reading = XML.read(source.bytes());
        InvoiceSyntax other = other(reading);
        Written there = XML.write(reading.invoice(), other);
        Reading second = XML.read(there.xml().uncheckedBytes());
        Written back = XML.write(second.invoice(), source.syntax());
        Reading third = XML.read(back.xml().uncheckedBytes());
        return new Conversion(
                source,
                other,
                TermTexts.of(reading.invoice()),
                there,
                TermTexts.of(second.invoice()),
                back,
                TermTexts.of(third.invoice()),
                XmlJudge.more(
                        XmlJudge.broken(other, there.xml().uncheckedBytes()),
                        XmlJudge.broken(source.syntax(), source.bytes())));
    }

    /** The syntax that an invoice does not have: CII, or UBL for its type. */
    static InvoiceSyntax other(Reading reading) {
        return reading.syntax() == InvoiceSyntax.CII
                ? InvoiceSyntax.ublFor(reading.invoice().text("BT-3").orElse(""))
                : InvoiceSyntax.CII;
    }
}
