package org.quittance.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.chorus.PortalException.Kind;

class ChorusProTest {
    private static final String SEARCH = "factures/v1/rechercher/fournisseur";
    private static final String DEPOSIT = "factures/v1/deposer/flux";
    private static final String NO_RESULT = "{\"codeRetour\":20000,\"libelle\":\"tra_msg_00.015: Aucun résultat\"}";
    private static final InvoiceQuery ALL = new InvoiceQuery(Trial.SUPPLIER, null, null, null);

    private final Trial trial = new Trial();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        trial.close();
    }

    private static String page(int page, int pages, String rows) {
        return """
                {"codeRetour":0,"libelle":"GCU_MSG_01_000","parametresRetour":{"pageCourante":%d,"pages":%d,"total":500},
                 "listeFactures":[%s]}""".formatted(page, pages, rows);
    }

    private static String rows(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(id -> "{\"identifiantFactureCPP\":" + id + ",\"numeroFacture\":\"F-" + id + "\"}")
                .collect(Collectors.joining(","));
    }

    @Test
    void a_deposit_sends_the_file_in_Base64_with_both_credentials() throws Exception {
        trial.portal.on(DEPOSIT, 200, """
                {"codeRetour":"0","libelle":"TRA_MSG_00.000","numeroFluxDepot":"CPP0011117000000000425903"}""");
        FluxFile file = Trial.file(folder);
        assertThat(trial.client().deposit(file)).isEqualTo("CPP0011117000000000425903");
        ScriptedPortal.Asked asked = trial.portal.asked().get(0);
        assertThat(asked.authorization()).isEqualTo("Bearer token-number-1");
        assertThat(asked.account())
                .isEqualTo(Base64.getEncoder()
                        .encodeToString(("TECH_1_2@cpro.fr:" + Trial.PASSWORD).getBytes(StandardCharsets.UTF_8)));
        assertThat(asked.type()).isEqualTo("application/json;charset=utf-8");
        assertThat(asked.body())
                .isEqualTo(
                        "{\"nomFichier\":\"F-1.pdf\",\"syntaxeFlux\":\"IN_DP_E2_CII_FACTURX\",\"avecSignature\":false,"
                                + "\"fichierFlux\":\""
                                + Base64.getEncoder().encodeToString(Files.readAllBytes(file.content()))
                                + "\"}");
    }

    @Test
    void a_file_of_ten_megabytes_arrives_whole() throws Exception {
        byte[] bytes = new byte[10 << 20];
        new Random(7).nextBytes(bytes);
        FluxFile file = new FluxFile("big.pdf", "X", Files.write(folder.resolve("big"), bytes));
        trial.portal.on(DEPOSIT, 200, "{\"codeRetour\":0,\"numeroFluxDepot\":\"CPP1\"}");
        trial.client().deposit(file);
        String body = trial.portal.asked().get(0).body();
        String encoded = body.substring(body.indexOf("\"fichierFlux\":\"") + 15, body.length() - 2);
        assertThat(Sha256.of(Base64.getDecoder().decode(encoded))).isEqualTo(Sha256.of(bytes));
        assertThat(trial.recorded.get(1).request())
                .hasSizeLessThan(300)
                .contains("[10485760 bytes, sha256 " + Sha256.of(bytes) + "]");
    }

    @Test
    void what_the_portal_would_refuse_for_its_name_or_weight_is_not_sent() throws IOException {
        Path one = Files.write(folder.resolve("one"), new byte[11]);
        Path none = Files.write(folder.resolve("none"), new byte[0]);
        ChorusPro client =
                trial.builder().dialect(Dialect.STANDARD.withFileBytes(10)).build();
        assertThat(List.of(
                        new FluxFile("a.pdf", "X", one),
                        new FluxFile("a.pdf", "X", none),
                        new FluxFile("é.pdf", "X", one),
                        new FluxFile("noextension", "X", one),
                        new FluxFile("x".repeat(47) + ".pdf", "X", one)))
                .allSatisfy(file -> assertThat(
                                Trial.failure(() -> client.deposit(file)).kind())
                        .isEqualTo(Kind.REFUSED));
        PortalException gone = Trial.failure(() -> client.deposit(new FluxFile("a.pdf", "X", folder.resolve("gone"))));
        assertThat(gone.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(trial.portal.tokensAsked()).isEmpty();
    }

    @Test
    void a_report_tells_the_errors_apart_and_which_was_cut_off() throws PortalException {
        trial.portal.on("transverses/v1/consulterCRDetaille", 200, """
                {"codeRetour":0,"libelle":"TRA_MSG_00.000","etatCourantDepotFlux":"IN_INTEGRE_PARTIEL","futur":{"a":[1]},
                 "dateHeureEtatCourantFlux":"2026-11-23T15:45:39.674+01:00",
                 "listeErreurTechnique":[{"codeErreur":"ERR_XSD_001","libelleErreur":"IRRECEVABILITE: x"}],
                 "listeErreurDP":{"numeroDP":"F-1","libelleErreurDP":"Erreur un|Erreur deux [...]"}}""");
        FluxReport report = trial.client().report("CPP1");
        assertThat(report.state()).isEqualTo("IN_INTEGRE_PARTIEL");
        assertThat(report.since()).isEqualTo("2026-11-23T15:45:39.674+01:00");
        assertThat(report.faults())
                .containsExactly(
                        new FluxFault("", "ERR_XSD_001", "IRRECEVABILITE: x", false),
                        new FluxFault("F-1", "", "Erreur un", false),
                        new FluxFault("F-1", "", "Erreur deux", true));
    }

    @Test
    void a_state_of_tomorrow_comes_through_and_a_missing_one_is_empty() throws PortalException {
        trial.portal
                .on(
                        "transverses/v1/consulterCRDetaille",
                        200,
                        "{\"codeRetour\":0,\"etatCourantDepotFlux\":\"IN_FUTUR\"}")
                .on("transverses/v1/consulterCRDetaille", 200, "{\"codeRetour\":0,\"etatCourantDepotFlux\":null}");
        ChorusPro client = trial.client();
        assertThat(client.report("CPP1").state()).isEqualTo("IN_FUTUR");
        assertThat(client.report("CPP1").state()).isEmpty();
    }

    @Test
    void a_report_comes_as_a_PDF_too() throws PortalException {
        trial.portal.on("transverses/v1/consulterCR", 200, "{\"codeRetour\":0,\"fichierCR\":\"JVBERi0=\"}");
        assertThat(trial.client().reportPdf("CPP1"))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("%PDF-");
    }

    @Test
    void a_search_reads_all_pages_of_200_rows() throws PortalException {
        trial.portal
                .on(SEARCH, 200, page(1, 3, rows(1, 201)))
                .on(SEARCH, 200, page(2, 3, rows(200, 400)))
                .on(SEARCH, 200, page(3, 3, rows(400, 501)));
        assertThat(trial.client().search(ALL))
                .extracting(PortalInvoice::id)
                .hasSize(500)
                .doesNotHaveDuplicates();
        assertThat(trial.portal.asked())
                .filteredOn(asked -> asked.path().endsWith(SEARCH))
                .extracting(ScriptedPortal.Asked::body)
                .hasSize(3)
                .allMatch(
                        body -> body.contains("\"idFournisseur\":1001") && body.contains("\"nbResultatsParPage\":200"))
                .element(2)
                .asString()
                .contains("\"pageResultatDemandee\":3");
    }

    @Test
    void pages_are_counted_at_the_top_level_too_and_need_not_be_counted_at_all() throws PortalException {
        trial.portal
                .on(SEARCH, 200, "{\"codeRetour\":0,\"pages\":\"2\",\"listeFactures\":[" + rows(1, 3) + "]}")
                .on(SEARCH, 200, "{\"codeRetour\":0,\"pages\":\"2\",\"listeFactures\":[" + rows(3, 5) + "]}")
                .on(
                        SEARCH,
                        200,
                        "{\"codeRetour\":0,\"parametresRetour\":null,\"listeFactures\":[" + rows(1, 201) + "]}")
                .on(SEARCH, 200, NO_RESULT);
        ChorusPro client = trial.client();
        assertThat(client.search(ALL)).hasSize(4);
        assertThat(client.search(ALL)).hasSize(200);
    }

    @Test
    void a_portal_that_gives_the_same_page_for_ever_is_left() throws PortalException {
        trial.portal.on(SEARCH, 200, "{\"codeRetour\":0,\"pages\":9,\"listeFactures\":[" + rows(1, 3) + "]}");
        assertThat(trial.client().search(ALL)).hasSize(2);
    }

    @Test
    void nothing_found_is_an_empty_list_however_it_is_said() throws PortalException {
        trial.portal
                .on(SEARCH, 200, NO_RESULT)
                .on(SEARCH, 200, "{\"codeRetour\":20007,\"libelle\":\"GFT_MSG_01.075 rien\"}")
                .on(SEARCH, 200, "{\"codeRetour\":0,\"libelle\":\"GCU_MSG_01_000\",\"listeFactures\":[]}")
                .on(SEARCH, 200, "{\"codeRetour\":0,\"libelle\":\"GCU_MSG_01_000\",\"listeFactures\":null}");
        ChorusPro client = trial.client();
        for (int i = 0; i < 4; i++) {
            assertThat(client.search(ALL)).isEmpty();
        }
    }

    @Test
    void an_unknown_code_or_a_lost_list_is_never_taken_for_nothing_found() {
        trial.portal
                .on(SEARCH, 200, "{\"codeRetour\":20000,\"libelle\":\"XYZ_MSG_01 panne\"}")
                .on(SEARCH, 200, "{\"codeRetour\":0,\"total\":3}")
                .on(SEARCH, 200, "{}");
        ChorusPro client = trial.client();
        assertThat(Trial.failure(() -> client.search(ALL)).kind()).isEqualTo(Kind.REFUSED);
        assertThat(Trial.failure(() -> client.search(ALL)).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(Trial.failure(() -> client.search(ALL)).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void a_row_is_read_whatever_its_writing_and_one_of_another_number_left_out() throws PortalException {
        trial.portal.on(SEARCH, 200, """
                {"codeRetour":0,"listeFactures":[
                 {"identifiantFactureCPP":"3125108","numeroFacture":" F-1 ","codeFournisseur":"33254021516357",
                  "codeDestinataire":"12345678200028","statut":"STATUT_FUTUR","dateFacture":"2026-11-20 09:12",
                  "montantTTC":"1200.50","montantAPayer":1200.5,"numeroFluxDepot":"CPP1","inconnu":[{}],
                  "dateHeureEtatCourant":"2026-11-23T15:45:39.674+01:00","commentaireEtatCourant":null},
                 {"identifiantFactureCPP":7,"numeroFacture":"F-11"}]}""");
        assertThat(trial.client().search(new InvoiceQuery(Trial.SUPPLIER, "F-1", null, LocalDate.of(2026, 11, 1))))
                .containsExactly(new PortalInvoice(
                        3125108,
                        "F-1",
                        Trial.SUPPLIER,
                        "12345678200028",
                        "STATUT_FUTUR",
                        "2026-11-23T15:45:39.674+01:00",
                        "",
                        "CPP1",
                        LocalDate.of(2026, 11, 20),
                        new BigDecimal("1200.50"),
                        new BigDecimal("1200.5")));
        assertThat(trial.portal.asked().get(1).body()).contains("\"periodeDateHeureEtatCourantDu\":\"2026-11-01\"");
    }

    @Test
    void the_supplier_is_looked_up_once() throws PortalException {
        trial.portal.on(SEARCH, 200, NO_RESULT);
        ChorusPro client = trial.client();
        client.search(ALL);
        client.search(ALL);
        assertThat(trial.portal.asked())
                .filteredOn(asked -> asked.path().contains("structures"))
                .hasSize(1);
        assertThat(Trial.failure(() -> client.search(new InvoiceQuery("1", null, null, null)))
                        .kind())
                .isEqualTo(Kind.REFUSED);
    }

    @Test
    void the_work_list_leaves_rejected_ones_out_if_asked() throws PortalException {
        trial.portal.on("factures/v1/rechercher/atraiter/fournisseur", 200, page(1, 1, rows(1, 3)));
        assertThat(trial.client().workList(Trial.SUPPLIER, true)).hasSize(2);
        assertThat(trial.portal.asked().get(1).body()).contains("\"idStructure\":1001,\"masquerRejetee\":true");
    }

    @Test
    void a_history_is_told_oldest_first() throws PortalException {
        trial.portal.on("factures/v1/consulter/historique", 200, """
                {"codeRetour":0,"historiquesDesStatuts":{"histoStatut":[
                 {"histoStatutId":3,"histoStatutCode":"SUSPENDUE","histoStatutDatePassage":"2026-11-25 09:12","histoStatutCommentaire":"Bon manquant"},
                 {"histoStatutId":"2","histoStatutCode":"EN_COURS_ACHEMINEMENT","histoStatutDatePassage":"2026-11-23T11:08:30.000+01:00"},
                 {"histoStatutId":1,"histoStatutCode":"DEPOSEE","histoStatutDatePassage":"2026-11-23 11:08"}],"pagesHistoStatut":1}}""");
        assertThat(trial.client().history(2194673))
                .extracting(StatusChange::status)
                .containsExactly("DEPOSEE", "EN_COURS_ACHEMINEMENT", "SUSPENDUE");
    }

    @Test
    void an_invoice_is_read_as_the_portal_understood_it() throws PortalException {
        trial.portal.on("factures/v1/consulter/fournisseur", 200, """
                {"codeRetour":0,"facture":{"identifiantFactureCPP":5,"numeroFacture":"F-1","statutFacture":"DEPOSEE",
                 "fournisseur":{"codeFournisseur":"33254021516357","coordBancairesFournisseurCodePays":"FR",
                  "coordBancairesFournisseurCleIban":"76","coordBancairesFournisseurCompteBancaire":"123"},
                 "destinataire":{"codeServiceExecutant":"S1","libelleDestinataire":"Mairie"},
                 "references":{"dateEcheancePaiement":"2026-12-23","numeroBonCommande":"1512345678"},
                 "montantTotal":{"montantTtcTotal":"1200,00"},
                 "recapitulatifDeTva":{"ligneTva":{"ligneTvaTauxManuel":20,"ligneTvaMontantTvaParTaux":200}},
                 "lignesDePoste":{"lignePoste":[{"lignePosteNumero":1,"lignePosteDenomination":"Vis"}]},
                 "listeDesPiecesJointes":{"pieceJointe":[{"pieceJointeId":9,"pieceJointeDesignation":"BL","pieceJointeExtension":"PDF"}]}}}""");
        InvoiceDetail invoice = trial.client().invoice(5);
        assertThat(invoice.iban()).isEqualTo("FR76123");
        assertThat(invoice.recipient().name()).isEqualTo("Mairie");
        assertThat(invoice.references().due()).isEqualTo(LocalDate.of(2026, 12, 23));
        assertThat(invoice.totals().gross()).isEqualByComparingTo("1200");
        assertThat(invoice.taxes()).extracting(InvoiceDetail.Tax::rate).containsExactly(new BigDecimal(20));
        assertThat(invoice.lines()).extracting(InvoiceDetail.Line::name).containsExactly("Vis");
        assertThat(invoice.attachments()).containsExactly(new InvoiceDetail.File(9, "", "BL", "PDF"));
    }

    @Test
    void probes_need_no_more_than_an_answer() throws PortalException {
        trial.portal.on("transverses/v1/health-check", 200, "UP").on("transverses/v1/recuperer/tauxtva", 200, """
                {"codeRetour":0,"listeTauxTva":[{"codeTauxTva":"TVA5","libelleTauxTva":"20"}]}""");
        ChorusPro client = trial.client();
        client.checkHealth();
        assertThat(client.vatRates()).containsExactly(new Choice("TVA5", "20"));
    }

    @Test
    void a_token_is_kept_and_renewed_240_seconds_before_its_end() throws PortalException {
        trial.portal.on("transverses/v1/recuperer/tauxtva", 200, "{\"codeRetour\":0}");
        ChorusPro client = trial.client();
        client.vatRates();
        trial.clock.move(Duration.ofMinutes(55));
        client.vatRates();
        assertThat(trial.portal.tokensAsked()).hasSize(1);
        trial.clock.move(Duration.ofMinutes(1));
        client.vatRates();
        assertThat(trial.portal.tokensAsked()).hasSize(2);
        assertThat(trial.portal.tokensAsked().get(0).body())
                .isEqualTo("grant_type=client_credentials&client_id=client-id"
                        + "&client_secret=client-secret%2Fwith%2Bsigns&scope=openid");
    }

    @Test
    void no_more_than_five_requests_begin_in_a_second() throws PortalException {
        trial.portal.on("transverses/v1/recuperer/tauxtva", 200, "{\"codeRetour\":0}");
        ChorusPro client = trial.client();
        for (int i = 0; i < 10; i++) {
            client.vatRates();
        }
        assertThat(trial.clock.slept()).hasSize(10).allMatch(pause -> pause.equals(Duration.ofMillis(200)));
    }
}
