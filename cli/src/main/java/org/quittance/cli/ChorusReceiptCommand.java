package org.quittance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.outbox.Deposit;
import org.quittance.chorus.outbox.InvoiceKey;
import org.quittance.chorus.outbox.Outbox;
import org.quittance.finding.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts together what proves what became of an invoice. */
@Command(
        name = "receipt",
        description = "Writes a folder with all that proves what became of an invoice: document, reports, time line.")
final class ChorusReceiptCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NUMBER", description = "The invoice number (BT-1).")
    String number = "";

    @Option(names = "--supplier", paramLabel = "SIRET", description = "The supplier, where several have this number.")
    @Nullable
    String supplier;

    @Option(names = "-o", required = true, paramLabel = "DIR", description = "The folder to write.")
    Path out = Path.of("");

    @Option(names = "--env", paramLabel = "sandbox|production|URL", description = "The environment of the invoice.")
    @Nullable
    String env;

    @Mixin
    OutboxPlace place = new OutboxPlace();

    @Mixin
    Talk talk = new Talk();

    @Override
    public Integer call() {
        try (Outbox outbox = place.existing(env, TimeScale.REAL)) {
            InvoiceKey key = supplier == null ? only(outbox) : outbox.key(supplier, number);
            outbox.evidence(key, out);
            if (!talk.quiet) {
                talk.err().println(Message.of("QX-RECEIPT-WRITTEN", number, out).text(talk.locale()));
            }
            return ExitCode.DONE;
        }
    }

    private InvoiceKey only(Outbox outbox) {
        List<InvoiceKey> found = outbox.deposits()
                .map(Deposit::key)
                .filter(key -> key.number().equals(number.strip()))
                .toList();
        if (found.size() != 1) {
            throw new UsageException(
                    found.isEmpty()
                            ? "the outbox holds no invoice \"" + number + "\"; see: quittance chorus status --offline"
                            : "several suppliers have an invoice \"" + number + "\"; say which with --supplier.");
        }
        return found.get(0);
    }
}
