package org.quittance.chorus.simulator;

import java.util.Optional;

/** The portal with the faults of the network and of the server in front of it. */
final class FaultyPortal implements Handler {
    private static final double RETRY_AFTER = 2;
    private static final String BROKEN =
            "<html><head><title>500</title></head><body><h1>Internal Server Error</h1></body></html>";

    private final Portal portal;
    private final Faults faults;
    private final Ledger ledger;
    private final double speed;

    FaultyPortal(Portal portal, Faults faults, Ledger ledger, double speed) {
        this.portal = portal;
        this.faults = faults;
        this.ledger = ledger;
        this.speed = speed;
    }

    @Override
    public Answer answer(Request request) {
        Optional<FaultKind> fault = faults.next(request.path());
        return fault.map(kind -> faulty(kind, request)).orElseGet(() -> portal.answer(request, Fate.JUDGED, false));
    }

    private Answer faulty(FaultKind kind, Request request) {
        return switch (kind) {
            case TIMEOUT_BEFORE -> Answer.none(Answer.Ending.SILENT);
            case RESET_BEFORE -> Answer.none(Answer.Ending.RESET);
            case TIMEOUT_AFTER -> done(request).ending(Answer.Ending.SILENT);
            case RESET_AFTER -> done(request).ending(Answer.Ending.RESET);
            case TRUNCATED -> done(request).ending(Answer.Ending.CUT);
            case SLOW -> done(request).ending(Answer.Ending.LATE);
            case TOKEN -> expired(request);
            case ACCOUNT -> Answer.json(401, Returns.of("account"));
            case FORBIDDEN -> Answer.empty(403);
            case TOO_LARGE -> Answer.empty(413);
            case TOO_MANY -> Answer.empty(429).with("Retry-After", String.valueOf(Math.round(RETRY_AFTER / speed)));
            case SERVER_ERROR -> Answer.text(500, "text/html", BROKEN);
            case SERVER_ERROR_AFTER ->
                Answer.text(500, "text/html", BROKEN).about(done(request).invoices());
            case UNAVAILABLE -> Answer.text(503, "text/html", BROKEN.replace("500", "503"));
            case DUPLICATE -> portal.answer(request, Fate.JUDGED, true);
            case INCIDENT -> portal.answer(request, Fate.INCIDENT, false);
            case STUCK -> portal.answer(request, Fate.STUCK, false);
        };
    }

    private Answer done(Request request) {
        return portal.answer(request, Fate.JUDGED, false);
    }

    private Answer expired(Request request) {
        ledger.revoke(request.bearer());
        return Portal.unauthorized();
    }
}
