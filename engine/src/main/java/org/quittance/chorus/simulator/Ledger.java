package org.quittance.chorus.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the simulated portal knows. It changes by events alone, each written before it is applied: the same
 * events in the same order make the same portal again. Safe for many threads.
 */
final class Ledger implements AutoCloseable {
    private static final long FIRST_FLUX = 425_903;
    private static final long FIRST_ATTACHMENT = 700_001;

    private final Timeline timeline;
    private final InvoiceBook invoices;
    private final Map<String, Flux> fluxes = new LinkedHashMap<>();
    private final Map<Long, String> attachments = new HashMap<>();
    private final Map<String, Instant> tokens = new HashMap<>();
    private @Nullable EventLog log;
    private long nextFlux = FIRST_FLUX;
    private long nextAttachment = FIRST_ATTACHMENT;

    private Ledger(Clock clock, Directory directory) {
        this.timeline = new Timeline(clock);
        this.invoices = new InvoiceBook(timeline, directory);
    }

    /** A portal that forgets everything when it is closed. */
    static Ledger volatileOne(Clock clock, Directory directory) {
        return new Ledger(clock, directory);
    }

    /** The portal that a folder remembers; a new one where it remembers none. */
    static Ledger in(Path folder, Clock clock, Directory directory) throws IOException {
        Ledger ledger = new Ledger(clock, directory);
        Files.createDirectories(folder);
        ledger.log = EventLog.open(folder.resolve("events.jsonl"), ledger::again);
        return ledger;
    }

    private void again(JsonObject event) {
        timeline.settle(time(event));
        apply(event, time(event));
    }

    private static Instant time(JsonObject event) {
        return event.text("at").map(Instant::parse).orElse(Instant.EPOCH);
    }

    /** Looks at the portal as it is now. */
    synchronized <T> T look(Function<InvoiceBook, T> question) {
        timeline.settle(timeline.now());
        return question.apply(invoices);
    }

    synchronized Instant now() {
        return timeline.now();
    }

    /** What must hold for an event to happen. */
    @FunctionalInterface
    interface Condition {
        void check(InvoiceBook invoices, Instant now) throws Returns.Refusal;
    }

    /** An event that always may happen; returns what it brought forth. */
    private synchronized Object happen(String kind, JsonObject what) {
        Instant now = timeline.now();
        timeline.settle(now);
        return write(kind, what, now);
    }

    /** An event that happens only if the condition holds at that moment; a refusal changes nothing. */
    private synchronized Object happen(String kind, JsonObject what, Condition condition) throws Returns.Refusal {
        Instant now = timeline.now();
        timeline.settle(now);
        condition.check(invoices, now);
        return write(kind, what, now);
    }

    private Object write(String kind, JsonObject what, Instant now) {
        JsonObject event = JsonObject.of("kind", kind).put("at", now.toString()).putAll(what);
        EventLog kept = log;
        if (kept != null) {
            kept.append(event);
        }
        return apply(event, now);
    }

    private Object apply(JsonObject event, Instant at) {
        return switch (event.text("kind").orElse("")) {
            case "token" -> grant(event, at);
            case "revoke" -> forget(event);
            case "advance" -> advance(Duration.parse(event.text("by").orElse("PT0S")));
            case "deposit" -> deposit(event, at);
            case "attach" -> attach(event);
            case "submit" -> submit(event, at);
            case "status" -> status(event, at);
            case "recycle" -> recycle(event, at);
            case "acknowledge" -> acknowledge(event, at);
            default -> throw new IllegalStateException("The event " + event + " is unknown.");
        };
    }

    void token(String token, Duration life) {
        happen("token", JsonObject.of("token", token).put("life", life.toString()));
    }

    private Object grant(JsonObject event, Instant at) {
        tokens.values().removeIf(end -> !end.isAfter(at));
        Instant end = at.plus(Duration.parse(event.text("life").orElse("PT0S")));
        tokens.put(event.text("token").orElse(""), end);
        return end;
    }

    void revoke(String token) {
        happen("revoke", JsonObject.of("token", token));
    }

    private Object forget(JsonObject event) {
        tokens.remove(event.text("token").orElse(""));
        return event;
    }

    synchronized boolean valid(String token) {
        Instant end = tokens.get(token);
        return end != null && timeline.now().isBefore(end);
    }

    /** Moves the time on. */
    void advanceBy(Duration by) {
        happen("advance", JsonObject.of("by", by.toString()));
    }

    private Object advance(Duration by) {
        timeline.advance(by);
        return by;
    }

    /** Takes a file in and sets it on its way. */
    Flux deposit(String file, String syntax, FluxContent content, Course course, Fate fate) {
        JsonObject what = JsonObject.of("file", file)
                .put("syntax", syntax)
                .put("fate", fate.name())
                .put("course", course.json())
                .put("technical", content.technical())
                .put(
                        "invoices",
                        content.invoices().stream().map(InvoiceFacts::json).toList());
        return (Flux) happen("deposit", what);
    }

