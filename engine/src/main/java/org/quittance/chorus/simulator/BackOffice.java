package org.quittance.chorus.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quittance.data.Table;

/** What tests ask of the simulator itself: time, the recipients' doings, faults, and what has happened. */
final class BackOffice {
    /** Where all its paths begin. */
    static final String ROOT = "/_sim/";

    private static final Pattern STATUS = Pattern.compile("/_sim/invoice/([0-9]{1,18})/status");
    private static final int LONGEST_REASON = 255;
    private static final Map<String, Table.Row> TARGETS = Table.beside(BackOffice.class, "targets.tsv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("status"), row -> row));

    /** The statuses from which the recipient can do something; none of them is the end. */
    private static final List<String> OPEN = List.of(
            "EN_COURS_ACHEMINEMENT",
            "MISE_A_DISPOSITION",
            "STATUT_FUTUR",
            "SUSPENDUE",
            "COMPLETEE",
            "SERVICE_FAIT",
            "MANDATEE",
            "MISE_A_DISPOSITION_COMPTABLE",
            "COMPTABILISEE",
            "DEPOSEE");

    private final Ledger ledger;
    private final Directory directory;
    private final Faults faults;
    private final RequestJournal journal;

    BackOffice(Ledger ledger, Directory directory, Faults faults, RequestJournal journal) {
        this.ledger = ledger;
        this.directory = directory;
        this.faults = faults;
        this.journal = journal;
    }

    Answer answer(Request request) {
        try {
            return request.method().equals("GET")
                    ? shown(request.path())
                    : done(request, request.body().length == 0 ? new JsonObject() : Json.object(request.body()));
        } catch (Json.MalformedException e) {
            return wrong("no JSON object");
        } catch (Returns.Refusal e) {
            return Answer.json(400, JsonObject.of("error", e.getMessage()));
        }
    }

    private static Answer wrong(String reason) {
        return Answer.json(400, JsonObject.of("error", reason));
    }

    private Answer shown(String path) {
        return switch (path) {
            case "/_sim/journal" -> Answer.text(200, "application/json;charset=utf-8", journal.array());
            case "/_sim/clock" -> clock();
            case "/_sim/invoices" ->
                Answer.text(
                        200,
                        "application/json;charset=utf-8",
                        ledger.look(book -> Json.text(
                                book.all().stream().map(BackOffice::row).toList())));
            case "/_sim/flux" -> Answer.text(200, "application/json;charset=utf-8", Json.text(fluxes()));
            default -> Answer.empty(404);
        };
    }

    private static JsonObject row(HeldInvoice invoice) {
        return JsonObject.of("id", invoice.id())
                .put("number", invoice.number())
                .put("supplier", invoice.facts().supplier())
                .put("recipient", invoice.facts().recipient())
                .put("status", invoice.status())
                .put("flux", invoice.flux());
    }

    private List<JsonObject> fluxes() {
        List<JsonObject> rows = new ArrayList<>();
        Instant now = ledger.now();
        for (Flux flux : ledger.fluxes()) {
            rows.add(JsonObject.of("flux", flux.number())
                    .put("file", flux.file())
                    .put("state", flux.state(now))
                    .put("invoices", flux.numbers()));
        }
        return rows;
    }

    private Answer clock() {
        return Answer.json(200, JsonObject.of("now", ledger.now().toString()));
    }

    private Answer done(Request request, JsonObject body) throws Returns.Refusal {
        Matcher status = STATUS.matcher(request.path());
        if (status.matches()) {
            return status(Long.parseLong(status.group(1)), body);
        }
        return switch (request.path()) {
            case "/_sim/clock/advance" -> advance(body);
            case "/_sim/fault" -> fault(body);
            default -> Answer.empty(404);
        };
    }

    /** {@code {"by": "PT1H"}} or {@code {"seconds": 3600}}. */
    private Answer advance(JsonObject body) {
        try {
            Duration by = body.text("by")
                    .map(Duration::parse)
                    .orElseGet(() -> Duration.ofSeconds(body.number("seconds", -1)));
            if (by.isNegative() || by.toDays() > 36_500) {
                return wrong("by: a duration that is not negative, as PT1H, or seconds");
            }
            ledger.advanceBy(by);
            return clock();
        } catch (DateTimeParseException e) {
            return wrong("by: a duration, as PT1H");
        }
    }

    /** {@code {"kind": "timeout-after", "operation": "factures/v1/deposer/flux", "times": 1}}. */
    private Answer fault(JsonObject body) {
        Optional<FaultKind> kind = body.text("kind").flatMap(FaultKind::of);
        long times = body.number("times", 1);
        if (kind.isEmpty() || times < 1) {
            return wrong("kind: no such fault");
        }
        faults.order(kind.get(), body.text("operation").orElse(""), times);
        return Answer.json(200, JsonObject.of("kind", kind.get().word()).put("times", times));
    }

    /** {@code {"status": "SUSPENDUE", "comment": "why"}}. */
    private Answer status(long id, JsonObject body) throws Returns.Refusal {
        String status = body.text("status").orElse("");
        String comment = body.text("comment").orElse("");
        Table.Row target = TARGETS.get(status);
        if (target == null) {
            return wrong("status: not one that a recipient gives");
        }
        if (comment.length() > LONGEST_REASON || (target.get("reason").equals("yes") && comment.isEmpty())) {
            return wrong("comment: needed for this status, at most " + LONGEST_REASON + " characters");
        }
        if (status.equals("MISE_EN_PAIEMENT") && unpaid(id)) {
            return wrong("status: this recipient never reports it");
        }
        HeldInvoice invoice =
                ledger.status(id, status, comment, OPEN, "the invoice is at its end or with the supplier");
        return Answer.json(200, ledger.look(book -> row(invoice)));
    }

    private boolean unpaid(long id) {
        return ledger.look(book -> book.find(id))
                .flatMap(invoice -> directory.bySiret(invoice.facts().recipient()))
                .map(Structure::unpaid)
                .orElse(false);
    }
}
