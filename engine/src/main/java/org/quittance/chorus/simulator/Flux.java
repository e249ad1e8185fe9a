package org.quittance.chorus.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A deposited file on the portal. Changes under the lock of the {@link Ledger}. */
final class Flux {
    private static final int LONGEST_FAULT = 200;
    private static final String CUT = "[...]";

    private final String number;
    private final String file;
    private final String syntax;
    private final Instant deposited;
    private final Course course;
    private final List<String> numbers;
    private final List<String> technical;
    private final List<RefusedInvoice> refused = new ArrayList<>();
    private FluxContent content;
    private String verdict = "";
    private Instant since;

    Flux(String number, String file, String syntax, Instant deposited, Course course, FluxContent content) {
        this.number = number;
        this.file = file;
        this.syntax = syntax;
        this.deposited = deposited;
        this.course = course;
        this.content = content;
        this.technical = content.technical();
        this.numbers = content.invoices().stream().map(InvoiceFacts::number).toList();
        this.since = deposited;
    }

    /**
     * An invoice that was not created.
     *
     * @param reasons in the words of the portal, cut off as it does
     */
    record RefusedInvoice(String supplier, String recipient, String number, String reasons) {}

    String number() {
        return number;
    }

    String file() {
        return file;
    }

    String syntax() {
        return syntax;
    }

    /** The number of the interface, four digits. */
    String door() {
        return number.substring(6, 10);
    }

    Instant deposited() {
        return deposited;
    }

    /** The numbers of the invoices in it. */
    List<String> numbers() {
        return numbers;
    }

    List<String> technical() {
        return verdict.equals("IN_REJETE") ? technical : List.of();
    }

    List<RefusedInvoice> refused() {
        return List.copyOf(refused);
    }

    String state(Instant now) {
        return verdict.isEmpty() ? course.state(Duration.between(deposited, now)) : verdict;
    }

    Instant since(Instant now) {
        return verdict.isEmpty() ? now : since;
    }

    void set(String state, Instant at) {
        verdict = state;
        since = at;
    }

    /** Creates the invoices that are right and says of the others why they are not. */
    void judge(InvoiceBook book, Instant at) {
        int created = 0;
        if (technical.isEmpty()) {
            for (InvoiceFacts facts : content.invoices()) {
                created += create(facts, book, at) ? 1 : 0;
            }
        }
        set(created == 0 ? "IN_REJETE" : refused.isEmpty() ? "IN_INTEGRE" : "IN_INTEGRE_PARTIEL", at);
        content = new FluxContent(List.of(), List.of());
    }

    private boolean create(InvoiceFacts facts, InvoiceBook book, Instant at) {
        List<String> faults = new ArrayList<>(facts.faults());
        if (book.taken(facts, at)) {
            faults.add(DepositRules.told("duplicate", facts.number(), false));
        }
        if (DepositRules.numberOfTheDay(facts.number(), at)) {
            faults.add(DepositRules.told("day-number", facts.number(), false));
        }
        if (faults.isEmpty()) {
            book.create(facts, number, "UPLOAD_API", at, course);
            return true;
        }
        String reasons = String.join("|", faults);
        String told = reasons.length() > LONGEST_FAULT ? reasons.substring(0, LONGEST_FAULT) + CUT : reasons;
        refused.add(new RefusedInvoice(facts.supplier(), facts.recipient(), facts.number(), told));
        return false;
    }
}