    private Object deposit(JsonObject event, Instant at) {
        Course course = Course.of(event.object("course"));
        String syntax = event.text("syntax").orElse("");
        Flux flux = new Flux(
                "CPP001%s%015d".formatted(FluxReader.interfaceOf(syntax).orElse("0000"), nextFlux++),
                event.text("file").orElse(""),
                syntax,
                at,
                course,
                new FluxContent(
                        event.texts("technical"),
                        event.objects("invoices").stream().map(InvoiceFacts::of).toList()));
        fluxes.put(flux.number(), flux);
        Fate fate = Fate.valueOf(event.text("fate").orElse(Fate.JUDGED.name()));
        timeline.at(at.plus(course.verdict()), due -> verdict(flux, fate, course, due));
        return flux;
    }

    private void verdict(Flux flux, Fate fate, Course course, Instant at) {
        switch (fate) {
            case JUDGED -> flux.judge(invoices, at);
            case INCIDENT -> flux.set("IN_INCIDENTE", at);
            case STUCK -> {
                flux.set("IN_EN_ATTENTE_RETRAITEMENT_CPP", at);
                timeline.at(at.plus(course.resumed()), due -> flux.judge(invoices, due));
            }
        }
    }

    synchronized Optional<Flux> flux(String number) {
        timeline.settle(timeline.now());
        return Optional.ofNullable(fluxes.get(number));
    }

    /** All files taken in, the oldest first. */
    synchronized List<Flux> fluxes() {
        timeline.settle(timeline.now());
        return List.copyOf(fluxes.values());
    }

    /** Keeps the name of an attachment; its content is nobody's business here. */
    long attach(String name) {
        return (Long) happen("attach", JsonObject.of("name", name));
    }

    private Object attach(JsonObject event) {
        attachments.put(nextAttachment, event.text("name").orElse(""));
        return nextAttachment++;
    }

    synchronized boolean attached(long id) {
        return attachments.containsKey(id);
    }

    /** Creates an invoice at once, if its number is free. */
    HeldInvoice submit(InvoiceFacts facts, String mode, Course course) throws Returns.Refusal {
        JsonObject what = JsonObject.of("facts", facts.json()).put("mode", mode).put("course", course.json());
        return (HeldInvoice) happen("submit", what, (book, now) -> {
            if (book.taken(facts, now)) {
                throw new Returns.Refusal("number-taken");
            }
        });
    }

    private Object submit(JsonObject event, Instant at) {
        String mode = event.text("mode").orElse("");
        Course course = Course.of(event.object("course"));
        return invoices.create(InvoiceFacts.of(event.object("facts")), "", mode, at, course);
    }

    /** Gives an invoice a status, if it has one of those from which it may be reached; none means any. */
    HeldInvoice status(long id, String status, String comment, List<String> from, String otherwise)
            throws Returns.Refusal {
        JsonObject what = JsonObject.of("invoice", id).put("status", status).put("comment", comment);
        return (HeldInvoice) happen("status", what, from(id, from, otherwise));
    }

    private Object status(JsonObject event, Instant at) {
        HeldInvoice invoice = invoice(event);
        String comment = event.text("comment").orElse("");
        invoices.set(invoice, event.text("status").orElse(""), comment, at);
        return invoice;
    }

    /** Sends an invoice on its way again with other values at some terms. */
    HeldInvoice recycle(long id, Map<String, String> changes, Course course, String otherwise) throws Returns.Refusal {
        JsonObject what = JsonObject.of("invoice", id)
                .put("changes", InvoiceFacts.json(changes))
                .put("course", course.json());
        return (HeldInvoice) happen("recycle", what, from(id, List.of("A_RECYCLER"), otherwise));
    }

    private Object recycle(JsonObject event, Instant at) {
        HeldInvoice invoice = invoice(event);
        invoice.change(invoice.facts().changed(InvoiceFacts.texts(event.object("changes"))));
        invoices.start(invoice, at, Course.of(event.object("course")));
        return invoice;
    }

    /** Notes that the supplier has seen that an invoice was rejected. */
    void acknowledge(long id, String otherwise) throws Returns.Refusal {
        happen("acknowledge", JsonObject.of("invoice", id), from(id, List.of("REJETEE"), otherwise));
    }

    private Object acknowledge(JsonObject event, Instant at) {
        HeldInvoice invoice = invoice(event);
        invoice.acknowledge(at);
        return invoice;
    }

    private static Condition from(long id, List<String> from, String otherwise) {
        return (book, now) -> {
            HeldInvoice invoice = book.find(id).orElseThrow(() -> new Returns.Refusal("unknown-invoice"));
            if (!from.isEmpty() && !from.contains(invoice.status())) {
                throw new Returns.Refusal(otherwise);
            }
        };
    }

    private HeldInvoice invoice(JsonObject event) {
        return invoices.find(event.number("invoice", 0)).orElseThrow();
    }

    @Override
    public synchronized void close() {
        EventLog kept = log;
        if (kept != null) {
            kept.close();
        }
    }
}
