package org.quittance.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.CreateOptions;
import org.quittance.Creation;
import org.quittance.Quittance;
import org.quittance.chorus.ChorusPro;
import org.quittance.chorus.Credentials;
import org.quittance.chorus.Environment;
import org.quittance.chorus.outbox.Delays;
import org.quittance.chorus.outbox.Outbox;
import org.quittance.chorus.outbox.OutboxOptions;
import org.quittance.chorus.simulator.Simulator;
import org.quittance.chorus.simulator.SimulatorCredentials;
import org.quittance.chorus.simulator.SimulatorOptions;
import org.quittance.chorus.simulator.SimulatorOptionsBuilder;

/** The program that people copy from deposits once, however often it is run. */
class DepositOnChorusProTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("quittance.root", ".."), "samples/src/main/invoices");

    @Test
    void the_example_deposits_an_invoice_once_and_follows_it(@TempDir Path folder) throws Exception {
        Path invoice = Files.write(folder.resolve("facture.pdf"), pdf());
        SimulatorOptions options = SimulatorOptionsBuilder.builder(SimulatorOptions.standard())
                .speed(100_000)
                .build();
        try (Simulator simulator = Simulator.start(options)) {
            Environment environment = Environment.of(simulator.base().toString());
            OutboxOptions quick = OutboxOptions.of(environment.id(), Clock.systemUTC(), new Random(1))
                    .with(Delays.scaled(0.000_001));
            try (Outbox outbox = Outbox.in(folder.resolve("outbox"), quick)) {
                ChorusPro portal = ChorusPro.in(environment, credentials(simulator.credentials()))
                        .recorder(outbox.exchanges())
                        .build();
                printed(invoice, outbox, portal);
                assertThat(printed(invoice, outbox, portal)).contains("FA-2026-0107 integrated ");
            }
            assertThat(asked(simulator.base()).split("deposer/flux", -1)).hasSize(2);
        }
    }

    private static byte[] pdf() throws IOException {
        String document = Files.readString(SAMPLES.resolve("public-buyer.yaml"))
                .replace("44918273200023", "33254021516357")
                .replace("21690999400016", "12345678200051")
                .replaceAll("(?m)^(service|engagement):.*\n", "");
        Creation made = Quittance.standard()
                .create("public-buyer.yaml", document.getBytes(StandardCharsets.UTF_8), CreateOptions.pdf());
        return ((Creation.Created) made).bytes();
    }

    private static Credentials credentials(SimulatorCredentials known) {
        return Credentials.of(known.clientId(), known.clientSecret(), known.login(), known.password());
    }

    private static String printed(Path invoice, Outbox outbox, ChorusPro portal) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        DepositOnChorusPro.deposit(invoice, outbox, portal, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String asked(URI base) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(base.resolve("/_sim/journal")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
