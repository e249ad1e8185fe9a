package org.quittance.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * What kind of document the invoice is, beside its type. All of EXTENDED only.
 *
 * @param test whether it is a test
 * @param name what it calls itself, such as invoice or situation de travaux
 * @param copy whether it is a copy
 * @param language its language, of ISO 639-2: {@code fra}
 * @param contractualDueDate the day until which it is valid by contract
 */
@Built
public record DocumentDetails(
        @Bt("BT-X-1") @Nullable Boolean test,
        @Bt("BT-X-2") @Nullable String name,
        @Bt("BT-X-3") @Nullable Boolean copy,
        @Bt("BT-X-4") @Nullable String language,
        @Bt("BT-X-6") @Nullable LocalDate contractualDueDate) {
    /** An invoice that says nothing of it. */
    public static final DocumentDetails NONE = DocumentDetailsBuilder.builder().build();

    public DocumentDetails {
        name = Given.text(name);
        language = Given.text(language);
    }
}
