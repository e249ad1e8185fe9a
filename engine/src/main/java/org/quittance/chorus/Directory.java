package org.quittance.chorus;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who is who on the portal, and what each buyer wants of an invoice. */
public final class Directory {
    /** The service for invoices among public bodies; what a supplier sends there is rejected. */
    private static final String AMONG_PUBLIC_BODIES = "FACTURES_PUBLIQUES";

    private static final String LANGUAGE = "fr";

    private final Connection connection;
    private final Dialect dialect;
    private final Clock clock;

    Directory(Connection connection, Dialect dialect, Clock clock) {
        this.connection = connection;
        this.dialect = dialect;
        this.clock = clock;
    }

    /** The party with that SIRET, public or not; empty where the portal knows none. */
    public Optional<Structure> find(String siret) throws PortalException {
        JsonBody criteria =
                new JsonBody().with("identifiantStructure", siret).with("typeIdentifiantStructure", "SIRET");
        List<Node> rows = Pages.of("listeStructures", dialect.perPage())
                .all(page -> connection.ask(
                        Operation.STRUCTURES,
                        new JsonBody()
                                .with("structure", criteria)
                                .with("parametres", paging(page, "IdentifiantStructure"))
                                .with("restreindreStructuresPrivees", false)));
        return rows.stream()
                .map(row -> structure(row, "identifiantStructure", "designationStructure"))
                .filter(found -> found.siret().equals(siret))
                .findFirst();
    }

    private JsonBody paging(int page, String column) {
        return new JsonBody()
                .with("nbResultatsParPage", dialect.perPage())
                .with("pageResultatDemandee", page)
                .with("triColonne", column)
                .with("triSens", "Ascendant");
    }

    private static Structure structure(Node row, String siret, String name) {
        return new Structure(row.number("idStructureCPP"), row.text(siret), row.text(name), row.text("statut"));
    }

    /** What the portal says of a party, by its number there. */
    public StructureDetail structure(long id) throws PortalException {
        Node answer = connection.ask(
                Operation.STRUCTURE,
                new JsonBody().with(dialect.structureKey(), id).with("codeLangue", LANGUAGE));
        Node general = answer.get("informationGenerales");
        Node wanted = answer.get("parametres");
        return new StructureDetail(
                new Structure(
                        id,
                        general.text("identifiantStructure"),
                        first(general, "libelleStructure", "raisonSocialeStructure", "nomStructure"),
                        general.text("statut")),
                wanted.flag("codeServiceDoitEtreRenseigne"),
                wanted.flag("numeroEJDoitEtreRenseigne"),
                wanted.flag("gestionNumeroEJOuCodeService"),
                wanted.flag("statutMiseEnPaiementNestPasRemonte"),
                general.date("dateExpirationMotPasseCompteTech"));
    }

    private static String first(Node node, String... names) {
        for (String name : names) {
            if (!node.text(name).isEmpty()) {
                return node.text(name);
            }
        }
        return "";
    }

    /** The services of a buyer that a supplier may name, those that take no invoices any more among them. */
    public List<Service> services(long structure) throws PortalException {
        List<Node> rows = Pages.of("listeServices", dialect.perPage())
                .all(page -> connection.ask(
                        Operation.SERVICES,
                        new JsonBody()
                                .with("idStructure", structure)
                                .with("parametresRechercherServicesStructure", paging(page, "IdService"))));
        return rows.stream()
                .map(row -> new Service(
                        row.number("idService"),
                        row.text("codeService"),
                        row.text("libelleService"),
                        row.get("estActif").none() || row.flag("estActif")))
                .filter(service -> !service.code().equals(AMONG_PUBLIC_BODIES))
                .distinct()
                .toList();
    }

    /** What one service of a buyer wants, by their numbers on the portal. */
    public ServiceDetail service(long structure, long service) throws PortalException {
        Node answer = connection.ask(
                Operation.SERVICE,
                new JsonBody()
                        .with("idStructure", structure)
                        .with("idService", service)
                        .with("codeLangue", LANGUAGE));
        Node general = answer.get("informationsGenerales");
        Node wanted = answer.get("parametres");
        return new ServiceDetail(
                general.text("codeService"),
                general.text("nomService"),
                wanted.flag("numeroEngagement"),
                wanted.date("dateDebutValidite"),
                wanted.date("dateFinValidite"));
    }

    /** Whether the State knows an engagement (order) of that number for a supplier. */
    public boolean engagementKnown(long supplier, String engagement) throws PortalException {
        Node answer = connection.ask(
                Operation.ENGAGEMENTS,
                new JsonBody()
                        .with("structureReceptriceEngagementJuridique", String.valueOf(supplier))
                        .with("numeroEngagementJuridique", engagement)
                        .with("etatCourantEngagementJuridique", "COMMANDE"));
        return !answer.list("listeEngagementJuridique").isEmpty();
    }

    /** The suppliers that the technical account acts for. */
    public List<Structure> own() throws PortalException {
        return connection.ask(Operation.OWN_STRUCTURES, new JsonBody()).list("listeStructures").stream()
                .map(row -> structure(row, "identifiant", "designationStructure"))
                .toList();
    }

    /** The bank accounts of a supplier that are in force: number and name. */
    public List<Choice> bankAccounts(long supplier) throws PortalException {
        return connection
                .ask(Operation.BANK_ACCOUNTS, new JsonBody().with("idStructure", supplier))
                .list("listeCoordonneeBancaire")
                .stream()
                .map(row -> new Choice(row.text("idCoordonneeBancaire"), row.text("nomCoordonneeBancaire")))
                .toList();
    }

    /** When the password of the technical account of a supplier ends; empty where the portal does not say. */
    public Optional<PasswordExpiry> passwordExpiry(long supplier) throws PortalException {
        LocalDate end = structure(supplier).passwordEnd();
        return Optional.ofNullable(end).map(day -> PasswordExpiry.seenFrom(LocalDate.now(clock), day));
    }
}
