package org.quittance.binding;

import java.util.List;
import org.quittance.finding.Finding;

/** What became of a document: the invoice it says, or everything that keeps it from saying one. */
public sealed interface DocumentReading {

    /**
     * The document says an invoice. Whether it is a right one is for the model and the rules to tell.
     *
     * @param reading its terms, each with line and column
     */
    record Read(Reading reading) implements DocumentReading {}

    /**
     * The document cannot be read.
     *
     * @param findings all that is wrong, in the order of the document
     */
    record Refused(List<Finding> findings) implements DocumentReading {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
