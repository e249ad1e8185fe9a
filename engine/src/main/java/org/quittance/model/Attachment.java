package org.quittance.model;

import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * A file inside the invoice.
 *
 * @param value its bytes
 * @param mime its type, of the MIME list
 * @param filename its name
 */
public record Attachment(
        Binary value,
        @Bt("BT-125-1") Code mime,
        @Bt("BT-125-2") String filename) {
    public Attachment {
        value = Given.present("BT-125", value);
        mime = Given.required("BT-125-1", mime);
        filename = Given.required("BT-125-2", filename);
    }
}
