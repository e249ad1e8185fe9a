package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * A person or department that can be asked.
 *
 * @param name the person or department
 * @param telephone the telephone number
 * @param email the e-mail address
 */
@Built
public record Contact(
        @Bt({"BT-41", "BT-56"}) @Nullable String name,
        @Bt({"BT-42", "BT-57"}) @Nullable String telephone,
        @Bt({"BT-43", "BT-58"}) @Nullable String email) {
    public Contact {
        name = Given.text(name);
        telephone = Given.text(telephone);
        email = Given.text(email);
    }
}
