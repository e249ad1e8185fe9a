package org.quittance.chorus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The changes of status of an invoice. */
final class Histories {
    private static final int TO_THE_MINUTE = "yyyy-MM-dd HH:mm".length();

    private final Connection connection;
    private final Dialect dialect;

    Histories(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** The changes, oldest first; the portal lists the newest first, and tells the time to the minute only. */
    List<StatusChange> of(long invoice) throws PortalException {
        List<Node> rows =
                new ArrayList<>(new Pages("histoStatut", "pagesHistoStatut", "totalHistoStatut", dialect.perPage())
                        .all(page -> page(invoice, page)));
        Collections.reverse(rows);
        rows.sort(Comparator.comparing(Histories::minute).thenComparing(row -> row.number("histoStatutId")));
        return rows.stream()
                .map(row -> new StatusChange(
                        row.text("histoStatutCode"),
                        row.text("histoStatutDatePassage"),
                        row.text("histoStatutCommentaire")))
                .toList();
    }

    private Node page(long invoice, int page) throws PortalException {
        return connection
                .ask(
                        Operation.HISTORY,
                        new JsonBody()
                                .with("idFacture", invoice)
                                .with("nbResultatsMaximum", dialect.perPage())
                                .with(
                                        "paramRechercheHistoStatuts",
                                        new JsonBody()
                                                .with("pageResultatDemandeeListeHistoStatut", page)
                                                .with("nbResultatsParPageListeHistoStatut", dialect.perPage())))
                .get("historiquesDesStatuts");
    }

    private static String minute(Node row) {
        String at = row.text("histoStatutDatePassage").replace('T', ' ');
        return at.substring(0, Math.min(TO_THE_MINUTE, at.length()));
    }
}
