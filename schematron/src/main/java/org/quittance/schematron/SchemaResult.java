package org.quittance.schematron;

import java.util.List;

/** What came of checking a document against a schema. */
public sealed interface SchemaResult {

    /**
     * The document was checked to its end, or to where it cannot be read.
     *
     * @param errors the errors in document order, at most {@link Schemas#MOST_ERRORS}; none if the document fits
     * @param total the true number of errors
     */
    record Checked(List<SchemaError> errors, int total) implements SchemaResult {

        /** Keeps an unmodifiable copy of the list. */
        public Checked {
            errors = List.copyOf(errors);
        }
    }

    /**
     * The check itself failed: nothing is known of the document.
     *
     * @param message what happened
     */
    record Crashed(String message) implements SchemaResult {}
}
