package org.quittance.cli;

import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.quittance.chorus.outbox.Deposit;
import org.quittance.chorus.outbox.DepositState;
import org.quittance.finding.Message;

/** A table for people: a row for each invoice, and below it what has to be done. */
final class StatusTable implements StatusList {
    private static final int NUMBER = 20;

    private final Talk talk;
    private int all;
    private int acting;
    private int done;

    StatusTable(Talk talk) {
        this.talk = talk;
    }

    @Override
    public boolean flows() {
        return true;
    }

    @Override
    public void tell(Stream<Deposit> deposits) {
        Iterator<Deposit> each = deposits.iterator();
        if (!each.hasNext()) {
            talk.out().println(word("QX-STATUS-NONE"));
            return;
        }
        row(
                word("QX-STATUS-HEAD"),
                word("QX-STATUS-STATE"),
                word("QX-STATUS-STATUS"),
                word("QX-STATUS-SINCE"),
                word("QX-STATUS-FLUX"));
        while (each.hasNext()) {
            Deposit deposit = each.next();
            count(deposit);
            row(deposit);
        }
        talk.out()
                .println(Message.of("QX-STATUS-COUNT", all, acting, all - acting - done, done)
                        .text(talk.locale()));
        talk.out().flush();
    }

    private void count(Deposit deposit) {
        all++;
        if (deposit.action() != null) {
            acting++;
        } else if (deposit.closed()) {
            done++;
        }
    }

    /** A row, and what has to be done about it. */
    void row(Deposit deposit) {
        row(
                deposit.key().number(),
                state(deposit.state()),
                deposit.status().isEmpty() ? "-" : deposit.status(),
                Moments.of(deposit.since()),
                deposit.flux().isEmpty() ? "-" : deposit.flux());
        if (deposit.action() != null) {
            talk.out().println("    → " + deposit.action().text(talk.locale()).strip());
        }
        talk.out().flush();
    }

    private void row(String number, String state, String status, String since, String flux) {
        talk.out()
                .println(("%-" + NUMBER + "s  %-12s  %-30s  %-19s  %s")
                        .formatted(number, state, status, since, flux)
                        .stripTrailing());
    }

    private String state(DepositState state) {
        return word("QX-STATE-" + state.word().toUpperCase(Locale.ROOT));
    }

    private String word(String id) {
        return Message.of(id).text(talk.locale());
    }
}
