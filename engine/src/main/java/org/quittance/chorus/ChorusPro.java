package org.quittance.chorus;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.quittance.chorus.PortalException.Kind;

/**
 * Chorus Pro over the network, for one technical account in one environment. Safe for any number of threads; begins no
 * more requests than {@link Pacing} allows, and sends nothing again that the portal may have acted upon.
 */
public final class ChorusPro implements Portal {
    private final Connection connection;
    private final Directory directory;
    private final Actions actions;
    private final FluxReports reports;
    private final InvoiceRows rows;
    private final Histories histories;

    /** The portal's numbers for suppliers, which never change. */
    private final Map<String, Long> suppliers = new ConcurrentHashMap<>();

    ChorusPro(Connection connection, ChorusProBuilder given, Masking masking) {
        this.connection = connection;
        this.directory = new Directory(connection, given.dialect(), given.clock());
        this.actions = new Actions(connection, given.dialect());
        this.reports = new FluxReports(connection, given.dialect(), masking);
        this.rows = new InvoiceRows(connection, given.dialect());
        this.histories = new Histories(connection, given.dialect());
    }

    /** A client to be of that environment, with these credentials; everything else has a default. */
    public static ChorusProBuilder in(Environment environment, Credentials credentials) {
        return new ChorusProBuilder(environment, credentials);
    }

    @Override
    public String deposit(FluxFile file) throws PortalException {
        return reports.deposit(file);
    }

    @Override
    public FluxReport report(String flux) throws PortalException {
        return reports.report(flux);
    }

    /** The portal's verdict on a flux as a PDF; for Factur-X it has been seen to fail where {@link #report} does not. */
    public byte[] reportPdf(String flux) throws PortalException {
        return reports.pdf(flux);
    }

    @Override
    public List<PortalInvoice> search(InvoiceQuery query) throws PortalException {
        return rows.search(query, supplier(query.supplier()));
    }

    /** What waits for the supplier of that SIRET: suspended, to be recycled and, unless left out, rejected. */
    public List<PortalInvoice> workList(String supplier, boolean withoutRejected) throws PortalException {
        return rows.workList(supplier(supplier), withoutRejected);
    }

    @Override
    public List<StatusChange> history(long invoice) throws PortalException {
        return histories.of(invoice);
    }

    /** An invoice as the portal understood it, by its number there. */
    public InvoiceDetail invoice(long id) throws PortalException {
        JsonBody body = new JsonBody().with("identifiantFactureCPP", id).with("codeLangue", "fr");
        return InvoiceDetails.read(connection.ask(Operation.INVOICE, body).get(Operation.INVOICE.proof()));
    }

    /** Who is who on the portal. */
    public Directory directory() {
        return directory;
    }

    /** What else a supplier does with invoices. */
    public Actions actions() {
        return actions;
    }

    /** Whether the gateway and the portal behind it answer at all. */
    public void checkHealth() throws PortalException {
        connection.ask(Operation.HEALTH, new JsonBody());
    }

    /** The rates of VAT that the portal knows: the cheapest question that needs every credential to be right. */
    public List<Choice> vatRates() throws PortalException {
        return connection
                .ask(Operation.VAT_RATES, new JsonBody().with("codeLangue", "fr"))
                .list("listeTauxTva")
                .stream()
                .map(row -> new Choice(row.text("codeTauxTva"), row.text("libelleTauxTva")))
                .toList();
    }

    private long supplier(String siret) throws PortalException {
        Long known = suppliers.get(siret);
        if (known != null) {
            return known;
        }
        long found = directory
                .find(siret)
                .map(Structure::id)
                .filter(id -> id > 0)
                .orElseThrow(() -> Failures.before(Kind.REFUSED, "QX-PORTAL-SUPPLIER", siret));
        suppliers.put(siret, found);
        return found;
    }
}
