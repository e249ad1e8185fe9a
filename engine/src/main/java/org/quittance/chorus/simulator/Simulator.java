package org.quittance.chorus.simulator;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.QuittanceException;

/**
 * A Chorus Pro on this machine, on the address 127.0.0.1 and no other, until it is closed.
 *
 * <pre>{@code
 * try (Simulator simulator = Simulator.start(SimulatorOptions.standard())) {
 *     URI tokens = simulator.base().resolve("/api/oauth/token");
 *     URI root = simulator.base().resolve("/cpro/");
 * }
 * }</pre>
 *
 * <p>With a data folder, what it has answered outlives it, even when its process is killed. Below {@code /_sim/} tests
 * move its clock, act as the recipients, order faults and read what it was asked.
 */
public final class Simulator implements AutoCloseable {
    /** Where the operations of the interface begin. */
    static final String ROOT = "/cpro/";

    /** Where tokens are handed out. */
    static final String TOKEN_PATH = "/api/oauth/token";

    private static final int TOKEN_LENGTH = 54;

    private final SimulatorOptions options;
    private final Ledger ledger;
    private final RequestJournal journal;
    private final @Nullable Recording recording;
    private final LoopbackServer server;

    private Simulator(SimulatorOptions options) throws IOException {
        this.options = options;
        Directory directory = new Directory();
        Path data = options.data();
        this.ledger = data == null
                ? Ledger.volatileOne(options.clock(), directory)
                : Ledger.in(data, options.clock(), directory);
        this.journal = data == null ? RequestJournal.inMemory() : RequestJournal.in(data);
        Path record = options.record();
        this.recording = record == null ? null : Recording.to(record);
        Faults faults = new Faults(options.faults(), new Random(options.seed()));
        BackOffice office = new BackOffice(ledger, directory, faults, journal);
        Handler handler = handler(portal(directory), faults);
        Duration hold = Duration.ofNanos((long) (options.hold().toNanos() / options.speed()));
        this.server = LoopbackServer.start(options.port(), request -> answer(request, office, handler), hold);
    }

    /**
     * Starts to serve.
     *
     * @throws IOException when the port is taken, or a file cannot be read or written
     * @throws QuittanceException {@code QX-SIMULATOR-DATA} when the data folder is not a simulator's or in use
     */
    public static Simulator start(SimulatorOptions options) throws IOException {
        return new Simulator(options);
    }

    private Handler handler(Portal portal, Faults faults) throws IOException {
        Path replay = options.replay();
        return replay == null ? new FaultyPortal(portal, faults, ledger, options.speed()) : Replay.of(replay);
    }

    private Portal portal(Directory directory) {
        Quirks quirks = new Quirks(options.quirks());
        Course course = new Course(options.speed(), options.paid(), quirks.has(Quirk.FUTURE_STATUS));
        FluxReader reader = new FluxReader(new FactsReader(new DepositRules(directory, ledger::now)));
        Map<String, Operation> operations = new HashMap<>();
        new FluxOperations(ledger, reader, quirks, course).register(operations);
        new InvoiceSearch(ledger, directory, quirks).register(operations);
        new InvoiceConsultation(ledger, directory, quirks).register(operations);
        new FollowUp(ledger, directory, quirks, course).register(operations);
        new Attachments(ledger, quirks).register(operations);
        new Submission(ledger, directory, quirks, course).register(operations);
        new Downloads(ledger, directory, quirks).register(operations);
        new DirectoryOperations(ledger, directory, quirks).register(operations);
        new CodeLists(quirks).register(operations);
        TokenDesk tokens = new TokenDesk(ledger, options.credentials(), options.tokenLife(), tokens());
        return new Portal(ledger, tokens, options.credentials(), operations);
    }

    /** Tokens do not come from the seed: after a restart it would give out those that it gave before. */
    private static Supplier<String> tokens() {
        SecureRandom random = new SecureRandom();
        return () -> SimulatorCredentials.letters(random, TOKEN_LENGTH);
    }

    private Answer answer(Request request, BackOffice office, Handler handler) {
        if (request.path().startsWith(BackOffice.ROOT)) {
            return office.answer(request);
        }
        Instant at = ledger.now();
        Answer answer = safe(request, handler);
        journal.add(at, request, answer);
        Recording kept = recording;
        if (kept != null) {
            kept.add(at, request, answer);
        }
        return answer;
    }

    private static Answer safe(Request request, Handler handler) {
        try {
            return handler.answer(request);
        } catch (RuntimeException | StackOverflowError e) {
            return Answer.text(500, "text/plain;charset=utf-8", "The simulator failed: " + e);
        }
    }

    /** Its address, as {@code http://127.0.0.1:8080}: tokens at {@code /api/oauth/token}, operations below {@code /cpro/}. */
    public URI base() {
        return server.address();
    }

    /** What clients have to present. */
    public SimulatorCredentials credentials() {
        return options.credentials();
    }

    /** Stops at once: what is being answered is done, and its answer lost. */
    @Override
    public void close() {
        server.close();
        ledger.close();
        journal.close();
        Recording kept = recording;
        if (kept != null) {
            kept.close();
        }
    }
}
