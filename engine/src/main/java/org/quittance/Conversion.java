package org.quittance;

import org.quittance.validation.FileReport;

/** What became of a request to convert an invoice: done, or every reason why not. */
public sealed interface Conversion {
    /** What was found in the source, and in the result where it was to be judged. */
    FileReport report();

    /**
     * The result was written. What it could not hold is told as warnings; incomplete is the verdict of a result that was
     * to be judged and could not be.
     *
     * @param report what was found
     */
    record Converted(FileReport report) implements Conversion {}

    /**
     * Nothing was written.
     *
     * @param report the findings that stand in the way
     */
    record Refused(FileReport report) implements Conversion {}
}
