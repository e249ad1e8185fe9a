package org.quittance.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * A document that explains the invoice.
 *
 * @param reference its number or name
 * @param description what it is
 * @param date its date
 * @param location its URL
 * @param attachment the file itself
 */
@Built
public record SupportingDocument(
        @Bt("BT-122") String reference,
        @Bt("BT-123") @Nullable String description,
        @Bt("BT-X-149") @Nullable LocalDate date,
        @Bt("BT-124") @Nullable String location,
        @Bt("BT-125") @Nullable Attachment attachment) {
    public SupportingDocument {
        reference = Given.required("BT-122", reference);
        description = Given.text(description);
        location = Given.text(location);
    }
}
