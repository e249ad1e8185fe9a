package org.quittance.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.quittance.CreateOptions;
import org.quittance.Creation;
import org.quittance.Quittance;
import org.quittance.chorus.simulator.FaultRates;
import org.quittance.chorus.simulator.Simulator;
import org.quittance.chorus.simulator.SimulatorCredentials;
import org.quittance.chorus.simulator.SimulatorOptions;
import org.quittance.chorus.simulator.SimulatorOptionsBuilder;

/** A simulated Chorus Pro, an outbox and invoices for it, in one folder. */
final class ChorusBench implements AutoCloseable {
    /** A thousand times as fast as the real portal. */
    static final double SPEED = 1000;

    static final String SUPPLIER = "33254021516357";

    /** A recipient that asks for nothing. */
    static final String TOWN = "12345678200051";

    /** One that asks for a service. */
    static final String HOSPITAL = "12345678200028";

    private static final String NUMBER = "FA-2026-0107";

    private final Path folder;
    private final Simulator simulator;
    private final Path credentials;

    ChorusBench(Path folder) throws IOException {
        this(folder, SimulatorCredentials.of(7));
    }

    /** A portal that knows its own credentials, and a client that has these. */
    ChorusBench(Path folder, SimulatorCredentials held) throws IOException {
        this.folder = folder;
        this.simulator = Simulator.start(SimulatorOptionsBuilder.builder(SimulatorOptions.standard())
                .speed(SPEED)
                .paid(true)
                .faults(FaultRates.NONE)
                .credentials(SimulatorCredentials.of(7))
                .build());
        this.credentials = written(folder.resolve("credentials"), held);
        Files.createDirectory(in());
    }

    private static Path written(Path file, SimulatorCredentials held) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(
                file,
                String.join(
                        "\n",
                        "client_id = " + held.clientId(),
                        "client_secret = " + held.clientSecret(),
                        "login = " + held.login(),
                        "password = " + held.password()));
    }

    /** A CII invoice of that number to that recipient, as the engine makes it. */
    static String invoice(String number, String recipient) throws IOException {
        String document = Files.readString(Command.ROOT.resolve("samples/src/main/invoices/public-buyer.yaml"))
                .replace(NUMBER, number)
                .replace("44918273200023", SUPPLIER)
                .replace("21690999400016", recipient)
                .replaceAll("(?m)^(service|engagement):.*\n", "");
        Creation made = Quittance.standard()
                .create("invoice.yaml", document.getBytes(StandardCharsets.UTF_8), CreateOptions.cii());
        if (made instanceof Creation.Created created) {
            return new String(created.bytes(), StandardCharsets.UTF_8);
        }
        throw new IllegalStateException(made.report().findings().toString());
    }

    /** Puts an invoice into the folder of invoices. */
    Path put(String number, String recipient) throws IOException {
        return Files.writeString(in().resolve(number + ".xml"), invoice(number, recipient));
    }

    Path in() {
        return folder.resolve("in");
    }

    Path outbox() {
        return folder.resolve("outbox");
    }

    Path credentials() {
        return credentials;
    }

    SimulatorCredentials secrets() {
        return simulator.credentials();
    }

    URI base() {
        return simulator.base();
    }

    /** Runs a verb that speaks to the portal. */
    Command run(String verb, Object... more) {
        List<Object> words = new ArrayList<>(List.of("chorus", verb));
        words.addAll(List.of(more));
        words.addAll(List.of("--env", base(), "--credentials", credentials, "--scale", 1 / SPEED));
        words.addAll(List.of("--outbox", outbox(), "--lang", "en"));
        return Command.run(words.toArray());
    }

    /** Runs a verb that needs the outbox alone. */
    Command local(String verb, Object... more) {
        List<Object> words = new ArrayList<>(List.of("chorus", verb));
        words.addAll(List.of(more));
        words.addAll(List.of("--outbox", outbox(), "--lang", "en"));
        return Command.run(words.toArray());
    }

    /** Asks the simulator itself. */
    String asked(String path) throws IOException, InterruptedException {
        return answered(HttpRequest.newBuilder(base().resolve(path)).build());
    }

    /** Has the simulator do something. */
    String order(String path, String body) throws IOException, InterruptedException {
        return answered(HttpRequest.newBuilder(base().resolve(path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String answered(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** How many deposits the portal was sent. */
    int deposits() throws IOException, InterruptedException {
        return asked("/_sim/journal").split("deposer/flux", -1).length - 1;
    }

    @Override
    public void close() {
        simulator.close();
    }
}
