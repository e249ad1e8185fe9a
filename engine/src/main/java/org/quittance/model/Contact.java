package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * A person or department that can be asked.
 *
 * @param name the person or department
 * @param department the department, when the name is that of a person; seller and buyer have no term of their own for it,
 *     theirs is a second BT-41
 * @param type what it can be asked, of UNTDID 3139
 * @param telephone the telephone number
 * @param fax the fax number
 * @param email the e-mail address
 */
@Built
public record Contact(
        @Bt("BT-41") @Nullable String name,
        @Bt(value = "BT-X-121", second = "BT-41") @Nullable String department,
        @Bt("BT-X-317") @Nullable String type,
        @Bt("BT-42") @Nullable String telephone,
        @Bt("BT-X-107") @Nullable String fax,
        @Bt("BT-43") @Nullable String email) {
    public Contact {
        name = Given.text(name);
        department = Given.text(department);
        type = Given.text(type);
        telephone = Given.text(telephone);
        fax = Given.text(fax);
        email = Given.text(email);
    }
}
