package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * A remark on the whole invoice.
 *
 * @param subject what it is about, of the UNTDID 4451 list
 * @param text the remark
 */
@Built
public record Note(
        @Bt("BT-21") @Nullable Code subject,
        @Bt("BT-22") @Nullable String text) {
    public Note {
        subject = Given.code("BT-21", subject);
        text = Given.text(text);
    }

    /** A note without a subject. */
    public static Note of(String text) {
        return new Note(null, text);
    }
}
