package org.quittance.binding;

import java.util.ArrayList;
import java.util.List;

/** What of an invoice a document does not say: found by reading again what was written. */
public final class DocumentLosses {
    private DocumentLosses() {}

    /** The values of an invoice that are not in the document that was made of it; blanks around a text do not count. */
    public static List<Lost> of(Group invoice, byte[] document, DocumentFormat format) {
        DocumentReading again = new DocumentReader(DocumentAttachments.none()).read(document, format);
        Group said = again instanceof DocumentReading.Read read ? read.reading().invoice() : Group.root();
        List<Value> missing = new ArrayList<>(Rereading.missing(invoice, said, String::strip));
        echoes(invoice, missing);
        return missing.stream()
                .map(value ->
                        new Lost(value.term(), value.path(), value.text(), value.position(), Lost.Reason.TOO_MANY, ""))
                .toList();
    }

    private static void echoes(Group group, List<Value> missing) {
        missing.addAll(group.contradictingEchoes());
        group.groups().forEach(below -> echoes(below, missing));
    }
}
