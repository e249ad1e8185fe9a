package org.quittance.binding;

import java.util.List;

/**
 * An invoice as one syntax says it.
 *
 * @param xml the document, which nobody has checked
 * @param lost what the syntax cannot hold, in the order of the invoice
 */
public record Written(Unchecked xml, List<Lost> lost) {
    public Written {
        lost = List.copyOf(lost);
    }
}
