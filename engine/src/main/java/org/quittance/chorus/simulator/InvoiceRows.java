package org.quittance.chorus.simulator;

import java.util.Optional;

/** An invoice as one row of a search. */
final class InvoiceRows {
    private final Directory directory;
    private final Quirks quirks;

    InvoiceRows(Directory directory, Quirks quirks) {
        this.directory = directory;
        this.quirks = quirks;
    }

    /** FACTURE, AVOIR or ACOMPTE. */
    static String type(InvoiceFacts facts) {
        return switch (facts.term("BT-3")) {
            case "381" -> "AVOIR";
            case "386" -> "ACOMPTE";
            default -> "FACTURE";
        };
    }

    /** @param index where the row stands in its page */
    JsonObject row(HeldInvoice invoice, int index) {
        InvoiceFacts facts = invoice.facts();
        JsonObject row = JsonObject.of("identifiantFactureCPP", quirks.number(invoice.id(), index))
                .put("typeDemandePaiement", "FACTURE");
        parties(row, facts);
        row.put("typeFacture", type(facts))
                .put("numeroFacture", facts.number())
                .put("dateFacture", facts.term("BT-2"))
                .put("dateDepot", Quirks.day(invoice.deposited()));
        amounts(row, facts, index);
        row.put("devise", facts.term("BT-5")).put("statut", invoice.status());
        optional(row, "numeroMarche", facts.term("BT-12"));
        optional(row, "numeroBonCommande", facts.term("BT-13"));
        optional(row, "numeroFluxDepot", invoice.flux());
        optional(row, "numeroFactureOrigine", facts.term("BT-25"));
        row.put("modeDepot", invoice.mode())
                .put("dateHeureEtatCourant", quirks.moment(invoice.current().at(), index));
        optional(row, "commentaireEtatCourant", invoice.current().comment());
        row.put("rejetTraite", invoice.acknowledged().isPresent());
        if (quirks.has(Quirk.UNKNOWN_MEMBERS)) {
            row.put("indicateurFutur", "X1");
        }
        return row;
    }

    private void parties(JsonObject row, InvoiceFacts facts) {
        row.put("codeFournisseur", facts.supplier())
                .put("typeIdentifiantFournisseur", "SIRET")
                .put("designationFournisseur", name(facts.supplier()));
        Optional<Structure> recipient = directory.bySiret(facts.recipient());
        row.put("idDestinataire", recipient.map(Structure::id))
                .put("codeDestinataire", facts.recipient())
                .put("designationDestinataire", name(facts.recipient()));
        Optional<Service> service = directory.service(facts.recipient(), facts.term("BT-10"));
        row.put("idServiceExecutant", service.map(Service::id));
        optional(row, "codeServiceExecutant", facts.term("BT-10"));
        row.put("nomServiceExecutant", service.map(Service::name));
    }

    private Optional<String> name(String siret) {
        return directory.bySiret(siret).map(Structure::name);
    }

    private void amounts(JsonObject row, InvoiceFacts facts, int index) {
        row.put("montantHT", facts.amount("BT-109").map(amount -> quirks.number(amount, index)))
                .put("montantTTC", facts.amount("BT-112").map(amount -> quirks.number(amount, index)))
                .put("montantAPayer", facts.amount("BT-115").map(amount -> quirks.number(amount, index)));
    }

    private void optional(JsonObject row, String name, String value) {
        if (value.isEmpty()) {
            quirks.nothing(row, name);
        } else {
            row.put(name, value);
        }
    }
}
