package org.quittance.chorus;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Where the parts of an invoice stand in the portal's answer. */
final class InvoiceDetails {
    private InvoiceDetails() {}

    static InvoiceDetail read(Node invoice) {
        return new InvoiceDetail(
                invoice.number("identifiantFactureCPP"),
                invoice.text("numeroFacture"),
                invoice.text("statutFacture"),
                invoice.text("modeDepot"),
                invoice.flag("rejetTraite"),
                invoice.get("cadreDeFacturation").text("codeCadreFacturation"),
                supplier(invoice.get("fournisseur")),
                recipient(invoice.get("destinataire")),
                iban(invoice.get("fournisseur")),
                references(invoice.get("references")),
                totals(invoice.get("montantTotal")),
                invoice.get("recapitulatifDeTva").list("ligneTva").stream()
                        .map(InvoiceDetails::tax)
                        .toList(),
                invoice.get("lignesDePoste").list("lignePoste").stream()
                        .map(InvoiceDetails::line)
                        .toList(),
                invoice.get("pieceJointePrincipale").number("idPieceJointePrincipale"),
                invoice.get("listeDesPiecesJointes").list("pieceJointe").stream()
                        .map(InvoiceDetails::file)
                        .toList(),
                invoice.text("commentaire"));
    }

    private static InvoiceDetail.Party supplier(Node party) {
        String designation = party.text("designationFournisseur");
        return new InvoiceDetail.Party(
                party.number("idFournisseur"),
                party.text("codeFournisseur"),
                designation.isEmpty() ? party.text("raisonSocialeFournisseur") : designation,
                party.text("codeServiceFournisseur"),
                party.text("libelleServiceFournisseur"));
    }

    private static InvoiceDetail.Party recipient(Node party) {
        String designation = party.text("designationDestinataire");
        return new InvoiceDetail.Party(
                party.number("idDestinataire"),
                party.text("codeDestinataire"),
                designation.isEmpty() ? party.text("libelleDestinataire") : designation,
                party.text("codeServiceExecutant"),
                party.text("libelleServiceExecutant"));
    }

    /** The portal takes an IBAN apart. */
    private static String iban(Node supplier) {
        return supplier.text("coordBancairesFournisseurType").equals("RIB")
                ? ""
                : supplier.text("coordBancairesFournisseurCodePays")
                        + supplier.text("coordBancairesFournisseurCleIban")
                        + supplier.text("coordBancairesFournisseurCompteBancaire");
    }

    private static InvoiceDetail.References references(Node references) {
        return new InvoiceDetail.References(
                references.text("typeFacture"),
                references.date("dateFacture"),
                references.date("dateDepot"),
                references.date("dateEcheancePaiement"),
                references.text("codeDeviseFacture"),
                references.text("typeTva"),
                references.text("modePaiement"),
                references.text("numeroBonCommande"),
                references.text("numeroMarche"),
                references.text("numeroFactureOrigine"));
    }

    private static InvoiceDetail.Totals totals(Node totals) {
        return new InvoiceDetail.Totals(
                totals.decimal("montantHtTotal"),
                totals.decimal("montantTVA"),
                totals.decimal("montantTtcTotal"),
                totals.decimal("montantAPayer"));
    }

    private static InvoiceDetail.Tax tax(Node tax) {
        BigDecimal listed = tax.decimal("ligneTvaTauxRefValeur");
        @Nullable BigDecimal rate = listed == null ? tax.decimal("ligneTvaTauxManuel") : listed;
        return new InvoiceDetail.Tax(
                rate, tax.decimal("ligneTvaMontantBaseHtParTaux"), tax.decimal("ligneTvaMontantTvaParTaux"));
    }

    private static InvoiceDetail.Line line(Node line) {
        return new InvoiceDetail.Line(
                line.number("lignePosteNumero"),
                line.text("lignePosteReference"),
                line.text("lignePosteDenomination"),
                line.decimal("lignePosteQuantite"),
                line.text("lignePosteUniteLibelle"),
                line.decimal("lignePosteMontantUnitaireHT"),
                line.decimal("lignePosteMontantHtApresRemise"));
    }

    /** A file of no content here: the name of the list is that of a field that holds one elsewhere. */
    private static InvoiceDetail.File file(Node file) {
        return new InvoiceDetail.File(
                file.number("pieceJointeId"),
                file.text("pieceJointeTypeCode"),
                file.text("pieceJointeDesignation"),
                file.text("pieceJointeExtension"));
    }
}
