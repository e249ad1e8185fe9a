package org.quittance.validation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quittance.explanation.ClauseExplanations;
import org.quittance.finding.Message;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What it means to a person that a clause of PDF/A-3 or PDF/UA-1 is not kept. */
final class PdfClauses {
    private static final int MOST_NAMES = 3;

    private PdfClauses() {}

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
            case PDFA_3_A, PDFA_3_B, PDFA_3_U -> ClauseExplanations.message("pdfa", clause);
            case PDFUA_1 -> ClauseExplanations.message("pdfua", clause);
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
