package org.quittance.schematron;

import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Stops at what makes a document unreadable and says nothing of the rest; the parser's own handler would print. */
final class FatalOnly implements ErrorHandler {

    @Override
    public void warning(SAXParseException e) {
        // Warnings are about what a validating parser would have liked to see.
    }

    @Override
    public void error(SAXParseException e) {
        // Errors in the sense of SAX concern DTD validity, which is not looked at.
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
        throw e;
    }
}
