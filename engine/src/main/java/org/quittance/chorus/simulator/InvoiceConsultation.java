package org.quittance.chorus.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** One invoice in full, and its history. */
final class InvoiceConsultation {
    private static final int MOST_HISTORY = 50;

    private final Ledger ledger;
    private final Quirks quirks;
    private final InvoiceView view;

    InvoiceConsultation(Ledger ledger, Directory directory, Quirks quirks) {
        this.ledger = ledger;
        this.quirks = quirks;
        this.view = new InvoiceView(directory);
    }

    void register(Map<String, Operation> operations) {
        operations.put("factures/v1/consulter/historique", this::history);
        operations.put("factures/v1/consulter/fournisseur", this::invoice);
    }

    private HeldInvoice find(Call call, String name) throws Returns.Refusal {
        long id = call.neededNumber(name);
        return ledger.look(book -> book.find(id)).orElseThrow(() -> new Returns.Refusal("unknown-invoice"));
    }

    private Answer history(Call call) throws Returns.Refusal {
        HeldInvoice invoice = find(call, "idFacture");
        JsonObject answer = ledger.look(book -> told(invoice, call.body()));
        return Answer.json(200, quirks.finished(answer)).about(List.of(invoice.number()));
    }

    private JsonObject told(HeldInvoice invoice, JsonObject asked) {
        JsonObject block = asked.object("paramRechercheHistoStatuts");
        List<StatusEntry> entries = new ArrayList<>(invoice.history());
        if (!block.text("triSensListeHistoStatut").filter("Ascendant"::equals).isPresent()) {
            Collections.reverse(entries);
        }
        Paging paging = Paging.of(JsonObject.of("nbResultatsMaximum", asked.number("nbResultatsMaximum", MOST_HISTORY))
                .put("pageResultatDemandee", block.value("pageResultatDemandeeListeHistoStatut"))
                .put("nbResultatsParPage", block.number("nbResultatsParPageListeHistoStatut", MOST_HISTORY)));
        JsonObject statuses = JsonObject.of(
                        "histoStatut",
                        paging.cut(entries).stream().map(this::entry).toList())
                .put("pageCouranteHistoStatut", paging.page())
                .put("pagesHistoStatut", Math.max(1, (entries.size() + paging.size() - 1) / paging.size()))
                .put("nbResultatsParPageHistoStatut", paging.size())
                .put("totalHistoStatut", entries.size());
        JsonObject answer = Returns.of("done-invoices")
                .put("idFacture", quirks.number(invoice.id(), 1))
                .put("numeroFacture", invoice.number())
                .put("modeDepot", invoice.mode())
                .put("statutCourantCode", invoice.status())
                .put("historiquesDesStatuts", statuses);
        invoice.acknowledged().ifPresent(at -> answer.put("historiquesDesActionsUtilisateurs", acknowledged(at)));
        return answer;
    }

    private static JsonObject acknowledged(Instant at) {
        JsonObject action = JsonObject.of("histoActionId", 1)
                .put("histoActionCode", "TRAITEMENT_REJET")
                .put("histoActionDateHeure", Quirks.minute(at));
        return JsonObject.of("histoAction", List.of(action));
    }

    private JsonObject entry(StatusEntry entry) {
        JsonObject told = JsonObject.of("histoStatutId", entry.id())
                .put("histoStatutCode", entry.status())
                .put("histoStatutDatePassage", Quirks.minute(entry.at()));
        if (entry.comment().isEmpty()) {
            quirks.nothing(told, "histoStatutCommentaire");
        } else {
            told.put("histoStatutCommentaire", entry.comment());
        }
        return told;
    }

    private Answer invoice(Call call) throws Returns.Refusal {
        HeldInvoice invoice = find(call, "identifiantFactureCPP");
        JsonObject told = ledger.look(book -> view.of(invoice));
        JsonObject answer = Returns.of("done-invoices").put("facture", told);
        return Answer.json(200, quirks.finished(answer)).about(List.of(invoice.number()));
    }
}
