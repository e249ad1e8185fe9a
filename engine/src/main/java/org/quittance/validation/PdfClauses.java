package org.quittance.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quittance.data.Table;
import org.quittance.finding.Message;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What it means to a person that a clause of PDF/A-3 or PDF/UA-1 is not kept. */
final class PdfClauses {
    private static final int MOST_NAMES = 3;
    private static final Map<String, String> PDFA_3 = read("pdfa");
    private static final Map<String, String> PDFUA_1 = read("pdfua");

    private PdfClauses() {}

    private static Map<String, String> read(String column) {
        Map<String, String> messages = new HashMap<>();
        for (Table.Row row : Table.beside(Message.class, "pdfa-clauses.tsv").rows()) {
            row.list(column).forEach(clause -> messages.put(clause, row.get("id")));
        }
        return Map.copyOf(messages);
    }

    /** The sentence for a clause; that of the clause's number where the standard is not one of the two. */
    static Message message(PDFAFlavour flavour, PdfConformance.Failure failure) {
        return id(flavour, failure.clause())
                .map(id -> Message.of(id, objects(failure.objects())))
                .orElseGet(() -> Message.of(
                        "QX-PDF-CLAUSE",
                        failure.clause(),
                        flavour.getId().toUpperCase(Locale.ROOT),
                        failure.description()));
    }

    /** The row of the catalogue for a clause. */
    static Optional<String> id(PDFAFlavour flavour, String clause) {
        return switch (flavour) {
            case PDFA_3_A, PDFA_3_B, PDFA_3_U -> Optional.ofNullable(PDFA_3.get(clause));
            case PDFUA_1 -> Optional.ofNullable(PDFUA_1.get(clause));
            default -> Optional.empty();
        };
    }

    private static String objects(List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        String told = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return " (" + told + (names.size() > MOST_NAMES ? ", ..." : "") + ")";
    }
}
