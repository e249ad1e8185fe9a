package org.quittance.binding;

import java.util.ArrayList;
import java.util.List;

/** What of an invoice a document cannot hold. */
public final class DocumentLosses {
    private DocumentLosses() {}

    /** The second values of terms that one syntax says at two places, where they differ from the first. */
    public static List<Lost> of(Group invoice) {
        List<Lost> lost = new ArrayList<>();
        collect(invoice, lost);
        return lost;
    }

    private static void collect(Group group, List<Lost> lost) {
        for (Value echo : group.contradictingEchoes()) {
            lost.add(new Lost(echo.term(), echo.path(), echo.text(), echo.position(), Lost.Reason.TOO_MANY, ""));
        }
        group.groups().forEach(below -> collect(below, lost));
    }
}
