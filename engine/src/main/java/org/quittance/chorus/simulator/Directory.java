package org.quittance.chorus.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.data.Table;

/** Who is known to the simulated portal. */
final class Directory {
    private final List<Structure> structures = Table.beside(Directory.class, "structures.tsv").rows().stream()
            .map(Structure::of)
            .toList();
    private final List<Service> services = Table.beside(Directory.class, "services.tsv").rows().stream()
            .map(Service::of)
            .toList();
    private final List<String> engagements = Table.beside(Directory.class, "engagements.tsv").rows().stream()
            .map(row -> row.get("number"))
            .toList();

    List<Structure> structures() {
        return structures;
    }

    /** The structures for which the technical account acts. */
    List<Structure> own() {
        return structures.stream().filter(structure -> !structure.publicBody()).toList();
    }

    Optional<Structure> bySiret(String siret) {
        return structures.stream()
                .filter(structure -> structure.siret().equals(siret))
                .findFirst();
    }

    Optional<Structure> byId(long id) {
        return structures.stream().filter(structure -> structure.id() == id).findFirst();
    }

    List<Service> services(Structure structure) {
        return services.stream()
                .filter(service -> service.siret().equals(structure.siret()))
                .toList();
    }

    Optional<Service> service(String siret, String code) {
        return services.stream()
                .filter(service ->
                        service.siret().equals(siret) && service.code().equals(code))
                .findFirst();
    }

    boolean knowsEngagement(String number) {
        return engagements.contains(number);
    }

    /** What a recipient asks of an invoice with this service and engagement number, and does not find. */
    List<String> lacking(Structure recipient, String service, String engagement) {
        if (recipient.needsEither()) {
            return service.isEmpty() && engagement.isEmpty()
                    ? List.of("either-missing")
                    : wrongService(recipient, service);
        }
        List<String> lacking = new ArrayList<>(wrongService(recipient, service));
        if (recipient.needsService() && service.isEmpty()) {
            lacking.add("service-missing");
        }
        boolean needed = recipient.needsEngagement()
                || service(recipient.siret(), service)
                        .map(Service::needsEngagement)
                        .orElse(false);
        if (needed && engagement.isEmpty()) {
            lacking.add("engagement-missing");
        }
        return lacking;
    }

    private List<String> wrongService(Structure recipient, String service) {
        boolean right = service.isEmpty()
                || service(recipient.siret(), service)
                        .map(Service::takesSuppliers)
                        .orElse(false);
        return right ? List.of() : List.of("service-unknown");
    }
}
