package org.quittance.pdf;

import java.util.Set;

/** Which document types (UNTDID 1001) credit the buyer. Source: EN 16931-1, BT-3, and UBL 2.1 credit notes. */
final class CreditNotes {
    private static final Set<String> TYPES =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532");

    private CreditNotes() {}

    static boolean is(String type) {
        return TYPES.contains(type);
    }
}
