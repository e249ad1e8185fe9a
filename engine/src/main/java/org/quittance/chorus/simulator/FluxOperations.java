package org.quittance.chorus.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Depositing files, and what became of them. */
final class FluxOperations {
    private static final int MOST_FILE = 10 << 20;
    private static final int MOST_ARCHIVE = 30 << 20;

    private final Ledger ledger;
    private final FluxReader reader;
    private final Quirks quirks;
    private final Course course;

    FluxOperations(Ledger ledger, FluxReader reader, Quirks quirks, Course course) {
        this.ledger = ledger;
        this.reader = reader;
        this.quirks = quirks;
        this.course = course;
    }

    void register(Map<String, Operation> operations) {
        operations.put("factures/v1/deposer/flux", this::deposit);
        operations.put("transverses/v1/consulterCRDetaille", this::report);
        operations.put("transverses/v1/consulterCR", this::receipt);
    }

    private Answer deposit(Call call) throws Returns.Refusal {
        String name = call.needed("nomFichier");
        String syntax = call.needed("syntaxeFlux");
        if (FluxReader.interfaceOf(syntax).isEmpty()) {
            throw new Returns.Refusal(400, "wrong", "syntaxeFlux");
        }
        byte[] content = call.file("fichierFlux");
        if (content.length > (TarMembers.archived(content) ? MOST_ARCHIVE : MOST_FILE)) {
            throw new Returns.Refusal("too-large");
        }
        FluxContent read = reader.read(syntax, content);
        Flux flux = ledger.deposit(name, syntax, read, course, call.fate());
        if (call.twice()) {
            flux = ledger.deposit(name, syntax, read, course, call.fate());
        }
        JsonObject answer = Returns.of("done")
                .put("numeroFluxDepot", flux.number())
                .put("dateDepot", Quirks.day(flux.deposited()))
                .put("syntaxeFlux", syntax);
        return Answer.json(200, quirks.finished(answer)).about(flux.numbers());
    }

    private Flux flux(Call call) throws Returns.Refusal {
        return ledger.flux(call.needed("numeroFluxDepot")).orElseThrow(() -> new Returns.Refusal("unknown-flux"));
    }

    private static String fileName(Flux flux) {
        return "FSO" + flux.door() + "A_CPP001_" + flux.number();
    }

    private Answer report(Call call) throws Returns.Refusal {
        Flux flux = flux(call);
        Instant now = ledger.now();
        JsonObject answer = Returns.of("done")
                .put("codeInterfaceDepotFlux", "FSO" + flux.door() + "A")
                .put("nomFichier", fileName(flux))
                .put("dateDepotFlux", quirks.moment(flux.deposited(), 0))
                .put("dateHeureEtatCourantFlux", quirks.moment(flux.since(now), 0))
                .put("etatCourantDepotFlux", flux.state(now));
        errors(answer, "listeErreurTechnique", technical(flux));
        errors(answer, "listeErreurDP", refused(flux));
        return Answer.json(200, quirks.finished(answer)).about(flux.numbers());
    }

    private void errors(JsonObject answer, String name, List<JsonObject> errors) {
        if (!errors.isEmpty()) {
            answer.put(name, quirks.list(errors));
        } else {
            quirks.nothing(answer, name);
        }
    }

    private static List<JsonObject> technical(Flux flux) {
        return flux.technical().stream()
                .map(label -> JsonObject.of("codeErreur", "ERR_XSD_001")
                        .put("libelleErreur", label)
                        .put("natureErreur", "BLOQUANTE"))
                .toList();
    }

    private static List<JsonObject> refused(Flux flux) {
        return flux.refused().stream()
                .map(invoice -> JsonObject.of("identifiantFournisseur", invoice.supplier())
                        .put("identifiantDestinataire", invoice.recipient())
                        .put("numeroDP", invoice.number())
                        .put("libelleErreurDP", invoice.reasons()))
                .toList();
    }

    private Answer receipt(Call call) throws Returns.Refusal {
        Flux flux = flux(call);
        Instant now = ledger.now();
        JsonObject answer = Returns.of("done")
                .put("numeroFluxDepot", flux.number())
                .put("nomFichierFlux", fileName(flux))
                .put("codeInterfaceFlux", "FSO" + flux.door() + "A")
                .put("codeAppliPartenaire", "CPP001")
                .put("designationPartenaire", "Portail Chorus Pro (simulateur)")
                .put("dateDepotFlux", quirks.moment(flux.deposited(), 0))
                .put("etatCourantFlux", flux.state(now))
                .put("dateHeureEtatCourantFlux", quirks.moment(flux.since(now), 0))
                .put("fichierCR", Base64.getEncoder().encodeToString(page(flux, now)));
        return Answer.json(200, quirks.finished(answer)).about(flux.numbers());
    }

    private static byte[] page(Flux flux, Instant now) {
        List<String> lines = new ArrayList<>(List.of(
                "Compte rendu d'intégration (simulateur)",
                "Flux " + flux.number(),
                "Fichier " + flux.file(),
                "Déposé le " + Quirks.minute(flux.deposited()),
                "État " + flux.state(now)));
        lines.addAll(flux.technical());
        flux.refused().forEach(invoice -> lines.add(invoice.number() + " : " + invoice.reasons()));
        return SmallPdf.of(lines).getBytes(StandardCharsets.ISO_8859_1);
    }
}
