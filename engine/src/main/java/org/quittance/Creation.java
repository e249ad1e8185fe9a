package org.quittance;

import org.quittance.validation.FileReport;

/** What became of a request to make an invoice: the file, or every reason why there is none. */
public sealed interface Creation {
    /** What was checked and found; of the source when the file could not be made. */
    FileReport report();

    /** The same with another report of the same verdict. */
    default Creation reporting(FileReport other) {
        return this instanceof Created created ? new Created(created.bytes, other) : new Refused(other);
    }

    /** The invoice was made and accepted. */
    final class Created implements Creation {
        private final byte[] bytes;
        private final FileReport report;

        Created(byte[] bytes, FileReport report) {
            this.bytes = bytes;
            this.report = report;
        }

        /** The file, PDF or XML; the array is the caller's own. */
        public byte[] bytes() {
            return bytes.clone();
        }

        /** Its validation, whose verdict is accepted. */
        @Override
        public FileReport report() {
            return report;
        }
    }

    /**
     * Nothing was made.
     *
     * @param report the findings that stand in the way
     */
    record Refused(FileReport report) implements Creation {}
}
