package org.quittance.chorus.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that the portal hands out: invoices, the pivot of invoices, the directory. */
final class Downloads {
    private static final String DIRECTORY_HEAD = "TypeIdentifiant;Identifiant;RaisonSociale;EmetteurEdi;RecepteurEdi;"
            + "GestionStatutMiseEnPaiement;GestionEngagement;GestionService;GestionServiceEngagement;EstMOA;EstMOAUniquement;"
            + "StructureActive;Adresse;ComplementAdresse1;ComplementAdresse2;CodePostal;Ville;NumTelephone;Courriel;CodePays;"
            + "LibellePays";

    private final Ledger ledger;
    private final Directory directory;
    private final Quirks quirks;

    Downloads(Ledger ledger, Directory directory, Quirks quirks) {
        this.ledger = ledger;
        this.directory = directory;
        this.quirks = quirks;
    }

    void register(Map<String, Operation> operations) {
        operations.put("factures/v1/telecharger/groupe", this::group);
        operations.put("transverses/v1/telecharger/annuaire/destinataire", this::recipients);
    }

    private Answer group(Call call) throws Returns.Refusal {
        List<HeldInvoice> invoices = new ArrayList<>();
        for (JsonObject one : call.body().objects("listeFacture")) {
            long id = one.number("idFacture", 0);
            invoices.add(ledger.look(book -> book.find(id)).orElseThrow(() -> new Returns.Refusal("unknown-invoice")));
        }
        if (invoices.isEmpty()) {
            throw new Returns.Refusal(400, "missing", "listeFacture");
        }
        byte[] file =
                switch (call.needed("format")) {
                    case "PIVOT" -> pivot(invoices);
                    case "PDF" -> invoices.size() == 1 ? page(invoices.get(0)) : folders(invoices);
                    default -> throw new Returns.Refusal(400, "wrong", "format");
                };
        JsonObject answer = Returns.of("done-invoices")
                .put("fichierResultat", Base64.getEncoder().encodeToString(file));
        return Answer.json(200, quirks.finished(answer))
                .about(invoices.stream().map(HeldInvoice::number).toList());
    }

    private byte[] page(HeldInvoice invoice) {
        InvoiceFacts facts = invoice.facts();
        String status = ledger.look(book -> invoice.status());
        String text = SmallPdf.of(List.of(
                "Facture " + facts.number() + " du " + facts.term("BT-2") + " (simulateur)",
                "Fournisseur " + facts.supplier(),
                "Destinataire " + facts.recipient(),
                "Montant TTC " + facts.term("BT-112") + " " + facts.term("BT-5"),
                "Statut " + status));
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] folders(List<HeldInvoice> invoices) {
        return zip(out -> {
            for (HeldInvoice invoice : invoices) {
                out.putNextEntry(new ZipEntry(invoice.id() + "/" + invoice.id() + ".pdf"));
                out.write(page(invoice));
            }
        });
    }

    private byte[] pivot(List<HeldInvoice> invoices) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CPPFactures>\n");
        for (HeldInvoice invoice : invoices) {
            InvoiceFacts facts = invoice.facts();
            xml.append("  <CPPFacturePivotUnitaire>\n");
            element(xml, "IdentifiantFactureCPP", String.valueOf(invoice.id()));
            element(xml, "NumeroFacture", facts.number());
            element(xml, "DateFacture", facts.term("BT-2"));
            element(xml, "Fournisseur", facts.supplier());
            element(xml, "Debiteur", facts.recipient());
            element(xml, "MontantTTC", facts.term("BT-112"));
            element(xml, "Statut", ledger.look(book -> invoice.status()));
            xml.append("  </CPPFacturePivotUnitaire>\n");
        }
        return xml.append("</CPPFactures>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void element(StringBuilder xml, String name, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        xml.append("    <")
                .append(name)
                .append('>')
                .append(escaped)
                .append("</")
                .append(name)
                .append(">\n");
    }

    private Answer recipients(Call call) {
        StringBuilder csv = new StringBuilder(DIRECTORY_HEAD).append('\n');
        directory.structures().stream().filter(Structure::publicBody).forEach(one -> csv.append(line(one)));
        byte[] file = zip(out -> {
            out.putNextEntry(new ZipEntry("annuaire-destinataires.csv"));
            out.write(csv.toString().getBytes(StandardCharsets.UTF_8));
        });
        JsonObject answer =
                Returns.of("done").put("fichierResultat", Base64.getEncoder().encodeToString(file));
        return Answer.json(200, quirks.finished(answer));
    }

    private static String line(Structure one) {
        return String.join(
                ";",
                "SIRET",
                one.siret(),
                one.name(),
                "false",
                "false",
                String.valueOf(!one.unpaid()),
                String.valueOf(one.needsEngagement()),
                String.valueOf(one.needsService()),
                String.valueOf(one.needsEither()),
                "false",
                "false",
                String.valueOf(one.active()),
                one.street(),
                "",
                "",
                one.postcode(),
                one.city(),
                "",
                "",
                "FR",
                "FRANCE\n");
    }

    /** Fills an archive. */
    @FunctionalInterface
    private interface Filling {
        void fill(ZipOutputStream out) throws IOException;
    }

    private static byte[] zip(Filling filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            filling.fill(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
