package org.quittance.chorus.simulator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** The criteria of a search; what is absent does not narrow. */
final class InvoiceFilter {
    private final JsonObject criteria;
    private final Directory directory;

    InvoiceFilter(JsonObject criteria, Directory directory) {
        this.criteria = criteria;
        this.directory = directory;
    }

    boolean takes(HeldInvoice invoice) {
        InvoiceFacts facts = invoice.facts();
        return same("numeroFacture", facts.number())
                && same("numeroFluxDepot", invoice.flux())
                && same("typeFacture", InvoiceRows.type(facts))
                && same("numeroMarche", facts.term("BT-12"))
                && same("numeroBonCommande", facts.term("BT-13"))
                && same("numeroFactureOrigine", facts.term("BT-25"))
                && same("modeDepot", invoice.mode())
                && frame(facts)
                && status(invoice)
                && supplier(facts)
                && recipient(facts)
                && days(invoice)
                && amounts(facts)
                && acknowledged(invoice);
    }

    private boolean same(String name, String value) {
        return criteria.text(name).map(text -> text.strip().equals(value)).orElse(true);
    }

    /** The criterion says {@code A1_FACTURE_FOURNISSEUR}, the invoice {@code A1}. */
    private boolean frame(InvoiceFacts facts) {
        String frame = facts.term("BT-23").isEmpty() ? "A1" : facts.term("BT-23");
        return criteria.text("cadreFacturation")
                .map(text -> text.equals(frame) || text.startsWith(frame + "_"))
                .orElse(true);
    }

    private boolean status(HeldInvoice invoice) {
        List<String> wanted = criteria.texts("statutCourant");
        return wanted.isEmpty() || wanted.contains(invoice.status());
    }

    private boolean supplier(InvoiceFacts facts) {
        OptionalLong id = criteria.number("idFournisseur");
        return id.isEmpty() || is(id.getAsLong(), facts.supplier());
    }

    private boolean is(long id, String siret) {
        return directory
                .byId(id)
                .filter(structure -> structure.siret().equals(siret))
                .isPresent();
    }

    private boolean recipient(InvoiceFacts facts) {
        List<JsonObject> wanted = criteria.objects("listeDestinataire");
        return wanted.isEmpty() || wanted.stream().anyMatch(one -> recipient(one, facts));
    }

    private boolean recipient(JsonObject wanted, InvoiceFacts facts) {
        OptionalLong id = wanted.number("idDestinataire");
        List<String> services = wanted.texts("listeIdServiceExecutant");
        Optional<String> service =
                directory.service(facts.recipient(), facts.term("BT-10")).map(one -> String.valueOf(one.id()));
        return (id.isEmpty() || is(id.getAsLong(), facts.recipient()))
                && (services.isEmpty() || service.filter(services::contains).isPresent());
    }

    private boolean days(HeldInvoice invoice) {
        Optional<LocalDate> issued =
                JsonObject.of("day", invoice.facts().term("BT-2")).day("day");
        return within("periodeDateDepot", day(invoice.deposited()))
                && within("periodeDateHeureEtatCourant", day(invoice.current().at()))
                && (issued.isEmpty() || within("periodeDateFacture", issued.get()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, DepositRules.PARIS);
    }

    private boolean within(String period, LocalDate day) {
        return criteria.day(period + "Du").filter(day::isBefore).isEmpty()
                && criteria.day(period + "Au").filter(day::isAfter).isEmpty();
    }

    private boolean amounts(InvoiceFacts facts) {
        return within("montantHT", facts, "BT-109")
                && within("montantTTC", facts, "BT-112")
                && within("montantApayer", facts, "BT-115");
    }

    private boolean within(String name, InvoiceFacts facts, String term) {
        Optional<BigDecimal> amount = facts.amount(term);
        Function<BigDecimal, Integer> compared =
                limit -> amount.map(value -> value.compareTo(limit)).orElse(0);
        return criteria.decimal(name + "Min").map(compared).orElse(0) >= 0
                && criteria.decimal(name + "Max").map(compared).orElse(0) <= 0;
    }

    private boolean acknowledged(HeldInvoice invoice) {
        return criteria.text("rejetTraite")
                .map(text -> text.equals("true") == invoice.acknowledged().isPresent())
                .orElse(true);
    }
}
