package org.quittance.chorus.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quittance.data.Table;

/** Invoices that are submitted field by field, with a PDF or without. */
final class Submission {
    private static final Set<String> MODES = Set.of("SAISIE_API", "DEPOT_PDF_API", "DEPOT_PDF_SIGNE_API");
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9+\\-_/]{1,20}");
    private static final Set<String> FRAMES = Table.beside(Submission.class, "frames.tsv").rows().stream()
            .filter(row -> row.get("submit").equals("yes"))
            .map(row -> row.get("name"))
            .collect(Collectors.toUnmodifiableSet());

    private final Ledger ledger;
    private final Directory directory;
    private final Quirks quirks;
    private final Course course;

    Submission(Ledger ledger, Directory directory, Quirks quirks, Course course) {
        this.ledger = ledger;
        this.directory = directory;
        this.quirks = quirks;
        this.course = course;
    }

    void register(Map<String, Operation> operations) {
        operations.put("factures/v1/soumettre", this::submit);
    }

    private Answer submit(Call call) throws Returns.Refusal {
        String mode = call.needed("modeDepot");
        if (!MODES.contains(mode)) {
            throw new Returns.Refusal(400, "wrong", "modeDepot");
        }
        checkContent(call, mode);
        InvoiceFacts facts = facts(call, mode);
        FollowUp.check(directory, facts);
        HeldInvoice invoice = ledger.submit(facts, mode, course);
        JsonObject answer = Returns.of("done-invoices")
                .put("identifiantFactureCPP", quirks.number(invoice.id(), 1))
                .put("numeroFacture", invoice.number())
                .put("statutFacture", invoice.history().get(0).status())
                .put("dateDepot", Quirks.day(invoice.deposited()))
                .put("identifiantStructure", facts.supplier())
                .put(
                        "empreinteCertificatDepot",
                        Integer.toHexString(facts.terms().hashCode()));
        return Answer.json(200, quirks.finished(answer)).about(List.of(invoice.number()));
    }

    /** A keyed invoice has lines; one with a PDF names the file that was deposited before. */
    private void checkContent(Call call, String mode) throws Returns.Refusal {
        if (mode.equals("SAISIE_API")) {
            if (call.body().objects("lignePoste").isEmpty()) {
                throw new Returns.Refusal(400, "missing", "lignePoste");
            }
            return;
        }
        List<Long> files = new ArrayList<>();
        for (JsonObject file : call.body().objects("pieceJointePrincipale")) {
            files.add(file.number("pieceJointePrincipaleId", 0));
        }
        if (files.isEmpty()) {
            throw new Returns.Refusal(400, "missing", "pieceJointePrincipale");
        }
        for (JsonObject file : call.body().objects("pieceJointeComplementaire")) {
            files.add(file.number("pieceJointeComplementaireId", 0));
        }
        if (!files.stream().allMatch(ledger::attached)) {
            throw new Returns.Refusal("attachment-unknown");
        }
    }

    private InvoiceFacts facts(Call call, String mode) throws Returns.Refusal {
        JsonObject body = call.body();
        JsonObject references = body.object("references");
        Map<String, String> terms = new HashMap<>();
        terms.put("BT-1", number(call, mode));
        terms.put("BT-2", body.day("dateFacture").map(String::valueOf).orElse(Quirks.day(ledger.now())));
        terms.put("BT-3", references.text("typeFacture").orElse("").equals("AVOIR") ? "381" : "380");
        terms.put("BT-23", frame(body));
        terms.put(InvoiceFacts.SUPPLIER, supplier(body));
        body.object("destinataire").text("codeDestinataire").ifPresent(v -> terms.put(InvoiceFacts.RECIPIENT, v));
        body.object("destinataire").text("codeServiceExecutant").ifPresent(v -> terms.put("BT-10", v));
        references.text("deviseFacture").ifPresent(v -> terms.put("BT-5", v));
        references.text("numeroBonCommande").ifPresent(v -> terms.put("BT-13", v));
        references.text("numeroMarche").ifPresent(v -> terms.put("BT-12", v));
        references.text("numeroFactureOrigine").ifPresent(v -> terms.put("BT-25", v));
        JsonObject totals = body.object("montantTotal");
        totals.text("montantHtTotal").ifPresent(v -> terms.put("BT-109", v));
        totals.text("montantTVA").ifPresent(v -> terms.put("BT-110", v));
        totals.text("montantTtcTotal").ifPresent(v -> terms.put("BT-112", v));
        totals.text("montantAPayer").ifPresent(v -> terms.put("BT-115", v));
        return new InvoiceFacts(
                terms, List.of(), lines(body), body.objects("lignePoste").size(), List.of());
    }

    /** A keyed invoice gets its number from the portal. */
    private String number(Call call, String mode) throws Returns.Refusal {
        if (mode.equals("SAISIE_API") && call.body().text("numeroFactureSaisi").isEmpty()) {
            return "SAISIE-" + ledger.look(book -> book.all().size() + 1);
        }
        String number = call.needed("numeroFactureSaisi");
        if (!NUMBER.matcher(number).matches()) {
            throw new Returns.Refusal(400, "wrong", "numeroFactureSaisi");
        }
        return number;
    }

    private static String frame(JsonObject body) throws Returns.Refusal {
        String frame = body.object("cadreDeFacturation")
                .text("codeCadreFacturation")
                .orElseThrow(() -> new Returns.Refusal(400, "missing", "codeCadreFacturation"));
        if (!FRAMES.contains(frame)) {
            throw new Returns.Refusal(400, "wrong", "codeCadreFacturation");
        }
        return frame.substring(0, frame.indexOf('_'));
    }

    private String supplier(JsonObject body) throws Returns.Refusal {
        long id = body.object("fournisseur").number("idFournisseur", 0);
        return directory.own().stream()
                .filter(structure -> structure.id() == id)
                .map(Structure::siret)
                .findFirst()
                .orElseThrow(() -> new Returns.Refusal("no-right"));
    }

    private static List<Map<String, String>> lines(JsonObject body) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (JsonObject line : body.objects("lignePoste")) {
            Map<String, String> kept = new HashMap<>();
            line.text("lignePosteReference").ifPresent(v -> kept.put("BT-155", v));
            line.text("lignePosteDenomination").ifPresent(v -> kept.put("BT-153", v));
            line.text("lignePosteQuantite").ifPresent(v -> kept.put("BT-129", v));
            line.text("lignePosteUnite").ifPresent(v -> kept.put("BT-130", v));
            line.text("lignePosteMontantUnitaireHT").ifPresent(v -> kept.put("BT-146", v));
            line.text("lignePosteTauxTvaManuel").ifPresent(v -> kept.put("BT-152", v));
            lines.add(kept);
        }
        return lines.subList(0, Math.min(lines.size(), FactsReader.LINES_KEPT));
    }
}
