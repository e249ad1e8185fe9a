package org.quittance.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.chorus.StructureDetail.Requirement;
import org.quittance.finding.Message;

class DirectoryTest {
    private static final String SERVICES = "structures/v1/rechercher/services";

    private final Trial trial = new Trial();

    @AfterEach
    void close() {
        trial.close();
    }

    private Directory directory() {
        return trial.client().directory();
    }

    private static String services(int page, int from, int to) {
        return "{\"codeRetour\":0,\"parametresRetour\":{\"pageCourante\":" + page + ",\"pages\":3},\"listeServices\":["
                + IntStream.range(from, to)
                        .mapToObj(id -> "{\"idService\":" + id + ",\"codeService\":\"S" + id
                                + "\",\"libelleService\":\"x\",\"estActif\":" + (id % 2 == 0) + "}")
                        .collect(Collectors.joining(","))
                + ",{\"idService\":99,\"codeService\":\"FACTURES_PUBLIQUES\"}]}";
    }

    @Test
    void a_structure_is_found_by_its_SIRET_though_it_fails_the_check_of_Luhn() throws PortalException {
        assertThat(directory().find(Trial.SUPPLIER)).contains(new Structure(1001, Trial.SUPPLIER, "ACME", "ACTIF"));
        assertThat(directory().find("12345678200051")).isEmpty();
    }

    @Test
    void T13_thirty_services_on_three_pages_are_all_listed() throws PortalException {
        trial.portal
                .on(SERVICES, 200, services(1, 1, 11))
                .on(SERVICES, 200, services(2, 11, 21))
                .on(SERVICES, 200, services(3, 21, 31));
        List<Service> services = directory().services(7);
        assertThat(services).hasSize(30);
        assertThat(services).filteredOn(Service::active).hasSize(15);
        assertThat(trial.portal.asked().get(0).body())
                .startsWith("{\"idStructure\":7,\"parametresRechercherServicesStructure\":{");
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, false, EITHER",
        "true, true, true, EITHER",
        "false, true, true, BOTH",
        "false, true, false, SERVICE",
        "false, false, true, ENGAGEMENT",
        "false, false, false, NOTHING"
    })
    void what_a_buyer_wants_follows_from_three_flags(
            boolean either, boolean service, boolean engagement, Requirement wanted) throws PortalException {
        trial.portal.on("structures/v1/consulter", 200, """
                {"codeRetour":0,"informationGenerales":{"identifiantStructure":"12345678200028"},
                 "parametres":{"gestionNumeroEJOuCodeService":"%s","codeServiceDoitEtreRenseigne":%s,
                 "numeroEJDoitEtreRenseigne":%s}}""".formatted(either, service, engagement));
        assertThat(directory().structure(5).requirement()).isEqualTo(wanted);
        assertThat(trial.portal.asked().get(0).body()).isEqualTo("{\"idStructureCPP\":5,\"codeLangue\":\"fr\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-13, 20, 30",
        "2026-12-23, 30, 30",
        "2026-12-08, 15, 15",
        "2027-01-22, 60, 60",
        "2026-11-22, -1, 15"
    })
    void T16_the_end_of_the_password_is_told_in_time(LocalDate end, long days, int stage) throws PortalException {
        trial.portal.on("structures/v1/consulter", 200, """
                {"codeRetour":0,"informationGenerales":{"dateExpirationMotPasseCompteTech":"%s 00:00"}}""".formatted(end));
        PasswordExpiry expiry = directory().passwordExpiry(1001).orElseThrow();
        assertThat(expiry).isEqualTo(new PasswordExpiry(end, days));
        assertThat(expiry.stage()).contains(stage);
        assertThat(expiry.warning().map(told -> told.text(Locale.FRENCH)))
                .contains("Le mot de passe du compte technique expire le " + end + ", dans " + days + " jours.");
    }

    @Test
    void a_password_that_lasts_needs_no_warning() {
        PasswordExpiry expiry = PasswordExpiry.seenFrom(LocalDate.of(2026, 11, 23), LocalDate.of(2027, 1, 23));
        assertThat(expiry.warning().map(Message::id)).isEmpty();
    }

    @Test
    void a_service_may_want_an_engagement_on_its_own_account() throws PortalException {
        trial.portal.on("structures/v1/consulter/service", 200, """
                {"codeRetour":0,"informationsGenerales":{"codeService":"SERV_ENG","nomService":"n"},
                 "parametres":{"numeroEngagement":true,"dateDebutValidite":"2020-01-01 00:00","dateFinValidite":null}}""");
        assertThat(directory().service(5, 6))
                .isEqualTo(new ServiceDetail("SERV_ENG", "n", true, LocalDate.of(2020, 1, 1), null));
    }

    @Test
    void an_engagement_is_known_if_a_row_is_found() throws PortalException {
        trial.portal
                .on(
                        "engagementsJuridiques/v1/rechercher",
                        200,
                        "{\"codeRetour\":0,\"listeEngagementJuridique\":{\"id\":1}}")
                .on("engagementsJuridiques/v1/rechercher", 200, "{\"codeRetour\":0,\"listeEngagementJuridique\":[]}");
        assertThat(directory().engagementKnown(1001, "1512345678")).isTrue();
        assertThat(directory().engagementKnown(1001, "1")).isFalse();
        assertThat(trial.portal.asked().get(0).body()).contains("EngagementJuridique\":\"1001\"");
    }

    @Test
    void own_structures_and_bank_accounts_are_listed() throws PortalException {
        trial.portal
                .on("transverses/v1/recuperer/structures/actives/fournisseur", 200, """
                {"codeRetour":0,"listeStructures":[{"idStructureCPP":1001,"identifiant":"33254021516357","designationStructure":"ACME"}]}""")
                .on("transverses/v1/recuperer/coordbanc/valides", 200, """
                {"codeRetour":0,"listeCoordonneeBancaire":{"idCoordonneeBancaire":3,"nomCoordonneeBancaire":"main"}}""");
        assertThat(directory().own()).containsExactly(new Structure(1001, Trial.SUPPLIER, "ACME", ""));
        assertThat(directory().bankAccounts(1001)).containsExactly(new Choice("3", "main"));
        assertThat(trial.portal.asked().get(0).body()).isEqualTo("{}");
    }
}
