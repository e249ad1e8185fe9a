package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * A remark on the whole invoice.
 *
 * @param subject what it is about, of the UNTDID 4451 list
 * @param text the remark
 * @param contentCode the remark as a code
 */
@Built
public record Note(
        @Bt("BT-21") @Nullable Code subject,
        @Bt("BT-22") @Nullable String text,
        @Bt("BT-X-5") @Nullable String contentCode) {
    public Note {
        subject = Given.code("BT-21", subject);
        text = Given.text(text);
        contentCode = Given.text(contentCode);
    }

    /** A note without a subject. */
    public static Note of(String text) {
        return new Note(null, text, null);
    }

    /** A note on a subject of the UNTDID 4451 list. */
    public static Note of(Code subject, String text) {
        return new Note(subject, text, null);
    }
}
