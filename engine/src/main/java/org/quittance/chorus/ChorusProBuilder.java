package org.quittance.chorus;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/** How a {@link ChorusPro} is to be. */
public final class ChorusProBuilder {
    private final Environment environment;
    private final Credentials credentials;
    private @Nullable HttpClient client;
    private Clock clock = Clock.system(ZoneId.systemDefault());
    private RandomGenerator random = RandomGenerator.getDefault();
    private Sleeper sleeper = Sleeper.THREAD;
    private Pacing pacing = Pacing.STANDARD;
    private Dialect dialect = Dialect.STANDARD;
    private Duration patience = Duration.ofMinutes(10);
    private Consumer<Exchange> recorder = exchange -> {};

    ChorusProBuilder(Environment environment, Credentials credentials) {
        this.environment = environment;
        this.credentials = credentials;
    }

    /**
     * With this client, for a proxy or certificates of one's own.
     *
     * @throws QuittanceException where it follows redirects: credentials go where they are meant to go, or nowhere
     */
    public ChorusProBuilder client(HttpClient other) {
        if (other.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new QuittanceException(Message.of("QX-PORTAL-REDIRECTS"));
        }
        client = other;
        return this;
    }

    /** With this clock. */
    public ChorusProBuilder clock(Clock other) {
        clock = other;
        return this;
    }

    /** With this chance in the waits. */
    public ChorusProBuilder random(RandomGenerator other) {
        random = other;
        return this;
    }

    /** Waiting like this. */
    public ChorusProBuilder sleeper(Sleeper other) {
        sleeper = other;
        return this;
    }

    /** At this pace. */
    public ChorusProBuilder pacing(Pacing other) {
        pacing = other;
        return this;
    }

    /** With other answers to what is not certain about the interface. */
    public ChorusProBuilder dialect(Dialect other) {
        dialect = other;
        return this;
    }

    /** Waiting for no answer longer than this, nor longer than the operation deserves. */
    public ChorusProBuilder patience(Duration most) {
        patience = most;
        return this;
    }

    /** Handing every exchange, masked, to the recorder; what it throws the caller gets. */
    public ChorusProBuilder recorder(Consumer<Exchange> other) {
        recorder = other;
        return this;
    }

    Clock clock() {
        return clock;
    }

    Dialect dialect() {
        return dialect;
    }

    /**
     * The client; nothing is sent yet.
     *
     * @throws QuittanceException where the credentials are not for that environment
     */
    public ChorusPro build() {
        credentials.checkFor(environment);
        Masking masking = new Masking(credentials.secrets());
        Breaker breaker = new Breaker(pacing, clock);
        Wire wire = new Wire(client == null ? Wire.client() : client, environment, patience);
        Exchanges exchanges = new Exchanges(wire, new Pace(pacing, clock, sleeper), breaker, masking, clock, recorder);
        Retries retries = new Retries(pacing, breaker, sleeper, random);
        Tokens tokens = new Tokens(credentials, exchanges, retries, clock);
        return new ChorusPro(new Connection(tokens, exchanges, retries, credentials), this, masking);
    }
}
