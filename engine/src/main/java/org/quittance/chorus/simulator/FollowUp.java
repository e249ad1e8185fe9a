package org.quittance.chorus.simulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a supplier does about an invoice that was suspended, sent back or rejected. */
final class FollowUp {
    private static final int LONGEST_COMMENT = 2000;

    private final Ledger ledger;
    private final Directory directory;
    private final Quirks quirks;
    private final Course course;

    FollowUp(Ledger ledger, Directory directory, Quirks quirks, Course course) {
        this.ledger = ledger;
        this.directory = directory;
        this.quirks = quirks;
        this.course = course;
    }

    void register(Map<String, Operation> operations) {
        operations.put("factures/v1/completer", this::complete);
        operations.put("factures/v1/recycler", this::recycle);
        operations.put("factures/v1/traiterRejet", this::acknowledge);
    }

    private static String comment(Call call) throws Returns.Refusal {
        String comment = call.body().text("commentaire").orElse("");
        if (comment.length() > LONGEST_COMMENT) {
            throw new Returns.Refusal(400, "wrong", "commentaire");
        }
        return comment;
    }

    private Answer complete(Call call) throws Returns.Refusal {
        long id = call.neededNumber("identifiantFactureCPP");
        for (JsonObject attachment : call.body().objects("pieceJointeComplementaire")) {
            if (!ledger.attached(attachment.number("pieceJointeComplementaireId", 0))) {
                throw new Returns.Refusal("attachment-unknown");
            }
        }
        HeldInvoice invoice = ledger.status(id, "COMPLETEE", comment(call), List.of("SUSPENDUE"), "not-suspended");
        JsonObject answer = Returns.of("done-invoices")
                .put("identifiantFactureCPP", quirks.number(id, 1))
                .put("numeroFacture", invoice.number())
                .put("dateTraitement", Quirks.minute(ledger.now()));
        return Answer.json(200, quirks.finished(answer)).about(List.of(invoice.number()));
    }

    private Answer recycle(Call call) throws Returns.Refusal {
        long id = call.neededNumber("identifiantFactureCPP");
        comment(call);
        HeldInvoice held = ledger.look(book -> book.find(id)).orElseThrow(() -> new Returns.Refusal("unknown-invoice"));
        Map<String, String> changes = changes(call.body());
        InvoiceFacts changed = held.facts().changed(changes);
        check(directory, changed);
        HeldInvoice invoice = ledger.recycle(id, changes, course, "not-to-recycle");
        JsonObject answer = Returns.of("done-invoices")
                .put("identifiantFactureCPP", id)
                .put("numeroFacture", invoice.number())
                .put("statutFacture", ledger.look(book -> invoice.status()))
                .put("dateDepot", Quirks.day(ledger.now()));
        return Answer.json(200, quirks.finished(answer)).about(List.of(invoice.number()));
    }

    private static Map<String, String> changes(JsonObject body) {
        Map<String, String> changes = new HashMap<>();
        JsonObject recipient = body.object("destinataire");
        JsonObject references = body.object("reference");
        recipient.text("codeDestinataire").ifPresent(text -> changes.put(InvoiceFacts.RECIPIENT, text));
        recipient.text("codeServiceExecutant").ifPresent(text -> changes.put("BT-10", text));
        references.text("numeroBonCommande").ifPresent(text -> changes.put("BT-13", text));
        references.text("numeroMarche").ifPresent(text -> changes.put("BT-12", text));
        return changes;
    }

    /** Whether the recipient takes an invoice with this service and engagement number. */
    static void check(Directory directory, InvoiceFacts facts) throws Returns.Refusal {
        Structure recipient = directory
                .bySiret(facts.recipient())
                .filter(structure -> structure.publicBody() && structure.active())
                .orElseThrow(() -> new Returns.Refusal("recipient-unknown"));
        Optional<String> lacking = directory.lacking(recipient, facts.term("BT-10"), facts.term("BT-13")).stream()
                .findFirst();
        if (lacking.isPresent()) {
            throw new Returns.Refusal(lacking.get().replace("either", "engagement"));
        }
    }

    private Answer acknowledge(Call call) throws Returns.Refusal {
        List<JsonObject> asked = call.body().objects("listeDemandePaiement");
        if (asked.isEmpty()) {
            throw new Returns.Refusal(400, "missing", "listeDemandePaiement");
        }
        for (JsonObject one : asked) {
            ledger.acknowledge(one.number("idDemandePaiement", 0), "not-rejected");
        }
        return Answer.json(200, quirks.finished(Returns.of("done-invoices")));
    }
}
