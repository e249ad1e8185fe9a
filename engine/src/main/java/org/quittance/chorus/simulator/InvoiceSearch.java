package org.quittance.chorus.simulator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Looking for invoices, and for those that wait for the supplier. */
final class InvoiceSearch {
    private static final Set<String> WAITING = Set.of("SUSPENDUE", "A_RECYCLER", "REJETEE");

    private final Ledger ledger;
    private final Directory directory;
    private final Quirks quirks;
    private final InvoiceRows rows;

    InvoiceSearch(Ledger ledger, Directory directory, Quirks quirks) {
        this.ledger = ledger;
        this.directory = directory;
        this.quirks = quirks;
        this.rows = new InvoiceRows(directory, quirks);
    }

    void register(Map<String, Operation> operations) {
        operations.put("factures/v1/rechercher/fournisseur", this::search);
        operations.put("factures/v1/rechercher/atraiter/fournisseur", this::waiting);
    }

    private Answer search(Call call) {
        InvoiceFilter filter = new InvoiceFilter(call.body(), directory);
        List<HeldInvoice> found = new ArrayList<>();
        Answer answer = ledger.look(book -> {
            candidates(call.body(), book).stream().filter(filter::takes).forEach(found::add);
            return answer(found, call.body().object("rechercheFactureParFournisseur"));
        });
        List<String> numbers = call.body().text("numeroFacture").map(List::of).orElse(List.of());
        return answer.about(numbers);
    }

    /** The invoices among which those looked for are. */
    private static Collection<HeldInvoice> candidates(JsonObject criteria, InvoiceBook book) {
        Optional<String> number = criteria.text("numeroFacture").map(String::strip);
        Optional<String> flux = criteria.text("numeroFluxDepot").map(String::strip);
        if (number.isPresent()) {
            return book.numbered(number.get());
        }
        return flux.isPresent() ? book.ofFlux(flux.get()) : book.all();
    }

    private Answer waiting(Call call) {
        boolean withoutRejected = call.body().flag("masquerRejetee");
        JsonObject paging = call.body().object("rechercheFactureATraiterParFournisseur");
        return ledger.look(book -> answer(
                new ArrayList<>(book.all().stream()
                        .filter(invoice -> WAITING.contains(invoice.status()))
                        .filter(invoice -> invoice.acknowledged().isEmpty())
                        .filter(invoice -> !(withoutRejected && invoice.status().equals("REJETEE")))
                        .toList()),
                paging));
    }

    private Answer answer(List<HeldInvoice> found, JsonObject block) {
        if (found.isEmpty() && quirks.has(Quirk.EMPTY_IS_A_CODE)) {
            return Answer.json(200, quirks.finished(Returns.of("no-result")));
        }
        if (!block.text("triSens").filter("Ascendant"::equals).isPresent()) {
            Collections.reverse(found);
        }
        Paging paging = Paging.of(block);
        List<HeldInvoice> page = paging.cut(found);
        JsonObject answer = Returns.of("done-invoices");
        paging.tell(answer, found, quirks);
        answer.put(
                "listeFactures",
                IntStream.range(0, page.size())
                        .mapToObj(i -> rows.row(page.get(i), i))
                        .toList());
        return Answer.json(200, quirks.finished(answer));
    }
}
