package org.quittance.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What of an invoice a document does not say: found by reading again what was written. */
public final class DocumentLosses {
    private DocumentLosses() {}

    /** The values of an invoice that are not in the document that was made of it. */
    public static List<Lost> of(Group invoice, byte[] document, DocumentFormat format) {
        DocumentReading again = new DocumentReader(DocumentAttachments.none()).read(document, format);
        Map<String, Integer> said = new HashMap<>();
        if (again instanceof DocumentReading.Read read) {
            count(read.reading().invoice(), said);
        }
        List<Lost> lost = new ArrayList<>();
        collect(invoice, said, lost);
        return lost;
    }

    private static void count(Group group, Map<String, Integer> said) {
        for (Value value : group.values()) {
            said.merge(key(value), 1, Integer::sum);
        }
        group.groups().forEach(below -> count(below, said));
    }

    private static void collect(Group group, Map<String, Integer> said, List<Lost> lost) {
        for (Value value : group.values()) {
            int left = said.getOrDefault(key(value), 0);
            said.put(key(value), left - 1);
            if (left <= 0) {
                lost.add(lost(value));
            }
        }
        group.contradictingEchoes().forEach(echo -> lost.add(lost(echo)));
        group.groups().forEach(below -> collect(below, said, lost));
    }

    private static String key(Value value) {
        return value.owner().path() + " " + value.term() + " " + value.text().strip() + " "
                + new TreeMap<>(value.attributes());
    }

    private static Lost lost(Value value) {
        return new Lost(value.term(), value.path(), value.text(), value.position(), Lost.Reason.TOO_MANY, "");
    }
}
