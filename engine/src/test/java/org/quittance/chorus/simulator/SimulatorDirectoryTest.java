package org.quittance.chorus.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.data.Table;

class SimulatorDirectoryTest {
    private Wire wire;

    @BeforeEach
    void start() throws IOException {
        wire = Wire.start(Wire.plain().build());
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    private JsonObject call(String operation, String body) throws IOException {
        Wire.Reply reply = wire.call(operation, body);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.code()).as(reply.text()).isEqualTo("0");
        return reply.json();
    }

    @Test
    void a_structure_is_found_by_its_siret() throws IOException {
        assertThat(call(
                                "structures/v1/rechercher",
                                "{'structure':{'identifiantStructure':'12345678200028','typeIdentifiantStructure':'SIRET'}}")
                        .objects("listeStructures"))
                .singleElement()
                .hasToString("{\"idStructureCPP\":2028,\"identifiantStructure\":\"12345678200028\","
                        + "\"typeIdentifiantStructure\":\"SIRET\",\"designationStructure\":\"Hôpital à code service\","
                        + "\"statut\":\"ACTIF\"}");
        assertThat(call("structures/v1/rechercher", "{'structure':{'identifiantStructure':'1'}}")
                        .objects("listeStructures"))
                .isEmpty();
        assertThat(wire.call("structures/v1/rechercher", "{'structure':{}}").code())
                .isEqualTo("20001");
    }

    @ParameterizedTest
    @CsvSource({
        "2051, false, false, false, false",
        "2036, false, true, false, false",
        "2028, true, false, false, false",
        "2044, true, true, false, false",
        "2100, false, false, true, false",
        "2069, false, false, false, true"
    })
    void a_structure_says_what_it_asks_for(String id, String service, String engagement, String either, String unpaid)
            throws IOException {
        JsonObject parameters = call("structures/v1/consulter", "{'idStructureCPP':" + id + ",'codeLangue':'fr'}")
                .object("parametres");
        assertThat(parameters.text("codeServiceDoitEtreRenseigne")).contains(service);
        assertThat(parameters.text("numeroEJDoitEtreRenseigne")).contains(engagement);
        assertThat(parameters.text("gestionNumeroEJOuCodeService")).contains(either);
        assertThat(parameters.text("statutMiseEnPaiementNestPasRemonte")).contains(unpaid);
    }

    @Test
    void the_supplier_sees_when_his_password_ends() throws IOException {
        JsonObject general =
                call("structures/v1/consulter", "{'idStructure':'1001'}").object("informationGenerales");
        assertThat(general.text("identifiantStructure")).contains("33254021516357");
        assertThat(general.text("dateExpirationMotPasseCompteTech")).contains("2026-12-13");
        assertThat(wire.call("structures/v1/consulter", "{'idStructureCPP':9}").code())
                .isEqualTo("20000");
    }

    @Test
    void the_services_of_the_state_fill_three_pages() throws IOException {
        List<String> codes = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            JsonObject answer = call(
                    "structures/v1/rechercher/services",
                    "{'idStructure':2100,'parametresRechercherServicesStructure':{'pageResultatDemandee':" + page
                            + "}}");
            assertThat(answer.object("parametresRetour").number("pages")).hasValue(3);
            answer.objects("listeServices")
                    .forEach(row -> codes.add(row.text("codeService").orElse("")));
        }
        assertThat(codes).hasSize(26).doesNotHaveDuplicates().contains("SFACETAT");
    }

    @Test
    void a_service_says_whether_it_wants_an_engagement() throws IOException {
        JsonObject list = call("structures/v1/rechercher/services", "{'idStructure':2028}");
        assertThat(list.objects("listeServices"))
                .extracting(row -> row.text("codeService").orElse("") + " " + row.flag("estActif"))
                .containsExactly("SERVICE_DEST_SERV_OBL true", "OLD false", "FACTURES_PUBLIQUES true");
        JsonObject service = call("structures/v1/consulter/service", "{'idStructure':2044,'idService':3011}");
        assertThat(service.object("informationsGenerales").text("codeService")).contains("SERV_ENG");
        assertThat(service.object("parametres").flag("numeroEngagement")).isTrue();
        assertThat(wire.call("structures/v1/consulter/service", "{'idStructure':2028,'idService':3011}")
                        .code())
                .isEqualTo("20000");
    }

    @Test
    void one_engagement_is_known() throws IOException {
        String body = "{'structureReceptriceEngagementJuridique':'1001','numeroEngagementJuridique':'%s',"
                + "'etatCourantEngagementJuridique':'COMMANDE'}";
        assertThat(call("engagementsJuridiques/v1/rechercher", body.formatted("1512345678"))
                        .objects("listeEngagementJuridique"))
                .hasSize(1);
        assertThat(call("engagementsJuridiques/v1/rechercher", body.formatted("1512345679"))
                        .objects("listeEngagementJuridique"))
                .isEmpty();
    }

    @Test
    void the_account_acts_for_the_suppliers_and_knows_the_bank_account_of_each() throws IOException {
        assertThat(call("transverses/v1/recuperer/structures/actives/fournisseur", "{}")
                        .objects("listeStructures"))
                .extracting(row -> row.text("identifiant").orElseThrow())
                .containsExactly("33254021516357", "44918273200023", "52381907600010");
        assertThat(call("transverses/v1/recuperer/coordbanc/valides", "{'idStructure':1001}")
                        .objects("listeCoordonneeBancaire"))
                .hasSize(1);
    }

    @Test
    void the_whole_directory_comes_as_an_archive() throws IOException {
        byte[] file = Base64.getDecoder()
                .decode(call("transverses/v1/telecharger/annuaire/destinataire", "{}")
                        .text("fichierResultat")
                        .orElseThrow());
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            assertThat(zip.getNextEntry()).isNotNull();
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .hasSize(9)
                    .allSatisfy(line -> assertThat(line.split(";")).hasSize(21))
                    .anyMatch(line ->
                            line.startsWith("SIRET;12345678200028;Hôpital à code service;false;false;true;false;true"));
        }
    }

    @Test
    void every_list_of_codes_is_served() throws IOException {
        for (Table.Row row : Table.beside(CodeLists.class, "lists.tsv").rows()) {
            assertThat(call(row.get("operation"), "{'codeLangue':'fr'}").objects(row.get("list")))
                    .as(row.get("operation"))
                    .isNotEmpty();
        }
        assertThat(call("transverses/v1/recuperer/tauxtva", "{}")
                        .objects("listeTauxTva")
                        .get(2))
                .hasToString("{\"codeTauxTva\":\"TVA5\",\"libelleTauxTva\":\"5.5 %\",\"valeurTauxTva\":\"5.5\"}");
    }
}
