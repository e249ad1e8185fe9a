package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * The class of an item in a classification such as CPV or UNSPSC.
 *
 * @param value the class
 * @param list the classification, of the UNTDID 7143 list
 * @param version its version
 * @param name the name of the class
 */
@Built
public record Classification(
        String value,
        @Bt("BT-158-1") Code list,
        @Bt("BT-158-2") @Nullable String version,
        @Bt("BT-X-13") @Nullable String name) {
    public Classification {
        value = Given.required("BT-158", value);
        list = Given.required("BT-158-1", list);
        version = Given.text(version);
        name = Given.text(name);
    }

    /** A class of a classification, in any version. */
    public static Classification of(String value, Code list) {
        return new Classification(value, list, null, null);
    }
}
