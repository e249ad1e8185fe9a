package org.quittance.chorus.simulator;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quittance.data.Table;

/** Files that are handed in beside an invoice, and PDF invoices before they are submitted. */
final class Attachments {
    private static final int MOST_BYTES = 10 << 20;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_INVOICE_NAME = 200;
    private static final Set<String> EXTENSIONS =
            Table.beside(Attachments.class, "attachment-types.tsv").rows().stream()
                    .map(row -> row.get("extension"))
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> PDF_FORMS = Set.of("PDF_NON_SIGNE", "PDF_SIGNE_PADES", "PDF_SIGNE_XADES");

    private final Ledger ledger;
    private final Quirks quirks;

    Attachments(Ledger ledger, Quirks quirks) {
        this.ledger = ledger;
        this.quirks = quirks;
    }

    void register(Map<String, Operation> operations) {
        operations.put("transverses/v1/ajouter/fichier", this::add);
        operations.put("factures/v1/deposer/pdf", this::addInvoice);
    }

    private Answer add(Call call) throws Returns.Refusal {
        String name = call.needed("pieceJointeNom");
        String extension = call.needed("pieceJointeExtension").toUpperCase(Locale.ROOT);
        byte[] content = call.file("pieceJointeFichier");
        String whole = name.toUpperCase(Locale.ROOT).endsWith("." + extension) ? name : name + "." + extension;
        if (whole.length() > LONGEST_NAME || !EXTENSIONS.contains(extension) || content.length >= MOST_BYTES) {
            throw new Returns.Refusal("attachment-refused");
        }
        JsonObject answer = Returns.of("done").put("pieceJointeId", quirks.number(ledger.attach(name), 1));
        return Answer.json(200, quirks.finished(answer));
    }

    private Answer addInvoice(Call call) throws Returns.Refusal {
        String name = call.needed("nomFichier");
        byte[] content = call.file("fichierFacture");
        if (content.length > MOST_BYTES) {
            return Answer.empty(413);
        }
        if (name.length() > LONGEST_INVOICE_NAME) {
            throw new Returns.Refusal(400, "wrong", "nomFichier");
        }
        if (!PDF_FORMS.contains(call.needed("formatDepot"))) {
            throw new Returns.Refusal(400, "wrong", "formatDepot");
        }
        JsonObject answer = Returns.of("done-invoices");
        quirks.nothing(answer, "numeroFacture");
        quirks.nothing(answer, "montantAPayer");
        answer.put("pieceJointeId", ledger.attach(name));
        return Answer.json(200, quirks.finished(answer));
    }
}
