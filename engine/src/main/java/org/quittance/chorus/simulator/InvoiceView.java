package org.quittance.chorus.simulator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quittance.data.Table;

/** An invoice in full, as the portal has understood it. */
final class InvoiceView {
    private static final Map<String, String> MEANS = Map.of(
            "10", "ESPECE", "20", "CHEQUE", "30", "VIREMENT", "31", "VIREMENT", "42", "VIREMENT", "49", "PRELEVEMENT");
    private static final List<Table.Row> FRAMES =
            Table.beside(InvoiceView.class, "frames.tsv").rows();

    private final Directory directory;

    InvoiceView(Directory directory) {
        this.directory = directory;
    }

    JsonObject of(HeldInvoice invoice) {
        InvoiceFacts facts = invoice.facts();
        return JsonObject.of("identifiantFactureCPP", invoice.id())
                .put("numeroFacture", facts.number())
                .put("statutFacture", invoice.status())
                .put("modeDepot", invoice.mode())
                .put("rejetTraite", invoice.acknowledged().isPresent())
                .put("destinataire", recipient(facts))
                .put("fournisseur", supplier(facts))
                .put("cadreDeFacturation", JsonObject.of("codeCadreFacturation", frame(facts)))
                .put("references", references(invoice))
                .put("recapitulatifDeTva", JsonObject.of("ligneTva", vat(facts)))
                .put("montantTotal", totals(facts))
                .put("lignesDePoste", JsonObject.of("lignePoste", lines(facts)).put("total", facts.lineCount()));
    }

    /** The long name of the frame of an invoice; it is A1 where it says none. */
    static String frame(InvoiceFacts facts) {
        String frame = facts.term("BT-23").isEmpty() ? "A1" : facts.term("BT-23");
        return FRAMES.stream()
                .filter(row -> row.get("code").equals(frame))
                .map(row -> row.get("name"))
                .findFirst()
                .orElse("SANS_CADRE_DE_FACTURATION");
    }

    private JsonObject recipient(InvoiceFacts facts) {
        Optional<Structure> structure = directory.bySiret(facts.recipient());
        Optional<Service> service = directory.service(facts.recipient(), facts.term("BT-10"));
        return JsonObject.of("idDestinataire", structure.map(Structure::id))
                .put("codeDestinataire", facts.recipient())
                .put("libelleDestinataire", structure.map(Structure::name))
                .put("idServiceExecutant", service.map(Service::id))
                .put("codeServiceExecutant", said(facts, "BT-10"))
                .put("libelleServiceExecutant", service.map(Service::name))
                .put("miseEnPaiementDestinataire", structure.map(one -> !one.unpaid()))
                .put("adresseDestinataireDetail", said(facts, "BT-50"))
                .put("adresseDestinataireCodePostal", said(facts, "BT-53"))
                .put("adresseDestinataireVille", said(facts, "BT-52"))
                .put("adresseDestinataireCodePays", said(facts, "BT-55"));
    }

    private JsonObject supplier(InvoiceFacts facts) {
        return JsonObject.of(
                        "idFournisseur", directory.bySiret(facts.supplier()).map(Structure::id))
                .put("typeIdentifiantFournisseur", "SIRET")
                .put("codeFournisseur", facts.supplier())
                .put("raisonSocialeFournisseur", said(facts, "BT-27"))
                .put("adresseFournisseurDetail", said(facts, "BT-35"))
                .put("adresseFournisseurCodePostal", said(facts, "BT-38"))
                .put("adresseFournisseurVille", said(facts, "BT-37"))
                .put("adresseFournisseurCodePays", said(facts, "BT-40"))
                .put("coordBancairesFournisseurCompteBancaire", said(facts, "BT-84"))
                .put("coordBancairesBicSwift", said(facts, "BT-86"))
                .put("coordBancairesFournisseurType", said(facts, "BT-84").map(account -> "IBAN"));
    }

    private static JsonObject references(HeldInvoice invoice) {
        InvoiceFacts facts = invoice.facts();
        return JsonObject.of("dateFacture", facts.term("BT-2"))
                .put("dateDepot", Quirks.day(invoice.deposited()))
                .put("codeDeviseFacture", said(facts, "BT-5"))
                .put("typeFacture", InvoiceRows.type(facts))
                .put("numeroMarche", said(facts, "BT-12"))
                .put("numeroBonCommande", said(facts, "BT-13"))
                .put("numeroFactureOrigine", said(facts, "BT-25"))
                .put("modePaiement", said(facts, "BT-81").map(code -> MEANS.getOrDefault(code, "AUTRE")))
                .put("dateEcheancePaiement", said(facts, "BT-9"));
    }

    private static JsonObject totals(InvoiceFacts facts) {
        return JsonObject.of("montantHtTotal", facts.amount("BT-109"))
                .put("montantTVA", facts.amount("BT-110"))
                .put("montantTtcTotal", facts.amount("BT-112"))
                .put("montantAPayer", facts.amount("BT-115"));
    }

    private static List<JsonObject> vat(InvoiceFacts facts) {
        return facts.vat().stream()
                .map(group -> JsonObject.of("ligneTvaTauxManuel", number(group, "BT-119"))
                        .put("ligneTvaMontantBaseHtParTaux", number(group, "BT-116"))
                        .put("ligneTvaMontantTvaParTaux", number(group, "BT-117")))
                .toList();
    }

    private static List<JsonObject> lines(InvoiceFacts facts) {
        return IntStream.range(0, facts.lines().size())
                .mapToObj(i -> line(facts.lines().get(i), i + 1))
                .toList();
    }

    private static JsonObject line(Map<String, String> line, int number) {
        return JsonObject.of("lignePosteNumero", number)
                .put("lignePosteReference", line.get("BT-155"))
                .put("lignePosteDenomination", line.get("BT-153"))
                .put("lignePosteQuantite", number(line, "BT-129"))
                .put("lignePosteUniteLibelle", line.get("BT-130"))
                .put("lignePosteMontantUnitaireHT", number(line, "BT-146"))
                .put("lignePosteTauxTvaManuel", number(line, "BT-152"))
                .put("lignePosteMontantHtApresRemise", number(line, "BT-131"));
    }

    private static Optional<BigDecimal> number(Map<String, String> values, String term) {
        return Stream.ofNullable(values.get(term))
                .flatMap(text -> JsonObject.of("n", text).decimal("n").stream())
                .findFirst();
    }

    private static Optional<String> said(InvoiceFacts facts, String term) {
        return Optional.of(facts.term(term)).filter(text -> !text.isEmpty());
    }
}
