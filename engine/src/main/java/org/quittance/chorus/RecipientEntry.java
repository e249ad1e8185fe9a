package org.quittance.chorus;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.quittance.validation.Recipient;

/**
 * What Chorus Pro said of an establishment, and when.
 *
 * @param id the portal's own number for it ({@code idStructureCPP}), which stays; {@code null} where it was not told
 * @param recipient what it asks of invoices, with its services
 * @param read when that was read
 * @param paymentReported whether it tells the portal of payments; where not, {@code MISE_EN_PAIEMENT} never comes
 */
public record RecipientEntry(@Nullable Long id, Recipient recipient, Instant read, boolean paymentReported) {
    /** What a body asks for may change from one day to the next. */
    private static final Duration FRESH = Duration.ofHours(24);

    private static final Duration NUMBERED = Duration.ofDays(30);

    /** What it said of an establishment that tells of payments. */
    public RecipientEntry(@Nullable Long id, Recipient recipient, Instant read) {
        this(id, recipient, read, true);
    }

    /** Whether what it asks of invoices still counts; an answer from the future does not. */
    public boolean freshAt(Instant now) {
        return within(FRESH, now);
    }

    /** The portal's own number for it, as long as that counts. */
    public OptionalLong idAt(Instant now) {
        return id != null && within(NUMBERED, now) ? OptionalLong.of(id) : OptionalLong.empty();
    }

    private boolean within(Duration age, Instant now) {
        return !read.isAfter(now) && !read.plus(age).isBefore(now);
    }
}
