package org.quittance.schematron;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Collects what a schema validator reports: the first errors in full, of all the number. */
final class SchemaErrors implements ErrorHandler {

    private static final Pattern KEYED = Pattern.compile("([A-Za-z][\\w.-]*): (.*)", Pattern.DOTALL);

    /** Messages quote the document, and there may be a thousand of them. */
    private static final int LONGEST = 20_000;

    private final int most;
    private final List<SchemaError> errors = new ArrayList<>();
    private int total;

    SchemaErrors(int most) {
        this.most = most;
    }

    void add(SchemaError error) {
        total++;
        if (errors.size() < most) {
            String message = error.message();
            boolean fits = message.length() <= LONGEST;
            errors.add(fits ? error : new SchemaError(error.key(), message.substring(0, LONGEST), error.position()));
        }
    }

    SchemaResult result() {
        return new SchemaResult.Checked(errors, total);
    }

    @Override
    public void warning(SAXParseException e) {
        // Only said of schemas that cannot be found; the schemas here are complete.
    }

    @Override
    public void error(SAXParseException e) {
        Matcher keyed = KEYED.matcher(String.valueOf(e.getMessage()));
        boolean matches = keyed.matches();
        add(new SchemaError(
                matches ? keyed.group(1) : "schema",
                matches ? keyed.group(2) : String.valueOf(e.getMessage()),
                SafeXml.position(e)));
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
        throw e;
    }
}
