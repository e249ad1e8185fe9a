package org.quittance.schematron;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/**
 * Collects what a schema validator reports: the first errors in full, of all the number. A value that does not fit its
 * type is reported twice, why it does not fit and whose value it is; that is one error.
 */
final class SchemaErrors implements ErrorHandler {

    private static final Pattern KEYED = Pattern.compile("([A-Za-z][\\w.-]*): (.*)", Pattern.DOTALL);

    /** Messages quote the document, and there may be a thousand of them. */
    private static final int LONGEST = 20_000;

    private static final Pattern VALUE = Pattern.compile("cvc-(?:datatype-valid\\..*|.*-valid)");

    private static final Set<String> WHOSE = Set.of("cvc-type.3.1.3", "cvc-complex-type.2.2", "cvc-attribute.3");

    private final int most;
    private final OpenElements open;
    private final List<SchemaError> errors = new ArrayList<>();
    private int total;
    private @Nullable SchemaError last;

    SchemaErrors(int most, OpenElements open) {
        this.most = most;
        this.open = open;
    }

    void add(String key, String message, @Nullable Position position) {
        boolean fits = message.length() <= LONGEST;
        add(new SchemaError(key, fits ? message : message.substring(0, LONGEST), position, open.location()));
    }

    private void add(SchemaError error) {
        SchemaError before = last;
        if (before != null && saysWhose(before, error)) {
            if (total <= most) {
                errors.set(errors.size() - 1, before.with(error));
            }
            last = null;
            return;
        }
        total++;
        if (errors.size() < most) {
            errors.add(error);
        }
        last = error;
    }

    private static boolean saysWhose(SchemaError value, SchemaError error) {
        return VALUE.matcher(value.key()).matches()
                && WHOSE.contains(error.key())
                && value.location().equals(error.location());
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
        add(
                matches ? keyed.group(1) : "schema",
                matches ? keyed.group(2) : String.valueOf(e.getMessage()),
                SafeXml.position(e));
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
        throw e;
    }
}
