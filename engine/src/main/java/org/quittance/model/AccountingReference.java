package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * Where the buyer books an invoice or a line.
 *
 * @param value the account or cost centre
 * @param type what kind of account it is, of EDIFICAS-EU 1312
 */
@Built
public record AccountingReference(
        String value, @Bt("BT-X-290") @Nullable String type) {
    public AccountingReference {
        value = Given.required("BT-19", value);
        type = Given.text(type);
    }

    /** A reference without a type. */
    public static AccountingReference of(String value) {
        return new AccountingReference(value, null);
    }
}
