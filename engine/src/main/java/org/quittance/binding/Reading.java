package org.quittance.binding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Profile;

/**
 * What was found in a file, term by term, before anyone asks whether it makes sense.
 *
 * @param syntax the XML syntax of the file; {@code null} for a Quittance document
 * @param invoice the terms, in the standard's own tree
 * @param unread whatever no term claims
 */
public record Reading(@Nullable InvoiceSyntax syntax, Group invoice, List<Unread> unread) {
    public Reading {
        unread = List.copyOf(unread);
    }

    /** The same reading; if it claims no profile (BT-24), it claims this one from now on. */
    public Reading claiming(Profile profile) {
        Group control = invoice.only("BG-2", Position.NONE);
        if (control.values("BT-24").isEmpty()) {
            control.add("BT-24", profile.guideline(), Map.of(), Position.NONE);
        }
        return this;
    }
}
