package org.quittance.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * Another document to which an invoice or a line refers.
 *
 * @param reference its number
 * @param line the line of it; not of the documents of the whole invoice
 * @param date its date
 * @param type what it is, of the UNTDID 1001 list; of a preceding invoice only
 */
@Built
public record ReferencedDocument(
        @Bt({"BT-X-537", "BT-X-331"}) @Nullable String reference,
        @Bt("BT-X-538") @Nullable String line,
        @Bt("BT-X-539") @Nullable LocalDate date,
        @Bt("BT-X-332") @Nullable Code type) {
    public ReferencedDocument {
        reference = Given.text(reference);
        line = Given.text(line);
        type = Given.code("BT-X-332", type);
    }
}
