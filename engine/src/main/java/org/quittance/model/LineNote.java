package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * A remark on a line.
 *
 * @param text the remark
 * @param contentCode the remark as a code
 * @param subject what it is about, of the UNTDID 4451 list
 */
@Built
public record LineNote(
        String text,
        @Bt("BT-X-9") @Nullable String contentCode,
        @Bt("BT-X-10") @Nullable Code subject) {
    public LineNote {
        text = Given.required("BT-127", text);
        contentCode = Given.text(contentCode);
        subject = Given.code("BT-X-10", subject);
    }

    /** A remark without a subject. */
    public static LineNote of(String text) {
        return new LineNote(text, null, null);
    }
}
