package org.quittance.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.chorus.PortalException.Kind;

class ActionsTest {
    private static final Submission INVOICE = new Submission(
            "DEPOT_PDF_API",
            "F-1",
            LocalDate.of(2026, 11, 20),
            "A1_FACTURE_FOURNISSEUR",
            "12345678200051",
            "",
            1001,
            0,
            "",
            new Submission.References("FACTURE", "EUR", "TVA_SUR_DEBIT", "", "VIREMENT", "1512345678", "", ""),
            new Submission.Sums(
                    new BigDecimal("1000.00"),
                    new BigDecimal("200"),
                    new BigDecimal("1.2E+3"),
                    null,
                    "",
                    new BigDecimal("1200")),
            List.of(new Submission.Tax(new BigDecimal("20"), new BigDecimal("1000"), new BigDecimal("200"))),
            List.of(),
            new Supplement("F-1", "", 42),
            List.of(new Supplement("BL", "02", 43)),
            "");

    private final Trial trial = new Trial();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        trial.close();
    }

    private Actions actions() {
        return trial.client().actions();
    }

    private String sent() {
        return trial.portal.asked().get(trial.portal.asked().size() - 1).body();
    }

    @Test
    void a_PDF_is_handed_in_and_then_submitted_with_values() throws Exception {
        Path pdf = Files.writeString(folder.resolve("F-1.pdf"), "%PDF-");
        trial.portal
                .on(
                        "factures/v1/deposer/pdf",
                        200,
                        "{\"pieceJointeId\":\"42\",\"numeroFacture\":null,\"montantAPayer\":1200}")
                .on("factures/v1/soumettre", 200, """
                {"codeRetour":0,"identifiantFactureCPP":5,"numeroFacture":"F-1","statutFacture":"DEPOSEE","dateDepot":"2026-11-23"}""");
        assertThat(actions().upload(pdf, "F-1.pdf"))
                .isEqualTo(new PdfReading(42, "", null, "", "", new BigDecimal(1200)));
        assertThat(sent())
                .isEqualTo(
                        "{\"nomFichier\":\"F-1.pdf\",\"formatDepot\":\"PDF_NON_SIGNE\",\"fichierFacture\":\"JVBERi0=\"}");
        assertThat(actions().submit(INVOICE)).isEqualTo(new Handled(5, "F-1", "DEPOSEE", "2026-11-23"));
        assertThat(sent()).isEqualTo("""
                {"modeDepot":"DEPOT_PDF_API","numeroFactureSaisi":"F-1","dateFacture":"2026-11-20",\
                "destinataire":{"codeDestinataire":"12345678200051"},"fournisseur":{"idFournisseur":1001},\
                "cadreDeFacturation":{"codeCadreFacturation":"A1_FACTURE_FOURNISSEUR"},\
                "references":{"deviseFacture":"EUR","typeFacture":"FACTURE","typeTva":"TVA_SUR_DEBIT",\
                "numeroBonCommande":"1512345678","modePaiement":"VIREMENT"},\
                "ligneTva":[{"ligneTvaTauxManuel":20,"ligneTvaMontantBaseHtParTaux":1000,"ligneTvaMontantTvaParTaux":200}],\
                "montantTotal":{"montantHtTotal":1000.00,"montantTVA":200,"montantTtcTotal":1200,"montantAPayer":1200},\
                "pieceJointePrincipale":[{"pieceJointePrincipaleDesignation":"F-1","pieceJointePrincipaleId":42}],\
                "pieceJointeComplementaire":[{"pieceJointeComplementaireDesignation":"BL",\
                "pieceJointeComplementaireType":"02","pieceJointeComplementaireId":43}]}""");
    }

    @Test
    void the_main_attachment_may_be_sent_as_an_object() throws Exception {
        trial.portal.on("factures/v1/soumettre", 200, "{\"codeRetour\":0,\"identifiantFactureCPP\":5}");
        trial.builder()
                .dialect(Dialect.STANDARD.withMainAttachmentInList(false))
                .build()
                .actions()
                .submit(INVOICE);
        assertThat(sent()).contains("\"pieceJointePrincipale\":{\"pieceJointePrincipaleDesignation\"");
    }

    @Test
    void T14_a_suspended_invoice_is_completed_with_an_attachment() throws Exception {
        Path note = Files.writeString(folder.resolve("bl.pdf"), "%PDF-");
        trial.portal
                .on("transverses/v1/ajouter/fichier", 200, "{\"codeRetour\":0,\"pieceJointeId\":43}")
                .on("factures/v1/completer", 200, """
                {"codeRetour":0,"identifiantFactureCPP":5,"numeroFacture":"F-1","dateTraitement":"2026-11-26 10:00"}""");
        long id = actions().attach(note, "bl.pdf", "application/pdf");
        assertThat(sent())
                .isEqualTo("{\"pieceJointeNom\":\"bl.pdf\",\"pieceJointeTypeMime\":\"application/pdf\","
                        + "\"pieceJointeExtension\":\"PDF\",\"pieceJointeFichier\":\"JVBERi0=\"}");
        Handled handled = actions().complete(5, List.of(new Supplement("BL", "02", id)), "voici");
        assertThat(handled.at()).isEqualTo("2026-11-26 10:00");
        assertThat(sent())
                .isEqualTo("{\"identifiantFactureCPP\":5,\"pieceJointeComplementaire\":"
                        + "[{\"pieceJointeComplementaireDesignation\":\"BL\",\"pieceJointeComplementaireType\":\"02\","
                        + "\"pieceJointeComplementaireId\":43}],\"commentaire\":\"voici\"}");
    }

    @Test
    void T14_an_invoice_that_went_astray_is_recycled() throws Exception {
        trial.portal.on("factures/v1/recycler", 200, "{\"codeRetour\":0,\"identifiantFactureCPP\":5}");
        actions().recycle(new Recycling(5, "12345678200028", "S1", "", "", ""));
        assertThat(sent())
                .isEqualTo("{\"identifiantFactureCPP\":5,\"destinataire\":{\"codeDestinataire\":"
                        + "\"12345678200028\",\"codeServiceExecutant\":\"S1\"}}");
    }

    @Test
    void T14_rejections_are_taken_note_of() throws Exception {
        trial.portal.on("factures/v1/traiterRejet", 200, "{\"codeRetour\":0,\"libelle\":\"GCU_MSG_01_000\"}");
        actions().acknowledge(List.of(5L, 6L));
        assertThat(sent())
                .isEqualTo("{\"listeDemandePaiement\":[{\"idDemandePaiement\":5},{\"idDemandePaiement\":6}]}");
    }

    @Test
    void what_changes_an_invoice_is_never_sent_twice() {
        List<String> operations = List.of(
                "factures/v1/soumettre", "factures/v1/completer", "factures/v1/recycler", "factures/v1/traiterRejet");
        operations.forEach(operation -> trial.portal.on(operation, ScriptedPortal.hangUp()));
        Actions actions = actions();
        assertThat(List.of(
                        Trial.failure(() -> actions.submit(INVOICE)),
                        Trial.failure(() -> actions.complete(5, List.of(), "x")),
                        Trial.failure(() -> actions.recycle(new Recycling(5, "1", "", "", "", ""))),
                        Trial.failure(() -> actions.acknowledge(List.of(5L)))))
                .extracting(PortalException::kind)
                .containsOnly(Kind.UNKNOWN);
        assertThat(trial.portal.asked()).hasSize(operations.size());
    }

    @Test
    void invoices_are_downloaded() throws Exception {
        trial.portal.on("factures/v1/telecharger/groupe", 200, "{\"codeRetour\":0,\"fichierResultat\":\"JVBERi0=\"}");
        assertThat(actions().download(List.of(5L), Actions.Form.PDF))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("%PDF-");
        assertThat(sent())
                .isEqualTo(
                        "{\"format\":\"PDF\",\"avecPiecesJointesComplementaires\":\"OUI\",\"listeFacture\":[{\"idFacture\":5}]}");
    }

    @Test
    void the_kinds_of_attachments_are_listed() throws Exception {
        trial.portal.on("transverses/v1/recuperer/typespj", 200, """
                {"codeRetour":0,"listeTypePieceJointe":[{"codeTypePieceJointe":"02","libelleTypePieceJointe":"Bon"}]}""");
        assertThat(actions().attachmentTypes()).containsExactly(new Choice("02", "Bon"));
    }
}
