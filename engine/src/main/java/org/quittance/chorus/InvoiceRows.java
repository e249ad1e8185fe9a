package org.quittance.chorus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The supplier's invoices, as searches list them. */
final class InvoiceRows {
    private final Connection connection;
    private final Dialect dialect;

    InvoiceRows(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** The invoices that answer a query; the portal may look for a part of a number, so they are looked through again. */
    List<PortalInvoice> search(InvoiceQuery query, long supplier) throws PortalException {
        JsonBody criteria = new JsonBody()
                .with("idFournisseur", supplier)
                .with("numeroFacture", query.number())
                .with("numeroFluxDepot", query.flux())
                .with("periodeDateHeureEtatCourantDu", query.changedSince());
        return all(Operation.SEARCH, criteria, "rechercheFactureParFournisseur").stream()
                .filter(found -> fits(query.supplier(), found.supplier())
                        && fits(query.number(), found.number())
                        && fits(query.flux(), found.flux()))
                .toList();
    }

    private static boolean fits(@Nullable String wanted, String found) {
        return wanted == null || found.isEmpty() || found.equals(wanted.strip());
    }

    /** What waits for the supplier: suspended, to be recycled, rejected. */
    List<PortalInvoice> workList(long supplier, boolean withoutRejected) throws PortalException {
        JsonBody criteria = new JsonBody().with("idStructure", supplier).with("masquerRejetee", withoutRejected);
        return all(Operation.WORK_LIST, criteria, "rechercheFactureATraiterParFournisseur");
    }

    /** Oldest deposit first, so that an invoice that comes in meanwhile moves no row to a page that was read already. */
    private List<PortalInvoice> all(Operation operation, JsonBody criteria, String paging) throws PortalException {
        List<Node> rows = Pages.of("listeFactures", dialect.perPage())
                .all(page -> connection.ask(
                        operation,
                        criteria.with(
                                paging,
                                new JsonBody()
                                        .with("nbResultatsMaximum", dialect.mostResults())
                                        .with("nbResultatsParPage", dialect.perPage())
                                        .with("pageResultatDemandee", page)
                                        .with("triColonne", "DateDepot")
                                        .with("triSens", "Ascendant"))));
        Map<Object, PortalInvoice> invoices = new LinkedHashMap<>();
        for (Node row : rows) {
            PortalInvoice invoice = invoice(row);
            invoices.put(invoice.id() == 0 ? row : invoice.id(), invoice);
        }
        return List.copyOf(invoices.values());
    }

    private static PortalInvoice invoice(Node row) {
        return new PortalInvoice(
                row.number("identifiantFactureCPP"),
                row.text("numeroFacture"),
                row.text("codeFournisseur"),
                row.text("codeDestinataire"),
                row.text("statut"),
                row.text("dateHeureEtatCourant"),
                row.text("commentaireEtatCourant"),
                row.text("numeroFluxDepot"),
                row.date("dateFacture"),
                row.decimal("montantTTC"),
                row.decimal("montantAPayer"));
    }
}
