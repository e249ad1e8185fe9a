package org.quittance.binding;

import java.util.List;

/**
 * What was found in a file, term by term, before anyone asks whether it makes sense.
 *
 * @param invoice the terms, in the standard's own tree
 * @param unread whatever no term claims
 */
public record Reading(Group invoice, List<Unread> unread) {
    public Reading {
        unread = List.copyOf(unread);
    }
}
