package org.quittance.chorus.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.quittance.chorus.FluxFile;
import org.quittance.finding.Message;

/** What the tests of the outbox begin with. */
final class Bench {
    static final String SUPPLIER = "33254021516357";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    final Path folder;
    final TestClock clock = new TestClock();
    final ModelPortal portal = new ModelPortal(clock);

    Bench(Path folder) {
        this.folder = folder;
    }

    OutboxOptions options() {
        return options(clock);
    }

    static OutboxOptions options(Clock clock) {
        return OutboxOptions.of("sandbox", clock, new Random(7));
    }

    Outbox open() {
        return Outbox.in(folder.resolve("outbox"), options());
    }

    OutgoingInvoice invoice(String number) {
        return invoice(number, "1200.00");
    }

    OutgoingInvoice invoice(String number, String total) {
        return invoice(folder, number, total);
    }

    static OutgoingInvoice invoice(Path folder, String number, String total) {
        try {
            Path file = folder.resolve(number + "-" + total + ".xml");
            if (!Files.exists(file)) {
                Files.writeString(file, SUPPLIER + "|" + number + "|" + DAY + "|" + total);
            }
            BigDecimal amount = new BigDecimal(total);
            return OutgoingInvoice.of(SUPPLIER, number, new FluxFile(number + ".xml", "IN_DP_E1_CII_16B", file))
                    .of(DAY, amount, amount);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Deposit deposit(Outbox outbox, String number) {
        return outbox.deposit(outbox.key(SUPPLIER, number)).orElseThrow();
    }

    static Message action(Deposit deposit) {
        return Objects.requireNonNull(deposit.action());
    }

    /** Does everything that is due until nothing is, or until an instant. */
    void drive(Outbox outbox, Instant until) {
        for (int rounds = 0; rounds < 5000; rounds++) {
            new Sender(outbox, portal).run(1, any -> {});
            new Followup(outbox, portal).run(1, any -> {});
            Optional<Instant> next = outbox.nextDue();
            if (next.isEmpty() || next.get().isAfter(until)) {
                return;
            }
            clock.to(next.get());
        }
        throw new AssertionError("It never comes to an end.");
    }

    /** The same for so many hours. */
    void drive(Outbox outbox, int hours) {
        drive(outbox, clock.instant().plusSeconds(hours * 3600L));
    }
}
