package org.quittance.chorus.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.pdf.PdfFile;

class SimulatorInvoicesTest {
    private static final String SEARCH = "factures/v1/rechercher/fournisseur";
    private static final String HISTORY = "factures/v1/consulter/historique";

    private Wire wire;

    @BeforeEach
    void start() throws IOException {
        wire = Wire.start(Wire.plain().build());
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    private List<JsonObject> search(String criteria) throws IOException {
        return wire.call(SEARCH, criteria).json().objects("listeFactures");
    }

    private String status(long id) throws IOException {
        return wire.call(HISTORY, "{'idFacture':" + id + "}")
                .json()
                .text("statutCourantCode")
                .orElse("");
    }

    private void set(long id, String status, String comment) throws IOException {
        Wire.Reply reply =
                wire.office("invoice/" + id + "/status", "{'status':'" + status + "','comment':'" + comment + "'}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    @Test
    void a_row_says_what_was_deposited() throws IOException {
        wire.integrated(Deposited.numbered("FA-1").with("BT-12", "2026-M-014"));
        assertThat(search("{'numeroFacture':'FA-1','idFournisseur':1001}"))
                .singleElement()
                .hasToString("{\"identifiantFactureCPP\":3125108,\"typeDemandePaiement\":\"FACTURE\","
                        + "\"codeFournisseur\":\"33254021516357\",\"typeIdentifiantFournisseur\":\"SIRET\","
                        + "\"designationFournisseur\":\"Fournisseur de démonstration\",\"idDestinataire\":2051,"
                        + "\"codeDestinataire\":\"12345678200051\",\"designationDestinataire\":\"Commune sans obligation\","
                        + "\"typeFacture\":\"FACTURE\",\"numeroFacture\":\"FA-1\",\"dateFacture\":\"2026-11-02\","
                        + "\"dateDepot\":\"2026-11-23\",\"montantHT\":1000.00,\"montantTTC\":1200.00,"
                        + "\"montantAPayer\":1200.00,\"devise\":\"EUR\",\"statut\":\"MISE_A_DISPOSITION\","
                        + "\"numeroMarche\":\"2026-M-014\",\"numeroFluxDepot\":\"CPP0011106000000000425903\","
                        + "\"modeDepot\":\"UPLOAD_API\",\"dateHeureEtatCourant\":\"2026-11-23T11:01:30.000+01:00\","
                        + "\"rejetTraite\":false}");
    }

    @Test
    void ten_rows_make_a_page_unless_told_otherwise() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (int i = 10; i < 35; i++) {
            files.add(Deposited.numbered("FA-" + i).cii());
        }
        wire.deposit("IN_DP_E1_CII_16B", Deposited.archive(files.toArray(new byte[0][])));
        wire.advance("PT1M");
        Wire.Reply first = wire.call(SEARCH, "{}");
        assertThat(first.json().object("parametresRetour"))
                .hasToString("{\"pageCourante\":1,\"pages\":3,\"nbResultatsParPage\":10,\"total\":25}");
        assertThat(first.json().objects("listeFactures")).hasSize(10);
        assertThat(first.json().objects("listeFactures").get(0).text("numeroFacture"))
                .contains("FA-34");
        assertThat(search("{'rechercheFactureParFournisseur':{'pageResultatDemandee':3}}"))
                .hasSize(5);
        assertThat(search("{'rechercheFactureParFournisseur':{'nbResultatsParPage':100,'triSens':'Ascendant'}}"))
                .hasSize(25)
                .first()
                .satisfies(row -> assertThat(row.text("numeroFacture")).contains("FA-10"));
        assertThat(wire.call(SEARCH, "{'rechercheFactureParFournisseur':{'nbResultatsMaximum':12}}")
                        .json()
                        .object("parametresRetour")
                        .number("total"))
                .hasValue(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'numeroFacture':' FA-1 '",
                "'numeroFluxDepot':'CPP0011106000000000425903'",
                "'periodeDateDepotDu':'2026-11-22','periodeDateDepotAu':'2026-11-24T23:59:59'",
                "'periodeDateFactureDu':'2026-11-02','periodeDateFactureAu':'2026-11-02'",
                "'periodeDateHeureEtatCourantDu':'2026-11-23'",
                "'typeFacture':'FACTURE'",
                "'cadreFacturation':'A1_FACTURE_FOURNISSEUR'",
                "'statutCourant':['MANDATEE','MISE_A_DISPOSITION']",
                "'montantHTMin':1000,'montantHTMax':1000",
                "'montantTTCMin':'1199.99','montantApayerMax':1200",
                "'modeDepot':'UPLOAD_API'",
                "'rejetTraite':false",
                "'listeDestinataire':[{'idDestinataire':2051}]",
                "'idFournisseur':'1001'"
            })
    void a_criterion_takes_what_fits(String criterion) throws IOException {
        wire.integrated(Deposited.numbered("FA-1"));
        assertThat(search("{" + criterion + "}")).as(criterion).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'numeroFacture':'FA-2'",
                "'numeroFluxDepot':'CPP0011106000000000425904'",
                "'periodeDateDepotDu':'2026-11-24'",
                "'periodeDateDepotAu':'2026-11-22'",
                "'periodeDateFactureDu':'2026-11-03'",
                "'periodeDateHeureEtatCourantDu':'2026-11-24'",
                "'typeFacture':'AVOIR'",
                "'cadreFacturation':'A12_FACTURE_COTRAITANT'",
                "'statutCourant':['MANDATEE']",
                "'montantHTMin':1000.01",
                "'montantTTCMax':1199.99",
                "'numeroMarche':'X'",
                "'modeDepot':'EDI'",
                "'rejetTraite':true",
                "'listeDestinataire':[{'idDestinataire':2036}]",
                "'idFournisseur':1002"
            })
    void a_criterion_leaves_out_what_does_not_fit(String criterion) throws IOException {
        wire.integrated(Deposited.numbered("FA-1"));
        Wire.Reply reply = wire.call(SEARCH, "{" + criterion + "}");
        assertThat(reply.code()).isEqualTo("0");
        assertThat(reply.json().objects("listeFactures")).as(criterion).isEmpty();
    }

    @Test
    void an_invoice_goes_on_by_itself_until_it_is_with_its_recipient() throws IOException {
        String flux =
                wire.deposit("IN_DP_E1_CII_16B", Deposited.numbered("FA-1").cii());
        assertThat(search("{'numeroFluxDepot':'" + flux + "'}")).isEmpty();
        wire.advance("PT30S");
        assertThat(status(3_125_108)).isEqualTo("DEPOSEE");
        wire.advance("PT20S");
        assertThat(status(3_125_108)).isEqualTo("EN_COURS_ACHEMINEMENT");
        wire.advance("PT40S");
        assertThat(status(3_125_108)).isEqualTo("MISE_A_DISPOSITION");
        wire.advance("PT50M");
        assertThat(status(3_125_108)).isEqualTo("MISE_A_DISPOSITION");
    }

    @Test
    void it_goes_on_to_payment_where_that_is_wanted_and_reported() throws IOException {
        try (Wire paid = Wire.start(Wire.plain().paid(true).build())) {
            paid.deposit("IN_DP_E1_CII_16B", Deposited.numbered("FA-1").cii());
            paid.deposit(
                    "IN_DP_E1_CII_16B",
                    Deposited.numbered("FA-2").to("12345678200069").cii());
            paid.advance("PT50M");
            assertThat(paid.call(HISTORY, "{'idFacture':3125108}").text())
                    .contains("\"statutCourantCode\":\"MISE_EN_PAIEMENT\"", "SERVICE_FAIT", "MANDATEE");
            assertThat(paid.call(HISTORY, "{'idFacture':3125109}").text())
                    .contains("\"statutCourantCode\":\"MANDATEE\"");
        }
    }

    @Test
    void the_history_tells_the_newest_first() throws IOException {
        long id = wire.integrated(Deposited.numbered("FA-1"));
        set(id, "SUSPENDUE", "Bon de livraison manquant");
        assertThat(wire.call(HISTORY, "{'idFacture':" + id + "}").text())
                .isEqualTo("{\"codeRetour\":0,\"libelle\":\"GCU_MSG_01_000\",\"idFacture\":3125108,"
                        + "\"numeroFacture\":\"FA-1\",\"modeDepot\":\"UPLOAD_API\",\"statutCourantCode\":\"SUSPENDUE\","
                        + "\"historiquesDesStatuts\":{\"histoStatut\":["
                        + "{\"histoStatutId\":312510803,\"histoStatutCode\":\"SUSPENDUE\","
                        + "\"histoStatutDatePassage\":\"2026-11-23 11:10\","
                        + "\"histoStatutCommentaire\":\"Bon de livraison manquant\"},"
                        + "{\"histoStatutId\":312510802,\"histoStatutCode\":\"MISE_A_DISPOSITION\","
                        + "\"histoStatutDatePassage\":\"2026-11-23 11:01\"},"
                        + "{\"histoStatutId\":312510801,\"histoStatutCode\":\"EN_COURS_ACHEMINEMENT\","
                        + "\"histoStatutDatePassage\":\"2026-11-23 11:00\"},"
                        + "{\"histoStatutId\":312510800,\"histoStatutCode\":\"DEPOSEE\","
                        + "\"histoStatutDatePassage\":\"2026-11-23 11:00\"}],"
                        + "\"pageCouranteHistoStatut\":1,\"pagesHistoStatut\":1,\"nbResultatsParPageHistoStatut\":50,"
                        + "\"totalHistoStatut\":4}}");
    }

    @Test
    void an_invoice_is_shown_as_it_was_understood() throws IOException {
        long id = wire.integrated(Deposited.numbered("FA-1"));
        JsonObject invoice = wire.call("factures/v1/consulter/fournisseur", "{'identifiantFactureCPP':" + id + "}")
                .json()
                .object("facture");
        assertThat(invoice.object("cadreDeFacturation").text("codeCadreFacturation"))
                .contains("A1_FACTURE_FOURNISSEUR");
        assertThat(invoice.object("references").text("dateEcheancePaiement")).contains("2026-12-02");
        assertThat(invoice.object("references").text("modePaiement")).contains("VIREMENT");
        assertThat(invoice.object("montantTotal"))
                .hasToString("{\"montantHtTotal\":1000.00,\"montantTVA\":200.00,\"montantTtcTotal\":1200.00,"
                        + "\"montantAPayer\":1200.00}");
        assertThat(invoice.object("recapitulatifDeTva").objects("ligneTva")).hasSize(1);
        assertThat(invoice.object("lignesDePoste").objects("lignePoste"))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.text("lignePosteDenomination")).contains("Fenêtre en chêne"));
    }

    @Test
    void an_unknown_invoice_has_a_code() throws IOException {
        for (String[] one : new String[][] {
            {HISTORY, "idFacture"},
            {"factures/v1/consulter/fournisseur", "identifiantFactureCPP"},
            {"factures/v1/completer", "identifiantFactureCPP"},
            {"factures/v1/recycler", "identifiantFactureCPP"}
        }) {
            Wire.Reply reply = wire.call(one[0], "{'" + one[1] + "':1}");
            assertThat(reply.code()).isEqualTo("20000");
            assertThat(reply.label()).startsWith("GDP_MSG_11.008");
        }
    }

    @Test
    void a_suspended_invoice_is_completed_with_an_attachment() throws IOException {
        long id = wire.integrated(Deposited.numbered("FA-1"));
        Wire.Reply early = wire.call("factures/v1/completer", "{'identifiantFactureCPP':" + id + "}");
        assertThat(early.code()).isEqualTo("20002");
        assertThat(early.label()).startsWith("GDP_MSG_11.033");
        set(id, "SUSPENDUE", "Bon de livraison manquant");
        long file = wire.call(
                        "transverses/v1/ajouter/fichier",
                        "{'pieceJointeFichier':'QQ==','pieceJointeNom':'bl.pdf','pieceJointeTypeMime':'application/pdf',"
                                + "'pieceJointeExtension':'PDF'}")
                .json()
                .number("pieceJointeId", 0);
        Wire.Reply reply = wire.call(
                "factures/v1/completer",
                "{'identifiantFactureCPP':" + id + ",'commentaire':'Voici','pieceJointeComplementaire':["
                        + "{'pieceJointeComplementaireType':'02','pieceJointeComplementaireId':" + file + "}]}");
        assertThat(reply.json().text("dateTraitement")).contains("2026-11-23 11:10");
        assertThat(status(id)).isEqualTo("COMPLETEE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'pieceJointeFichier':'QQ==','pieceJointeNom':'a.exe','pieceJointeExtension':'EXE'",
                "'pieceJointeFichier':'QQ==','pieceJointeNom':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.pdf','pieceJointeExtension':'PDF'"
            })
    void an_attachment_has_its_limits(String body) throws IOException {
        assertThat(wire.call("transverses/v1/ajouter/fichier", "{" + body + "}").code())
                .isEqualTo("20304");
    }

    @Test
    void an_attachment_that_is_not_there_cannot_be_sent() throws IOException {
        long id = wire.integrated(Deposited.numbered("FA-1"));
        set(id, "SUSPENDUE", "?");
        assertThat(wire.call(
                                "factures/v1/completer",
                                "{'identifiantFactureCPP':" + id
                                        + ",'pieceJointeComplementaire':[{'pieceJointeComplementaireId':9}]}")
                        .code())
                .isEqualTo("20303");
        assertThat(status(id)).isEqualTo("SUSPENDUE");
    }

    @Test
    void an_invoice_is_sent_to_another_service_under_the_same_number() throws IOException {
        long id =
                wire.integrated(Deposited.numbered("FA-1").to("12345678200028").with("BT-10", "SERVICE_DEST_SERV_OBL"));
        String body = "{'identifiantFactureCPP':" + id + ",'destinataire':{'codeDestinataire':'12345678200044',"
                + "'codeServiceExecutant':'SERV_ENG'},'reference':{'numeroBonCommande':'%s'}}";
        assertThat(wire.call("factures/v1/recycler", body.formatted("1512345678"))
                        .code())
                .isEqualTo("20014");
        set(id, "A_RECYCLER", "Mauvais service");
        assertThat(wire.call("factures/v1/recycler", body.formatted("")).code()).isEqualTo("20007");
        Wire.Reply reply = wire.call("factures/v1/recycler", body.formatted("1512345678"));
        assertThat(reply.json().text("statutFacture")).contains("DEPOSEE");
        assertThat(reply.json().text("numeroFacture")).contains("FA-1");
        wire.advance("PT1M");
        assertThat(search("{'numeroFacture':'FA-1'}")).singleElement().satisfies(row -> {
            assertThat(row.text("codeServiceExecutant")).contains("SERV_ENG");
            assertThat(row.text("statut")).contains("MISE_A_DISPOSITION");
        });
    }

    @Test
    void what_waits_for_the_supplier_is_listed_until_he_has_seen_it() throws IOException {
        long suspended = wire.integrated(Deposited.numbered("FA-1"));
        long rejected = wire.integrated(Deposited.numbered("FA-2"));
        wire.integrated(Deposited.numbered("FA-3"));
        set(suspended, "SUSPENDUE", "?");
        set(rejected, "REJETEE", "Montant faux");
        String operation = "factures/v1/rechercher/atraiter/fournisseur";
        assertThat(wire.call(operation, "{}").json().objects("listeFactures")).hasSize(2);
        assertThat(wire.call(operation, "{'masquerRejetee':true}").json().objects("listeFactures"))
                .singleElement()
                .satisfies(row -> assertThat(row.text("numeroFacture")).contains("FA-1"));
        String acknowledged = "{'listeDemandePaiement':[{'idDemandePaiement':" + rejected + "}]}";
        assertThat(wire.call("factures/v1/traiterRejet", acknowledged).code()).isEqualTo("0");
        assertThat(wire.call(operation, "{}").json().objects("listeFactures")).hasSize(1);
        assertThat(search("{'rejetTraite':true}")).hasSize(1);
        assertThat(wire.call(
                                "factures/v1/traiterRejet",
                                "{'listeDemandePaiement':[{'idDemandePaiement':" + suspended + "}]}")
                        .code())
                .isEqualTo("20002");
    }

    @Test
    void a_recipient_gives_only_his_statuses_and_says_why() throws IOException {
        long id = wire.integrated(Deposited.numbered("FA-1"));
        long unpaid = wire.integrated(Deposited.numbered("FA-2").to("12345678200069"));
        assertThat(wire.office("invoice/" + id + "/status", "{'status':'DEPOSEE'}")
                        .status())
                .isEqualTo(400);
        assertThat(wire.office("invoice/" + id + "/status", "{'status':'REJETEE'}")
                        .text())
                .contains("comment: needed");
        assertThat(wire.office("invoice/" + unpaid + "/status", "{'status':'MISE_EN_PAIEMENT'}")
                        .status())
                .isEqualTo(400);
        assertThat(wire.office("invoice/1/status", "{'status':'MANDATEE'}").status())
                .isEqualTo(400);
        set(id, "MISE_EN_PAIEMENT", "");
        assertThat(wire.office("invoice/" + id + "/status", "{'status':'MANDATEE'}")
                        .text())
                .contains("at its end");
    }

    @Test
    void invoices_are_downloaded_as_pdf_as_archive_and_as_pivot() throws Exception {
        long one = wire.integrated(Deposited.numbered("FA-1"));
        long two = wire.integrated(Deposited.numbered("FA-2"));
        assertThat(PdfFile.open(download("PDF", one)).facts().pages()).isEqualTo(1);
        assertThat(new String(download("PIVOT", one, two), StandardCharsets.UTF_8))
                .contains("<NumeroFacture>FA-1</NumeroFacture>", "<NumeroFacture>FA-2</NumeroFacture>");
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(download("PDF", one, two)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).containsExactly(one + "/" + one + ".pdf", two + "/" + two + ".pdf");
    }

    private byte[] download(String format, long... ids) throws IOException {
        StringBuilder list = new StringBuilder();
        for (long id : ids) {
            list.append(list.isEmpty() ? "" : ",")
                    .append("{'idFacture':")
                    .append(id)
                    .append('}');
        }
        Wire.Reply reply = wire.call(
                "factures/v1/telecharger/groupe",
                "{'format':'" + format + "','avecPiecesJointesComplementaires':'NON','listeFacture':[" + list + "]}");
        return Base64.getDecoder().decode(reply.json().text("fichierResultat").orElseThrow());
    }

    private static String submission(String number, long file, String change) {
        return ("{'modeDepot':'DEPOT_PDF_API','numeroFactureSaisi':'" + number + "','dateFacture':'2026-11-02',"
                        + "'destinataire':{'codeDestinataire':'12345678200051'},'fournisseur':{'idFournisseur':1001},"
                        + "'cadreDeFacturation':{'codeCadreFacturation':'A1_FACTURE_FOURNISSEUR'},"
                        + "'references':{'deviseFacture':'EUR','typeFacture':'FACTURE','modePaiement':'VIREMENT'},"
                        + "'montantTotal':{'montantHtTotal':10,'montantTVA':2,'montantTtcTotal':12,'montantAPayer':12},"
                        + "'pieceJointePrincipale':[{'pieceJointePrincipaleDesignation':'f','pieceJointePrincipaleId':"
                        + file + "}]}")
                .replace(change.split("=>")[0], change.split("=>", -1)[1]);
    }

    private long uploaded() throws IOException {
        return wire.call(
                        "factures/v1/deposer/pdf",
                        "{'fichierFacture':'JVBERg==','nomFichier':'f.pdf','formatDepot':'PDF_NON_SIGNE'}")
                .json()
                .number("pieceJointeId", 0);
    }

    @Test
    void a_pdf_is_submitted_and_there_at_once() throws IOException {
        Wire.Reply reply = wire.call("factures/v1/soumettre", submission("P-1", uploaded(), "x=>x"));
        assertThat(reply.json().text("statutFacture")).contains("DEPOSEE");
        assertThat(reply.json().text("dateDepot")).contains("2026-11-23");
        long id = reply.json().number("identifiantFactureCPP", 0);
        assertThat(search("{'numeroFacture':'P-1','montantTTCMin':12}"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.number("identifiantFactureCPP")).hasValue(id);
                    assertThat(row.text("modeDepot")).contains("DEPOT_PDF_API");
                });
        Wire.Reply again = wire.call("factures/v1/soumettre", submission("P-1", uploaded(), "x=>x"));
        assertThat(again.code()).isEqualTo("20013");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'P-1'=>'P-00000000000000000001' 400",
                "A1_FACTURE_FOURNISSEUR=>A4_PROJET_DECOMPTE_MENSUEL_FOURNISSEUR 400",
                "12345678200051=>12345678200077 20004",
                "12345678200051=>12345678200028 20005",
                "12345678200051=>12345678200036 20007",
                "'idFournisseur':1001=>'idFournisseur':2051 20001",
                "DEPOT_PDF_API=>SAISIE_API 400",
                "'pieceJointePrincipaleId':=>'pieceJointePrincipaleId':9 20303"
            })
    void a_submission_is_looked_at_at_once(String change) throws IOException {
        int space = change.lastIndexOf(' ');
        Wire.Reply reply =
                wire.call("factures/v1/soumettre", submission("P-1", uploaded(), change.substring(0, space)));
        String told = reply.status() == 200 ? reply.code() : String.valueOf(reply.status());
        assertThat(told).as(reply.text()).isEqualTo(change.substring(space + 1));
        assertThat(wire.show("invoices")).isEqualTo("[]");
    }
}
