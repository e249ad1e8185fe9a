package org.quittance.cli;

import java.util.stream.Stream;
import org.quittance.chorus.outbox.Deposit;

/** A list of deposits in one form. */
interface StatusList {
    /** Tells of all; they are read as they are told. */
    void tell(Stream<Deposit> deposits);

    /** Whether news may be told below the list. */
    default boolean flows() {
        return false;
    }

    static StatusList of(StatusFormat format, Talk talk) {
        return switch (format) {
            case TEXT -> new StatusTable(talk);
            case JSON -> new StatusJson(talk);
            case CSV -> new StatusCsv(talk);
        };
    }
}
