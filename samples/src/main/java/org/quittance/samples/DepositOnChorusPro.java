package org.quittance.samples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import org.quittance.Quittance;
import org.quittance.chorus.ChorusPro;
import org.quittance.chorus.Credentials;
import org.quittance.chorus.Environment;
import org.quittance.chorus.FluxFile;
import org.quittance.chorus.outbox.Deposit;
import org.quittance.chorus.outbox.Followup;
import org.quittance.chorus.outbox.Outbox;
import org.quittance.chorus.outbox.OutboxOptions;
import org.quittance.chorus.outbox.OutgoingInvoice;
import org.quittance.chorus.outbox.Sender;
import org.quittance.validation.FileReport;
import org.quittance.validation.Options;
import org.quittance.validation.Source;
import org.quittance.validation.Subject;
import org.quittance.validation.Waybill;

/**
 * Deposits an invoice on Chorus Pro and tells where it stands: {@code DepositOnChorusPro sandbox outbox facture.pdf}, with
 * the credentials in {@code QUITTANCE_CHORUS_CLIENT_ID}, {@code _CLIENT_SECRET}, {@code _LOGIN} and {@code _PASSWORD}.
 *
 * <p>Run it again at any time, even after a crash: nothing is sent twice, and what is new is told.
 */
public final class DepositOnChorusPro {
    private DepositOnChorusPro() {}

    /** Deposits the file that the third argument names, through the outbox of the second, to the portal of the first. */
    public static void main(String[] arguments) throws IOException {
        Environment environment = Environment.of(arguments[0]);
        Credentials credentials = Credentials.fromEnvironment(System.getenv());
        OutboxOptions options = OutboxOptions.of(environment.id(), Clock.systemUTC(), new SecureRandom());
        try (Outbox outbox = Outbox.in(Path.of(arguments[1]), options)) {
            ChorusPro portal = ChorusPro.in(environment, credentials)
                    .recorder(outbox.exchanges())
                    .build();
            deposit(Path.of(arguments[2]), outbox, portal, System.out);
        }
    }

    /** Checks an invoice, keeps it, sends what is to be sent, and asks what became of it. */
    static void deposit(Path invoice, Outbox outbox, ChorusPro portal, PrintStream out) throws IOException {
        FileReport report = Quittance.standard().validate(invoice, Options.STANDARD.bound("chorus"));
        report.findings().forEach(finding -> out.println(finding.rule() + " " + finding.text(Locale.FRENCH)));
        if (!report.accepted()) {
            return;
        }
        Waybill waybill = Waybill.of(Subject.of(Source.of(invoice))).orElseThrow();
        outbox.add(new OutgoingInvoice(
                waybill.supplier(),
                waybill.number(),
                FluxFile.of(invoice, report.kind()),
                waybill.date(),
                waybill.total(),
                waybill.payable(),
                true));
        new Sender(outbox, portal).run(2, deposit -> {});
        new Followup(outbox, portal).run(2, deposit -> {});
        outbox.deposits().forEach(deposit -> out.println(line(deposit)));
    }

    private static String line(Deposit deposit) {
        String todo = deposit.action() == null ? "" : " " + deposit.action().text(Locale.FRENCH);
        return deposit.key().number() + " " + deposit.state().word() + " " + deposit.status() + todo;
    }
}
