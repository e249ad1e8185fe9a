package org.quittance.chorus.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Structures, their services and the engagement numbers of the State. */
final class DirectoryOperations {
    private static final Instant SINCE = Instant.parse("2020-01-01T00:00:00Z");

    private final Ledger ledger;
    private final Directory directory;
    private final Quirks quirks;

    DirectoryOperations(Ledger ledger, Directory directory, Quirks quirks) {
        this.ledger = ledger;
        this.directory = directory;
        this.quirks = quirks;
    }

    void register(Map<String, Operation> operations) {
        operations.put("structures/v1/rechercher", this::search);
        operations.put("structures/v1/consulter", this::structure);
        operations.put("structures/v1/rechercher/services", this::services);
        operations.put("structures/v1/consulter/service", this::service);
        operations.put("engagementsJuridiques/v1/rechercher", this::engagements);
        operations.put("transverses/v1/recuperer/structures/actives/fournisseur", call -> active(directory.own()));
        operations.put(
                "transverses/v1/recuperer/structures/actives/destinataire",
                call -> active(directory.structures().stream()
                        .filter(structure -> structure.publicBody() && structure.active())
                        .toList()));
        operations.put("transverses/v1/recuperer/coordbanc/valides", this::accounts);
    }

    private Answer done(JsonObject answer) {
        return Answer.json(200, quirks.finished(answer));
    }

    private Answer search(Call call) throws Returns.Refusal {
        JsonObject asked = call.body().object("structure");
        if (asked.members().isEmpty()) {
            throw new Returns.Refusal("criterion-missing");
        }
        List<Structure> found = directory.structures().stream()
                .filter(one -> asked.text("identifiantStructure")
                        .map(one.siret()::equals)
                        .orElse(true))
                .filter(one ->
                        asked.text("typeStructure").map(one.kind()::equals).orElse(true))
                .filter(one -> asked.text("statutStructure")
                        .map(wanted -> wanted.startsWith("ACTIF") == one.active())
                        .orElse(true))
                .filter(one -> contains(one.name(), asked, "libelleStructure"))
                .filter(one -> contains(one.name(), asked, "raisonSocialeStructure"))
                .filter(one -> contains(one.city(), asked, "adresseVille"))
                .filter(one -> contains(one.postcode(), asked, "adresseCodePostal"))
                .toList();
        Paging paging = Paging.of(call.body().object("parametres"));
        JsonObject answer = Returns.of("done");
        paging.tell(answer, found, quirks);
        answer.put(
                "listeStructures",
                quirks.list(paging.cut(found).stream().map(this::row).toList()));
        return done(answer);
    }

    private static boolean contains(String value, JsonObject asked, String name) {
        return asked.text(name)
                .map(text -> value.toLowerCase(Locale.FRENCH).contains(text.toLowerCase(Locale.FRENCH)))
                .orElse(true);
    }

    private JsonObject row(Structure one) {
        return JsonObject.of("idStructureCPP", quirks.number(one.id(), 1))
                .put("identifiantStructure", one.siret())
                .put("typeIdentifiantStructure", "SIRET")
                .put("designationStructure", one.name())
                .put("statut", one.active() ? "ACTIF" : "INACTIF");
    }

    private Structure find(Call call) throws Returns.Refusal {
        long id = call.body().number("idStructureCPP", call.body().number("idStructure", 0));
        return directory.byId(id).orElseThrow(() -> new Returns.Refusal("structure-unknown"));
    }

    private Answer structure(Call call) throws Returns.Refusal {
        Structure one = find(call);
        JsonObject general = JsonObject.of("idStructureCPP", one.id())
                .put("identifiantStructure", one.siret())
                .put("typeIdentifiantStructure", "SIRET")
                .put("libelleStructure", one.name())
                .put("raisonSocialeStructure", one.name())
                .put("structurePriveePublique", one.kind());
        Integer days = one.passwordDays();
        if (days != null) {
            general.put(
                    "dateExpirationMotPasseCompteTech", Quirks.day(ledger.now().plus(Duration.ofDays(days))));
        } else {
            quirks.nothing(general, "dateExpirationMotPasseCompteTech");
        }
        JsonObject address = JsonObject.of("adresse", one.street())
                .put("codePostal", one.postcode())
                .put("ville", one.city())
                .put("pays", "FR");
        JsonObject parameters = JsonObject.of("codeServiceDoitEtreRenseigne", one.needsService())
                .put("numeroEJDoitEtreRenseigne", one.needsEngagement())
                .put("gestionNumeroEJOuCodeService", one.needsEither())
                .put("estMoaUniquement", false)
                .put("statutMiseEnPaiementNestPasRemonte", one.unpaid());
        return done(Returns.of("done")
                .put("informationGenerales", general)
                .put("adressePostaleDuSiege", address)
                .put("parametres", parameters));
    }

    private Answer services(Call call) throws Returns.Refusal {
        List<Service> found = directory.services(find(call));
        Paging paging = Paging.of(call.body().object("parametresRechercherServicesStructure"))
                .unlimited();
        JsonObject answer = Returns.of("done");
        paging.tell(answer, found, quirks);
        answer.put(
                "listeServices",
                paging.cut(found).stream().map(DirectoryOperations::row).toList());
        return done(answer);
    }

    private static JsonObject row(Service one) {
        return JsonObject.of("idService", one.id())
                .put("codeService", one.code())
                .put("libelleService", one.name())
                .put("estActif", one.active())
                .put("dateDbtService", Quirks.minute(SINCE));
    }

    private Answer service(Call call) throws Returns.Refusal {
        Structure structure = find(call);
        long id = call.body().number("idService", 0);
        Service one = directory.services(structure).stream()
                .filter(service -> service.id() == id)
                .findFirst()
                .orElseThrow(() -> new Returns.Refusal("service-not-there"));
        JsonObject general = JsonObject.of("codeService", one.code()).put("nomService", one.name());
        JsonObject parameters = JsonObject.of("numeroEngagement", one.needsEngagement())
                .put("miseEnPaiement", !structure.unpaid())
                .put("dateDebutValidite", Quirks.minute(SINCE));
        quirks.nothing(parameters, "dateFinValidite");
        return done(Returns.of("done").put("informationsGenerales", general).put("parametres", parameters));
    }

    private Answer engagements(Call call) {
        String number = call.body().text("numeroEngagementJuridique").orElse("");
        List<JsonObject> found = directory.knowsEngagement(number)
                ? List.of(JsonObject.of("numeroEngagementJuridique", number)
                        .put("etatCourantEngagementJuridique", "COMMANDE"))
                : List.of();
        return done(Returns.of("done").put("listeEngagementJuridique", found));
    }

    private Answer active(List<Structure> structures) {
        List<JsonObject> rows = structures.stream()
                .map(one -> JsonObject.of("idStructureCPP", one.id())
                        .put("identifiant", one.siret())
                        .put("designationStructure", one.name()))
                .toList();
        return done(Returns.of("done").put("listeStructures", quirks.list(rows)));
    }

    private Answer accounts(Call call) throws Returns.Refusal {
        Structure one = find(call);
        List<JsonObject> rows = one.publicBody()
                ? List.of()
                : List.of(JsonObject.of("idCoordonneeBancaire", one.id() * 10)
                        .put("nomCoordonneeBancaire", "Compte principal"));
        return done(Returns.of("done").put("listeCoordonneeBancaire", quirks.list(rows)));
    }
}
