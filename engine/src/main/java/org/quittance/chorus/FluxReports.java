package org.quittance.chorus;

import java.util.ArrayList;
import java.util.List;

/** Deposits, and what becomes of them. */
final class FluxReports {
    private static final String CUT = "[...]";

    private final Connection connection;
    private final Dialect dialect;
    private final Masking masking;

    FluxReports(Connection connection, Dialect dialect, Masking masking) {
        this.connection = connection;
        this.dialect = dialect;
        this.masking = masking;
    }

    String deposit(FluxFile file) throws PortalException {
        FilePart part = FilePart.of("fichierFlux", file.content(), file.name(), dialect);
        JsonBody body = new JsonBody()
                .with("nomFichier", file.name())
                .with("syntaxeFlux", file.syntax())
                .with("avecSignature", false);
        return connection.ask(Operation.DEPOSIT, body, part).text("numeroFluxDepot");
    }

    FluxReport report(String flux) throws PortalException {
        Node answer = connection.ask(Operation.REPORT, new JsonBody().with("numeroFluxDepot", flux));
        List<FluxFault> faults = new ArrayList<>();
        for (Node fault : answer.list("listeErreurTechnique")) {
            add(faults, "", fault.text("codeErreur"), fault.text("libelleErreur"));
        }
        for (Node fault : answer.list("listeErreurDP")) {
            add(faults, fault.text("numeroDP"), "", fault.text("libelleErreurDP"));
        }
        return new FluxReport(
                flux,
                answer.text("etatCourantDepotFlux"),
                answer.text("dateHeureEtatCourantFlux"),
                faults,
                NodeText.masked(answer, masking));
    }

    /** Several errors stand in one text, and the last may be cut off. */
    private void add(List<FluxFault> faults, String invoice, String code, String text) {
        String told = masking.text(text);
        boolean cut = told.endsWith(CUT);
        String whole = cut ? told.substring(0, told.length() - CUT.length()) : told;
        List<String> parts = new ArrayList<>();
        for (String part : whole.split("\\|")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        if (parts.isEmpty()) {
            parts.add("");
        }
        for (int i = 0; i < parts.size(); i++) {
            faults.add(new FluxFault(invoice, code, parts.get(i), cut && i == parts.size() - 1));
        }
    }

    byte[] pdf(String flux) throws PortalException {
        return connection
                .ask(Operation.REPORT_PDF, new JsonBody().with("numeroFluxDepot", flux))
                .content("fichierCR");
    }
}
