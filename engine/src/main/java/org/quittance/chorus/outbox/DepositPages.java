package org.quittance.chorus.outbox;

import java.util.List;
import java.util.stream.Stream;

/** The invoices that need somebody, or those that do not, read in pages. */
final class DepositPages {
    private static final int PAGE = 500;

    private final Ledger ledger;
    private final boolean attention;
    private long last;

    DepositPages(Ledger ledger, boolean attention) {
        this.ledger = ledger;
        this.attention = attention;
    }

    Stream<Deposit> stream() {
        return Stream.generate(this::page)
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .map(Deposit::of);
    }

    private List<Entry> page() {
        List<Entry> page = ledger.database().read(transaction -> Invoices.list(
                        transaction,
                        "environment = ? and attention = ? and place > ? order by place limit ?",
                        ledger.environment(),
                        attention,
                        last,
                        PAGE)
                .stream()
                .map(Invoices.Row::entry)
                .toList());
        if (!page.isEmpty()) {
            last = page.get(page.size() - 1).place();
        }
        return page;
    }
}
