package org.quittance.chorus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a submission and an attachment are written for the portal. */
final class Submissions {
    private Submissions() {}

    static JsonBody body(Submission invoice, Dialect dialect) {
        return new JsonBody()
                .with("modeDepot", invoice.way())
                .with("numeroFactureSaisi", invoice.number())
                .with("dateFacture", invoice.date())
                .with("destinataire", recipient(invoice.recipient(), invoice.service()))
                .with(
                        "fournisseur",
                        new JsonBody()
                                .with("idFournisseur", invoice.supplier())
                                .with("codeCoordonneesBancairesFournisseur", positive(invoice.bankAccount())))
                .with(
                        "cadreDeFacturation",
                        new JsonBody()
                                .with("codeCadreFacturation", invoice.framework())
                                .with("codeStructureValideur", invoice.validator()))
                .with("references", references(invoice.references()))
                .with(
                        "lignePoste",
                        some(invoice.lines().stream().map(Submissions::line).toList()))
                .with(
                        "ligneTva",
                        some(invoice.taxes().stream().map(Submissions::tax).toList()))
                .with("montantTotal", totals(invoice.totals()))
                .with("pieceJointePrincipale", page(invoice.page(), dialect))
                .with("pieceJointeComplementaire", supplements(invoice.attachments()))
                .with("commentaire", invoice.comment());
    }

    static JsonBody recipient(String siret, String service) {
        return new JsonBody().with("codeDestinataire", siret).with("codeServiceExecutant", service);
    }

    static @Nullable List<JsonBody> supplements(List<Supplement> attachments) {
        return some(attachments.stream()
                .map(attachment -> new JsonBody()
                        .with("pieceJointeComplementaireDesignation", attachment.name())
                        .with("pieceJointeComplementaireType", attachment.type())
                        .with("pieceJointeComplementaireId", attachment.attachment()))
                .toList());
    }

    private static @Nullable List<JsonBody> some(List<JsonBody> list) {
        return list.isEmpty() ? null : list;
    }

    private static @Nullable Long positive(long number) {
        return number > 0 ? number : null;
    }

    private static @Nullable Object page(@Nullable Supplement page, Dialect dialect) {
        if (page == null) {
            return null;
        }
        JsonBody body = new JsonBody()
                .with("pieceJointePrincipaleDesignation", page.name())
                .with("pieceJointePrincipaleId", page.attachment());
        return dialect.mainAttachmentInList() ? List.of(body) : body;
    }

    private static JsonBody references(Submission.References references) {
        return new JsonBody()
                .with("deviseFacture", references.currency())
                .with("typeFacture", references.type())
                .with("typeTva", references.taxPoint())
                .with("motifExonerationTva", references.exemption())
                .with("numeroMarche", references.contract())
                .with("numeroBonCommande", references.engagement())
                .with("numeroFactureOrigine", references.corrected())
                .with("modePaiement", references.payment());
    }

    private static JsonBody totals(Submission.Sums sums) {
        return new JsonBody()
                .with("montantHtTotal", sums.net())
                .with("montantTVA", sums.tax())
                .with("montantTtcTotal", sums.gross())
                .with("montantRemiseGlobaleTTC", sums.discount())
                .with("motifRemiseGlobaleTTC", sums.discountReason())
                .with("montantAPayer", sums.payable());
    }

    private static JsonBody tax(Submission.Tax tax) {
        return new JsonBody()
                .with("ligneTvaTauxManuel", tax.rate())
                .with("ligneTvaMontantBaseHtParTaux", tax.base())
                .with("ligneTvaMontantTvaParTaux", tax.tax());
    }

    private static JsonBody line(Submission.Line line) {
        return new JsonBody()
                .with("lignePosteNumero", line.number())
                .with("lignePosteReference", line.reference())
                .with("lignePosteDenomination", line.name())
                .with("lignePosteQuantite", line.quantity())
                .with("lignePosteUnite", line.unit())
                .with("lignePosteMontantUnitaireHT", line.price())
                .with("lignePosteTauxTvaManuel", line.rate());
    }
}
