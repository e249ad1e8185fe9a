package org.quittance.binding;

import java.util.List;

/**
 * What became of an invoice on its way from one syntax to another.
 *
 * @param reading what was read, without the lines
 * @param syntax the syntax that was written
 * @param lost what that syntax cannot hold, in the order of the invoice
 */
public record Transcript(Reading reading, InvoiceSyntax syntax, List<Lost> lost) {
    public Transcript {
        lost = List.copyOf(lost);
    }
}
