package org.quittance.cli;

import java.io.IOException;
import org.quittance.validation.ReportHead;

/** Where a report goes, file by file. */
interface ReportTarget extends AutoCloseable {
    /** Takes what is said of the next file. */
    void add(Judged file) throws IOException;

    /** Completes the report. */
    void end(ReportHead head) throws IOException;

    @Override
    default void close() throws IOException {}
}
