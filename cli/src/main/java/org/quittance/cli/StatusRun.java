package org.quittance.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.quittance.chorus.outbox.Deposit;
import org.quittance.chorus.outbox.InvoiceKey;

/** Asks what became of the invoices as one run of the command: once, or for as long as news is to come. */
final class StatusRun {
    /** How often a gateway may refuse what it took before, until that is told. */
    private static final int STUMBLES = 3;

    private final Desk desk;
    private final int jobs;
    private final Talk talk;
    private final Map<InvoiceKey, String> told = new ConcurrentHashMap<>();

    StatusRun(Desk desk, int jobs, Talk talk) {
        this.desk = desk;
        this.jobs = jobs;
        this.talk = talk;
    }

    /** Asks and lists; returns the exit code. */
    int of(StatusList list, boolean watch) throws IOException {
        try (Ending ending = new Ending()) {
            int stopped = ending.interruptible(() -> asked(list, watch));
            if (!list.flows() || !watch) {
                list.tell(desk.outbox().deposits());
            }
            return Math.max(stopped, code());
        }
    }

    private int asked(StatusList list, boolean watch) {
        try {
            int stumbles = 0;
            do {
                desk.outbox().refresh();
                desk.follow(jobs, moved -> {});
            } while (stumbles++ < STUMBLES && desk.recovered());
            desk.warn(talk);
            if (watch) {
                watch(list);
            }
            return ExitCode.DONE;
        } catch (InterruptedException e) {
            return watch ? ExitCode.DONE : ExitCode.INCOMPLETE;
        }
    }

    private void watch(StatusList list) throws InterruptedException {
        desk.outbox().resume();
        if (list.flows()) {
            list.tell(desk.outbox().deposits().peek(deposit -> told.put(deposit.key(), news(deposit))));
        }
        do {
            desk.send(jobs, moved -> changed(list, moved));
            desk.follow(jobs, moved -> changed(list, moved));
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        } while (desk.recovered() || desk.await(Instant.MAX));
    }

    private void changed(StatusList list, Deposit moved) {
        String news = news(moved);
        if (list instanceof StatusTable table && !news.equals(told.put(moved.key(), news))) {
            synchronized (table) {
                table.row(moved);
            }
        }
    }

    private static String news(Deposit deposit) {
        return deposit.state() + " " + deposit.status() + " " + deposit.flux() + " "
                + Optional.ofNullable(deposit.action());
    }

    /** The list is told all the same when the portal could not be asked; the code says that it may be old. */
    private int code() {
        var trouble = desk.trouble();
        trouble.ifPresent(talk::complain);
        return trouble.isPresent() ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }
}
