package org.quittance.chorus.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.FluxFault;
import org.quittance.chorus.FluxFile;
import org.quittance.chorus.FluxReport;
import org.quittance.chorus.InvoiceQuery;
import org.quittance.chorus.Portal;
import org.quittance.chorus.PortalException;
import org.quittance.chorus.PortalException.Kind;
import org.quittance.chorus.PortalInvoice;
import org.quittance.chorus.StatusChange;

/** A portal in memory, with a queue of fluxes and the rule that a number comes once. */
final class ModelPortal implements Portal {
    /** What may go wrong with a call, and whether the portal has acted before. */
    record Fault(Kind kind, boolean acted) {}

    /** Decides what goes wrong with which call. */
    interface Faults {
        @Nullable
        Fault on(String operation, String number);
    }

    private record Flux(String number, Instant at, String content, String state, String fault) {
        Flux become(String next, String why) {
            return new Flux(number, at, content, next, why);
        }
    }

    private static final String PENDING = "IN_EN_COURS_TRAITEMENT_CPP";

    final List<String> calls = new ArrayList<>();
    final Deque<String> verdicts = new ArrayDeque<>();
    Duration processing = Duration.ofMinutes(3);
    Faults faults = (operation, number) -> null;

    private final Clock clock;
    private final Map<String, Flux> fluxes = new LinkedHashMap<>();
    private final Map<Long, PortalInvoice> invoices = new LinkedHashMap<>();
    private final Map<Long, List<StatusChange>> histories = new LinkedHashMap<>();

    ModelPortal(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized String deposit(FluxFile file) throws PortalException {
        String content = read(file);
        String number = part(content, 1);
        Fault fault = began("deposit", number);
        String flux = String.format("CPP0011117%015d", fluxes.size() + 1);
        fluxes.put(flux, new Flux(flux, clock.instant(), content, PENDING, ""));
        fail(fault);
        return flux;
    }

    @Override
    public synchronized FluxReport report(String flux) throws PortalException {
        Fault fault = began("report", flux);
        fail(fault);
        Flux known = fluxes.get(flux);
        if (known == null) {
            throw new PortalException(Kind.REFUSED, "20001 POQ_MSG_01.003", "flux not found", null, null);
        }
        List<FluxFault> reasons = known.fault().isEmpty()
                ? List.of()
                : List.of(new FluxFault(part(known.content(), 1), "", known.fault(), false));
        return new FluxReport(
                flux, known.state(), clock.instant().toString(), reasons, "{\"etat\":\"" + known.state() + "\"}");
    }

    @Override
    public synchronized List<PortalInvoice> search(InvoiceQuery query) throws PortalException {
        Fault fault = began("search", Objects.toString(query.number(), Objects.toString(query.flux(), "changed")));
        fail(fault);
        return invoices.values().stream()
                .filter(invoice -> invoice.supplier().equals(query.supplier()))
                .filter(invoice -> query.number() == null || invoice.number().equals(query.number()))
                .filter(invoice -> query.flux() == null || invoice.flux().equals(query.flux()))
                .filter(invoice -> query.changedSince() == null || !day(invoice).isBefore(query.changedSince()))
                .toList();
    }

    @Override
    public synchronized List<StatusChange> history(long invoice) throws PortalException {
        Fault fault = began("history", String.valueOf(invoice));
        fail(fault);
        return List.copyOf(histories.getOrDefault(invoice, List.of()));
    }

    /** The recipient does something. */
    synchronized void status(String number, String status, String comment) {
        PortalInvoice old = invoice(number);
        enter(new PortalInvoice(
                old.id(),
                old.number(),
                old.supplier(),
                old.recipient(),
                status,
                clock.instant().toString(),
                comment,
                old.flux(),
                old.date(),
                old.total(),
                old.payable()));
    }

    /** An invoice comes by another way. */
    synchronized void enter(String supplier, String number, LocalDate date, BigDecimal total) {
        long id = 3_000_000L + invoices.size();
        enter(new PortalInvoice(
                id, number, supplier, "", "DEPOSEE", clock.instant().toString(), "", "", date, total, null));
    }

    synchronized PortalInvoice invoice(String number) {
        settle();
        return invoices.values().stream()
                .filter(invoice -> invoice.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    synchronized List<String> numbers() {
        settle();
        return invoices.values().stream().map(PortalInvoice::number).sorted().toList();
    }

    synchronized long deposits(String number) {
        return calls.stream().filter(("deposit " + number)::equals).count();
    }

    private @Nullable Fault began(String operation, String number) throws PortalException {
        settle();
        calls.add(operation + " " + number);
        Fault fault = faults.on(operation, number);
        if (fault != null && !fault.acted()) {
            fail(fault);
        }
        return fault;
    }

    private static void fail(@Nullable Fault fault) throws PortalException {
        if (fault != null) {
            throw new PortalException(fault.kind(), "", "injected " + fault.kind(), null, null);
        }
    }

    private void settle() {
        for (Flux flux : List.copyOf(fluxes.values())) {
            if (flux.state().equals(PENDING) && !flux.at().plus(processing).isAfter(clock.instant())) {
                settle(flux);
            }
        }
    }

    private void settle(Flux flux) {
        String supplier = part(flux.content(), 0);
        String number = part(flux.content(), 1);
        boolean taken = invoices.values().stream()
                .anyMatch(invoice ->
                        invoice.supplier().equals(supplier) && invoice.number().equals(number));
        String verdict = Objects.requireNonNullElse(verdicts.poll(), "IN_INTEGRE");
        if (!verdict.equals("IN_INTEGRE")) {
            fluxes.put(flux.number(), flux.become(verdict, verdict.equals("IN_REJETE") ? "service missing" : ""));
        } else if (taken) {
            fluxes.put(flux.number(), flux.become("IN_REJETE", "a request with this number was already deposited"));
        } else {
            fluxes.put(flux.number(), flux.become("IN_INTEGRE", ""));
            enter(new PortalInvoice(
                    3_000_000L + invoices.size(),
                    number,
                    supplier,
                    "12345678200051",
                    "DEPOSEE",
                    clock.instant().toString(),
                    "",
                    flux.number(),
                    LocalDate.parse(part(flux.content(), 2)),
                    new BigDecimal(part(flux.content(), 3)),
                    null));
        }
    }

    private void enter(PortalInvoice invoice) {
        invoices.put(invoice.id(), invoice);
        histories
                .computeIfAbsent(invoice.id(), any -> new ArrayList<>())
                .add(new StatusChange(invoice.status(), invoice.since(), invoice.comment()));
    }

    private static LocalDate day(PortalInvoice invoice) {
        return LocalDate.ofInstant(Instant.parse(invoice.since()), ZoneOffset.UTC);
    }

    private static String read(FluxFile file) {
        try {
            return Files.readString(file.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(String content, int index) {
        return content.split("\\|")[index];
    }
}
