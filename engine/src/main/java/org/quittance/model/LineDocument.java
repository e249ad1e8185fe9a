package org.quittance.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * A document that explains a line.
 *
 * @param reference its number or name
 * @param line the line of it
 * @param type what it is, of the UNTDID 1001 list: 916 explains, 130 names an object
 * @param referenceType what the reference is, of the UNTDID 1153 list
 * @param description what it is in words
 * @param date its date
 * @param location its URL
 * @param attachment the file itself
 */
@Built
public record LineDocument(
        @Bt("BT-X-27") @Nullable String reference,
        @Bt("BT-X-29") @Nullable String line,
        @Bt("BT-X-30") @Nullable String type,
        @Bt("BT-X-32") @Nullable Code referenceType,
        @Bt("BT-X-299") @Nullable String description,
        @Bt("BT-X-33") @Nullable LocalDate date,
        @Bt("BT-X-28") @Nullable String location,
        @Bt("BT-X-31") @Nullable Attachment attachment) {
    public LineDocument {
        reference = Given.text(reference);
        line = Given.text(line);
        type = Given.text(type);
        referenceType = Given.code("BT-X-32", referenceType);
        description = Given.text(description);
        location = Given.text(location);
    }
}
