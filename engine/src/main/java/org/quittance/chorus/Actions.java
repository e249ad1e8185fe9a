package org.quittance.chorus;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a supplier does with invoices besides depositing files: answers what was suspended, redirects what went astray,
 * hands in PDFs and values one by one, fetches what is to be archived.
 */
public final class Actions {
    private final Connection connection;
    private final Dialect dialect;

    Actions(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** The forms in which invoices are downloaded. */
    public enum Form {
        /** The pages; several invoices come as a ZIP. */
        PDF,
        /** The portal's own XML, which is what is archived. */
        PIVOT
    }

    /** Hands in a PDF without data, to be submitted next; {@code name} is what the portal shows. */
    public PdfReading upload(Path pdf, String name) throws PortalException {
        Node answer = connection.ask(
                Operation.UPLOAD,
                new JsonBody().with("nomFichier", name).with("formatDepot", "PDF_NON_SIGNE"),
                FilePart.of("fichierFacture", pdf, name, dialect));
        return new PdfReading(
                answer.number("pieceJointeId"),
                answer.text("numeroFacture"),
                answer.date("dateFacture"),
                answer.text("codeDestinataire"),
                answer.text("codeServiceExecutant"),
                answer.decimal("montantAPayer"));
    }

    /** Makes an invoice of values, at once: there is no flux to wait for. */
    public Handled submit(Submission invoice) throws PortalException {
        return handled(connection.ask(Operation.SUBMIT, Submissions.body(invoice, dialect)), "dateDepot");
    }

    private static Handled handled(Node answer, String at) {
        return new Handled(
                answer.number("identifiantFactureCPP"),
                answer.text("numeroFacture"),
                answer.text("statutFacture"),
                answer.text(at));
    }

    /** Answers a suspended invoice with what was missing. */
    public Handled complete(long invoice, List<Supplement> attachments, String comment) throws PortalException {
        return handled(
                connection.ask(
                        Operation.COMPLETE,
                        new JsonBody()
                                .with("identifiantFactureCPP", invoice)
                                .with("pieceJointeComplementaire", Submissions.supplements(attachments))
                                .with("commentaire", comment)),
                "dateTraitement");
    }

    /** Sends an invoice that went astray to the right place, under the same number. */
    public Handled recycle(Recycling recycling) throws PortalException {
        return handled(
                connection.ask(
                        Operation.RECYCLE,
                        new JsonBody()
                                .with("identifiantFactureCPP", recycling.invoice())
                                .with("destinataire", Submissions.recipient(recycling.recipient(), recycling.service()))
                                .with("commentaire", recycling.comment())
                                .with(
                                        "reference",
                                        new JsonBody()
                                                .with("numeroMarche", recycling.contract())
                                                .with("numeroBonCommande", recycling.engagement()))),
                "dateDepot");
    }

    /** Takes note that invoices were rejected. */
    public void acknowledge(List<Long> invoices) throws PortalException {
        connection.ask(
                Operation.ACKNOWLEDGE,
                new JsonBody()
                        .with(
                                "listeDemandePaiement",
                                invoices.stream()
                                        .map(invoice -> new JsonBody().with("idDemandePaiement", invoice))
                                        .toList()));
    }

    /** Hands in a file that goes with an invoice; returns the portal's number for it. */
    public long attach(Path file, String name, String mediaType) throws PortalException {
        String extension = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return connection
                .ask(
                        Operation.ATTACH,
                        new JsonBody()
                                .with("pieceJointeNom", name)
                                .with("pieceJointeTypeMime", mediaType)
                                .with("pieceJointeExtension", extension),
                        FilePart.of("pieceJointeFichier", file, name, dialect))
                .number("pieceJointeId");
    }

    /** What an attachment of an invoice may be. */
    public List<Choice> attachmentTypes() throws PortalException {
        return connection
                .ask(
                        Operation.ATTACHMENT_TYPES,
                        new JsonBody().with("codeLangue", "fr").with("typeObjet", "FACTURE"))
                .list("listeTypePieceJointe")
                .stream()
                .map(row -> new Choice(row.text("codeTypePieceJointe"), row.text("libelleTypePieceJointe")))
                .toList();
    }

    /** Fetches invoices, by their numbers on the portal; at most ten at once are advised. */
    public byte[] download(List<Long> invoices, Form form) throws PortalException {
        return connection
                .ask(
                        Operation.DOWNLOAD,
                        new JsonBody()
                                .with("format", form.name())
                                .with("avecPiecesJointesComplementaires", form == Form.PDF ? "OUI" : null)
                                .with(
                                        "listeFacture",
                                        invoices.stream()
                                                .map(invoice -> new JsonBody().with("idFacture", invoice))
                                                .toList()))
                .content("fichierResultat");
    }
}
